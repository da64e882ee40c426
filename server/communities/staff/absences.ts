import { clockWords, dayOf, dayWords, instantOf, minutesOf } from "../calendar/shanghai.js";
import { type Calendar, type Span, spansOn } from "../calendar/working-days.js";

export interface Away {
  staffId: string;
  fromAt: Date;
  untilAt: Date;
}

/** From so many minutes of office hours on, somebody counts as away for the day: half a day. */
const halfDay = 3.5 * 60;

/** Does an absence take half of a day's office hours or more? A lunch does not. Pure. */
export function isAwayOn({ fromAt, untilAt }: Away, day: string, calendar: Calendar, hours: readonly Span[]): boolean {
  const missed = spansOn(calendar, hours, day)
    .map(({ opensAt, closesAt }) => {
      const from = Math.max(instantOf(day, opensAt).getTime(), fromAt.getTime());
      const until = Math.min(instantOf(day, closesAt).getTime(), untilAt.getTime());
      return Math.max(0, until - from) / 60_000;
    })
    .reduce((sum, minutes) => sum + minutes, 0);
  return missed >= halfDay;
}

/** 11月24日 周二 8:30 到 17:30, or to another day. */
export function absenceWords({ fromAt, untilAt }: { fromAt: Date; untilAt: Date }): string {
  const [from, until] = [dayOf(fromAt), dayOf(untilAt)];
  const end = from === until ? "" : `${dayWords(until)} `;
  return `${dayWords(from)} ${clockWords(minutesOf(fromAt))} 到 ${end}${clockWords(minutesOf(untilAt))}`;
}
