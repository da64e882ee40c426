import { type Alarm, alarms } from "./alarms.js";

/** Whom to call instead, or null when the sentence is the hall's matter. The gravest comes first (domain rule 1). */
export function callInstead(sentence: string): { number: string; words: string } | null {
  const clauses = sentence.slice(0, longest).split(/[，。！？、；,.!?;\n]+/u);
  const found = alarms.find((alarm) => clauses.some((clause, place) => rings(alarm, clause, clauses[place + 1] ?? "")));
  return found ? { number: found.number, words: found.words } : null;
}

/** Nobody types more than this before help is meant to come. */
const longest = 400;

/** A clause rings unless it, or the one that goes on from it, says that it is over, only feared, or something else. */
function rings({ when, unless }: Alarm, clause: string, next: string): boolean {
  return when.some((pattern) => pattern.test(clause)) && !unless.test(clause) && !over.test(clause + next);
}

/** What is past, or asks what to do about its consequences: aid, a certificate, mediation. */
const over =
  /去年|前年|上个?月|上次|以前|年前|年了|个月了|半年|后遗症|出院|烧光|烧没|住院|花了|讲座|宣传|培训|演练|预防|防范|学习|知识|电视|电影|新闻|补贴|补助|救助金|残疾证|调解|赔偿谈/;
