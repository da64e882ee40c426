import { type Agreement, type StaffDispute, sideNames } from "../../../contract/dispute-file.js";
import { disputeMoves } from "../../../contract/dispute-law.js";
import { courtResults } from "../../../contract/dispute-outcomes.js";
import { dateWords } from "../../communities/calendar/shanghai.js";
import { html, type Markup } from "../../papers/html.js";
import { momentOf, table } from "./lines.js";

const stepStates = { open: "还没做", done: "做到了", broken: "没有照做" } as const;

/** The moves by which somebody says or sees how far it is, as the register tells them. */
const looks: string[] = (["tell_step", "visit", "perform", "breach"] as const).map(
  (action) => disputeMoves[action].told,
);

/** How far what was agreed is done, and what came of asking the court (人民调解法 31-33). */
export function performanceBody({ register }: StaffDispute, { steps, confirmation }: Agreement): Markup {
  const visits = register.filter(({ title }) => looks.includes(title));
  return html`<h1>履行、回访和司法确认</h1>
    <table><thead><tr><th>第几步</th><th>谁做什么</th><th>哪天前</th><th>做到没有</th></tr></thead><tbody>${steps.map(
      (
        { who, what, dueOn, state, seenAt, note },
        place,
      ) => html`<tr><td>${place + 1}</td><td>${sideNames[who]}：${what}</td>
        <td class="moment">${dateWords(dueOn)}</td><td>${stepStates[state]}${seenAt && html`<p class="note">${momentOf(seenAt)} 看的${note && `：${note}`}</p>`}</td></tr>`,
    )}</tbody></table>
    ${visits.length > 0 && html`<h2>回访</h2>${table(visits.map(({ at, text }) => [momentOf(at), text ?? ""]))}`}
    <h2>司法确认</h2>
    ${table([
      ["最晚哪天", confirmation && dateWords(confirmation.until)],
      ["谁想去", confirmation?.wants.map((side) => sideNames[side]).join("、") || "都没说要去"],
      ["结果", confirmation?.result ? courtResults[confirmation.result] : "没有申请"],
      ["哪天", confirmation?.on && dateWords(confirmation.on)],
      ["法院和案号", confirmation?.text],
    ])}`;
}
