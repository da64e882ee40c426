import type { WorkingDays } from "./rows.js";
import { dayOf, daysLater, instantOf, minuteOf } from "./shanghai.js";

/** Morning and afternoon of every community's ordinary day, in minutes after midnight. */
export const officeSpans = [
  { opensAt: 510, closesAt: 720 },
  { opensAt: 840, closesAt: 1050 },
] as const;

/** Minutes of one working day: seven hours. */
export const officeDay = 420;

/** Time that passes only while the offices are open: the time in which staff act and unclaimed requests climb. */
export interface OfficeClock {
  /** The instant `minutes` of office time after `from`. */
  after(from: Date, minutes: number): Date;
  /** Minutes of office time between two instants. */
  minutesBetween(from: Date, to: Date): number;
  /** The n-th working day before `day`; 0 is the day itself, or the last working day before it. */
  workingDayBefore(day: string, count: number): string;
}

export function officeClock({ isWorkingDay }: Pick<WorkingDays, "isWorkingDay">): OfficeClock {
  const after = (from: Date, minutes: number): Date => {
    let left = minutes;
    let minute = minuteOf(from);
    for (let day = dayOf(from); ; day = daysLater(day, 1), minute = 0) {
      if (!isWorkingDay(day)) continue;
      for (const span of officeSpans) {
        const start = Math.max(minute, span.opensAt);
        if (start >= span.closesAt) continue;
        if (start + left < span.closesAt) return new Date(instantOf(day, start + left).getTime() + secondsOf(from));
        left -= span.closesAt - start;
      }
    }
  };
  const minutesBetween = (from: Date, to: Date): number => {
    let total = 0;
    for (let day = dayOf(from); day <= dayOf(to); day = daysLater(day, 1)) {
      if (!isWorkingDay(day)) continue;
      for (const span of officeSpans) {
        const start = day === dayOf(from) ? Math.max(minuteOf(from), span.opensAt) : span.opensAt;
        const end = day === dayOf(to) ? Math.min(minuteOf(to), span.closesAt) : span.closesAt;
        total += Math.max(0, end - start);
      }
    }
    return total;
  };
  const workingDayBefore = (day: string, count: number): string => {
    let found = day;
    while (!isWorkingDay(found)) found = daysLater(found, -1);
    for (let left = count; left > 0; ) {
      found = daysLater(found, -1);
      if (isWorkingDay(found)) left -= 1;
    }
    return found;
  };
  return { after, minutesBetween, workingDayBefore };
}

/** Seconds differ from event to event as they do in life, and keep instants of one minute apart. */
function secondsOf(from: Date): number {
  return ((Math.floor(from.getTime() / 1000) * 37 + 11) % 60) * 1000;
}
