import { dayOf } from "../../communities/calendar/shanghai.js";
import {
  type Calendar,
  closingTime,
  type Span,
  workingDayAfter,
  workingDaysBetween,
} from "../../communities/calendar/working-days.js";

/**
 * A limit under another calendar: as many working days after `base` as it had under the old one, and never before
 * today. What was late before stays late. Pure.
 * @param base the day on which the clock began, went on, or stands still
 */
export function shiftLimit(
  limit: Date,
  base: string,
  calendars: { from: Calendar; to: Calendar },
  hours: readonly Span[],
  at: Date,
): Date {
  const day = dayOf(limit);
  if (limit <= at || day <= base) return limit;
  const left = workingDaysBetween(calendars.from, base, day).length;
  const moved = workingDayAfter(calendars.to, base, left);
  if (moved === day) return limit;
  return closingTime(calendars.to, hours, later(moved, dayOf(at)));
}

function later(one: string, other: string): string {
  return one > other ? one : other;
}
