import { type StaffDispute, sideNames } from "../../../contract/dispute-file.js";
import { disputeOutcomes } from "../../../contract/dispute-outcomes.js";
import { dateWords, dayOf } from "../../communities/calendar/shanghai.js";
import { html, type Markup } from "../../papers/html.js";
import type { Paper } from "../../papers/pdf.js";
import { agreementBody } from "../agreements/paper.js";
import { endBody } from "./end.js";
import { momentOf, table } from "./lines.js";
import { performanceBody } from "./performance.js";
import { recordBody } from "./record.js";

/** A photo that was handed in as evidence, as it is drawn into the paper; null where it cannot be read any more. */
export interface Evidence {
  name: string;
  source: string | null;
}

interface Part {
  title: string;
  body: Markup;
}

/**
 * 人民调解卷宗: the whole file as one paper, in the order of the law: application, invitation and answers, register,
 * records of the meetings, agreement, performance, how it ended, who looked into it (人民调解法 27).
 */
export function wholePaper(file: StaffDispute, evidence: readonly Evidence[], by: string, at: Date): Paper {
  const parts = partsOf(file, evidence);
  return {
    title: `人民调解卷宗 ${file.number}`,
    foot: `人民调解卷宗 ${file.number}，保密，${by} ${momentOf(at.toISOString())} 打印`,
    body: html`${cover(file, parts, by, at)}${parts.map(
      ({ body }, place) => html`<section class="page"><p class="note">卷内第 ${place + 1} 件</p>${body}</section>`,
    )}`,
  };
}

/** What is in the file; a part that never came about is not listed. */
function partsOf(file: StaffDispute, evidence: readonly Evidence[]): Part[] {
  const { agreement, sessions, communityName } = file;
  const held = sessions.filter(({ record }) => record !== null);
  return [
    { title: "调解申请和证据", body: applicationBody(file, evidence) },
    { title: "当事人、邀请和回话", body: partiesBody(file) },
    { title: "登记簿", body: registerBody(file) },
    ...held.map((session) => ({ title: `第 ${session.number} 次调解笔录`, body: recordBody(session) })),
    ...(agreement
      ? [
          {
            title: agreement.form === "oral" ? "口头调解协议记录" : "调解协议书",
            body: agreementBody(agreement, communityName),
          },
        ]
      : []),
    ...(agreement?.effectiveAt ? [{ title: "履行、回访和司法确认", body: performanceBody(file, agreement) }] : []),
    { title: "结果和查阅记录", body: endBody(file) },
  ];
}

function cover(file: StaffDispute, parts: readonly Part[], by: string, at: Date): Markup {
  const mediators = file.mediators.filter(({ until }) => until === null).map(({ name }) => name);
  return html`
    <p class="number">编号 ${file.number}</p>
    <h1 class="cover">人民调解卷宗</h1>
    ${table([
      ["调解组织", `${file.communityName}人民调解委员会`],
      ["纠纷类别", file.topic],
      ["怎么来的", [file.source, file.referral].filter(Boolean).join("，")],
      ...file.parties.map(({ side, name }) => [sideNames[side], name] as const),
      ["调解员", mediators.join("、") || "没有定"],
      ["受理日期", dateWords(dayOf(new Date(file.since)))],
      ["到哪一步", file.stageWords],
      ["结果", file.outcome ? disputeOutcomes[file.outcome] : "还没有结果"],
    ])}
    <h2>卷内目录</h2>
    <table><thead><tr><th class="name">序号</th><th>名称</th></tr></thead><tbody>${parts.map(
      ({ title }, place) => html`<tr><td>${place + 1}</td><td>${title}</td></tr>`,
    )}</tbody></table>
    <p class="note">保密：只有调解员、委员会负责人和双方能看，不得给别人（《人民调解法》第十三条、第十五条、第二十三条）。</p>
    <p class="note">${by} 于 ${momentOf(at.toISOString())} 打印，这次打印记在操作记录里，双方看得到。</p>`;
}

function applicationBody({ facts, danger, since }: StaffDispute, evidence: readonly Evidence[]): Markup {
  return html`<h1>调解申请</h1>
    <p class="number">${momentOf(since)}</p>
    ${table([
      ...facts.map(({ label, value }) => [label, value] as const),
      ...(danger ? ([["注意", "说有人可能受伤，当时就告诉了警务室（《人民调解法》第二十五条）"]] as const) : []),
    ])}
    <h2>证据</h2>
    ${evidence.length === 0 && html`<p>没有交证据。</p>`}
    ${evidence.map(
      ({
        name,
        source,
      }) => html`<figure class="evidence"><figcaption class="note">${name}${!source && "（文件读不出来了）"}</figcaption>
        ${source && html`<img src="${source}" alt="${name}">`}</figure>`,
    )}`;
}

const answers = { asked: "还没回话", accepted: "愿意调解", refused: "不愿意调解" } as const;

function partiesBody({ parties, mediators }: StaffDispute): Markup {
  return html`<h1>当事人、邀请和回话</h1>${parties.map(
    ({ side, name, phone, address, answer, answeredAt, evidence, choice }) =>
      html`<h2>${sideNames[side]}</h2>${table([
        ["名字", name],
        ["电话", phone],
        ["住址", address],
        ["愿不愿意", `${answers[answer]}${answeredAt ? `，${momentOf(answeredAt)}` : ""}`],
        ["怎么知道的", evidence],
        ["选的调解员", choice?.name],
      ])}`,
  )}
    <h2>调解员</h2>
    ${mediators.length === 0 && html`<p>没有定调解员。</p>`}
    ${table(
      mediators.map(({ name, role, from, until, objection }) => [
        name,
        [
          role === "co" ? "一起调解" : "主持调解",
          `${momentOf(from)} 起${until ? `，到 ${momentOf(until)}` : ""}`,
          objection && `要求换人的理由：${objection}`,
        ]
          .filter(Boolean)
          .join("。"),
      ]),
    )}`;
}

function registerBody({ register, since, source }: StaffDispute): Markup {
  const first = { at: since, title: "来申请调解", by: source, article: "《人民调解法》第十七条", text: null };
  return html`<h1>登记簿</h1><table><thead><tr><th>时间</th><th>什么事</th><th>依据</th></tr></thead><tbody>${[
    first,
    ...register,
  ].map(
    ({ at, title, by, article, text }) => html`<tr><td class="moment">${momentOf(at)}</td>
      <td>${by}：${title}${text && html`<p class="note">${text}</p>`}</td><td class="note">${article}</td></tr>`,
  )}</tbody></table>`;
}
