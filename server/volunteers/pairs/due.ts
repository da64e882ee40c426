import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";

/** The day of a DATE column. */
export function dayOfDate(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** The day on which somebody is to be visited next, so many days after this one. */
export function dueAfter(day: string, everyDays: number): string {
  return nextDay(day, everyDays);
}

/** How many days a visit is overdue; 0 on its day and before. */
export function overdueDays(nextDueOn: Date | null, at: Date): number {
  if (!nextDueOn) return 0;
  const days = (Date.parse(dayOf(at)) - Date.parse(dayOfDate(nextDueOn))) / 86_400_000;
  return Math.max(0, days);
}
