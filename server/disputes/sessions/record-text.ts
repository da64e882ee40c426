import type { Presence } from "../../../contract/dispute-file.js";
import { dateWords, dayOf } from "../../communities/calendar/shanghai.js";
import { spanWords } from "./span-words.js";

export interface RecordFacts {
  number: string;
  committee: string;
  session: { number: number; startsAt: Date; endsAt: Date; place: string };
  people: { role: string; name: string; about: string | null; came: Presence }[];
  notes: string;
  proposal: string;
  result: "agreed" | "again" | "open";
  /** The next meeting, where it is arranged already. */
  next: { startsAt: Date; endsAt: Date } | null;
  recordedBy: string;
  recordedAt: Date;
}

const roles: Record<string, string> = {
  applicant: "申请人",
  respondent: "对方",
  mediator: "调解员",
  guest: "请来的人",
};
const cameWords: Record<Presence, string> = { here: "", online: "（线上）", absent: "" };

/** 调解笔录, whole, as it is read out and signed (人民调解法 27). Pure: the same facts give the same text and hash. */
export function recordText(facts: RecordFacts): string {
  const { session, people, notes, proposal, recordedBy, recordedAt } = facts;
  const there = people.filter(({ came }) => came !== "absent");
  const away = people.filter(({ came }) => came === "absent");
  return [
    `人民调解笔录（第 ${session.number} 次）`,
    `编号：${facts.number}`,
    `调解组织：${facts.committee}人民调解委员会`,
    `时间：${spanWords(session)}`,
    `地点：${session.place}`,
    `到场：${there.map(nameOf).join("；")}`,
    ...(away.length ? [`没到：${away.map(nameOf).join("；")}`] : []),
    ...(there.some(({ role }) => role === "guest") ? ["请来的人到场，双方都同意（《人民调解法》第二十条）。"] : []),
    "",
    "谈的情况：",
    notes,
    ...(proposal ? ["", "提出的方案：", proposal] : []),
    "",
    `结果：${resultOf(facts)}`,
    `记录人：${recordedBy}，${dateWords(dayOf(recordedAt))}`,
    "以上记录看过或听读过，没有错，签字。",
  ].join("\n");
}

function nameOf({ role, name, about, came }: RecordFacts["people"][number]): string {
  return `${roles[role] ?? ""} ${name}${about ? `，${about}` : ""}${cameWords[came]}`;
}

function resultOf({ result, next }: RecordFacts): string {
  if (result === "agreed") return "双方说好了，写协议。";
  if (result === "open") return "没有说好。";
  return next ? `还要再谈，${spanWords(next)} 再谈。` : "还要再谈，时间另约。";
}
