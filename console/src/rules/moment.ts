import { dayOf, longMoment, weekdayOf } from "../platform/time.js";

/** A moment that may lie ahead: 今天 14:00, 11月25日 周三 8:30. */
export function momentWords(instant: string, now: Date): string {
  const day = dayOf(instant);
  const words = longMoment(instant, now);
  return day === dayOf(now) ? `今天 ${words}` : words.replace("日 ", `日 周${weekdayOf(day)} `);
}
