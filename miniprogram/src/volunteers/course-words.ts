import { type Course, sessionsNeeded } from "../../../contract/training.js";

/** How many sessions there are, how often one came, and what is left. */
export function comeWords({ sessions, came, left }: Course): string {
  return `一共 ${sessions} 次课，您来了 ${came} 次${left ? `，还剩 ${left} 次` : ""}。`;
}

/** What is still missing for the paper; nothing where it is there. */
export function towardsWords({ sessions, came, left, over, completed }: Course): string {
  if (completed) return "";
  if (over) return "来的次数不够，没有结业。";
  const missing = sessionsNeeded(sessions) - came;
  if (missing <= 0) return "次数够了，课上完就能开结业证明。";
  return missing <= left
    ? `${came ? "再" : ""}来 ${missing} 次，课上完能开结业证明。`
    : "缺的次数多了，这回结不了业，课还能接着听。";
}
