import type { FairCard } from "../../../contract/fairs.js";
import { comingDayWords, dateWords, dayOf, timeWords, weekdayWords } from "../platform/clock";

/** 今天 9:00–12:00; 12月5日 周六 9:00–12:00 */
export function fairWhen({ startsAt, endsAt }: Pick<FairCard, "startsAt" | "endsAt">): string {
  const date = dayOf(startsAt);
  const coming = comingDayWords(date);
  const day = coming === dateWords(date) ? `${coming} ${weekdayWords(date)}` : coming;
  return `${day} ${timeWords(startsAt)}–${timeWords(endsAt)}`;
}

/** 12 家单位，招 43 人 */
export function fairSize({ employers, wanted }: Pick<FairCard, "employers" | "wanted">): string {
  return `${employers} 家单位，招 ${wanted} 人`;
}
