import { createHash } from "node:crypto";
import chineseDays from "chinese-days";
import { dayOf, instantOf, minutesOf, nextDay, weekdayOf } from "./shanghai.js";

/** Which days are worked: the published calendar with its make-up days (调休), and what the county declared itself. */
export interface Calendar {
  /** Stored with every limit, so that it is known which ones to compute anew when a calendar is published. */
  readonly name: string;
  isWorkingDay(day: string): boolean;
  /** Has the State Council published that year's holidays? If not, a limit in it is provisional. */
  isPublished(day: string): boolean;
}

/** A span of a working day, in minutes after midnight of Shanghai. */
export interface Span {
  weekday: number;
  opensAt: number;
  closesAt: number;
}

/** The calendar in force: `chinese-days`, changed by the county's own declarations. */
export function calendarWith(declared: ReadonlyMap<string, boolean> = new Map()): Calendar {
  const known = new Map<string, boolean>();
  return {
    name: declared.size ? `${published} +${declared.size} ${fingerprint(declared)}` : published,
    isWorkingDay(day) {
      const worked = known.get(day) ?? declared.get(day) ?? isPublishedWorkingDay(day);
      known.set(day, worked);
      return worked;
    },
    isPublished: isYearPublished,
  };
}

const published = "chinese-days 1.5.7";

/** Tells two sets of declarations apart in the calendar's name. */
function fingerprint(declared: ReadonlyMap<string, boolean>): string {
  const written = [...declared].map(([day, working]) => `${day} ${working}`).sort();
  return createHash("sha256").update(written.join("\n")).digest("hex").slice(0, 8);
}

/** A calendar of the past: Monday to Friday, but for the days that it named. */
export function calendarFrom(name: string, exceptions: ReadonlyMap<string, boolean>): Calendar {
  return {
    name,
    isWorkingDay: (day) => exceptions.get(day) ?? weekdayOf(day) <= 5,
    isPublished: isYearPublished,
  };
}

/** 国庆节, for a day that the published calendar takes out of the ordinary week; null for any other. */
export function publishedName(day: string): string | null {
  if (!isYearPublished(day)) return null;
  const [, name] = chineseDays.getDayDetail(day).name.split(",");
  return name ?? null;
}

// chinese-days answers for years that nobody has published as if they had no holidays; 1 October always is one.
function isYearPublished(day: string): boolean {
  return chineseDays.isHoliday(`${day.slice(0, 4)}-10-01`);
}

/** The days that 全国年节及纪念日放假办法 (2024) 2 fixes by date; the moving ones of an unpublished year are not known. */
const fixedHolidays = new Set(["01-01", "05-01", "05-02", "10-01", "10-02", "10-03"]);

function isPublishedWorkingDay(day: string): boolean {
  if (isYearPublished(day)) return chineseDays.isWorkday(day);
  return weekdayOf(day) <= 5 && !fixedHolidays.has(day.slice(5));
}

/**
 * The n-th working day after the day of an instant; the day itself is not counted (民法典 201).
 * @param count working days, 0 gives the day itself
 */
export function workingDayAfter(calendar: Calendar, from: string, count: number): string {
  let day = from;
  for (let left = count; left > 0; ) {
    day = nextDay(day);
    if (calendar.isWorkingDay(day)) left--;
  }
  return day;
}

/** The working days after `from` up to and with `until`, in order; empty when `until` is not later. */
export function workingDaysBetween(calendar: Calendar, from: string, until: string): string[] {
  const days: string[] = [];
  for (let day = nextDay(from); day <= until; day = nextDay(day)) {
    if (calendar.isWorkingDay(day)) days.push(day);
  }
  return days;
}

/** Open spans of a day; a make-up day on a weekend keeps Monday's hours. */
export function spansOn(calendar: Calendar, hours: readonly Span[], day: string): Span[] {
  const weekday = weekdayOf(day);
  const own = hours.filter((span) => span.weekday === weekday);
  const spans = calendar.isWorkingDay(day)
    ? own.length
      ? own
      : hours.filter((span) => span.weekday === 1)
    : weekday >= 6 && calendar.isPublished(day) && isPlainWeekend(day)
      ? own
      : [];
  return [...spans].sort((a, b) => a.opensAt - b.opensAt);
}

/** A Saturday or Sunday that is not part of a statutory holiday: a community may open then. */
function isPlainWeekend(day: string): boolean {
  return chineseDays.getDayDetail(day).name.split(",").length === 1;
}

/** The end of office hours on a day: a limit ends when the counter closes, not at midnight. */
export function closingTime(calendar: Calendar, hours: readonly Span[], day: string): Date {
  const last = spansOn(calendar, hours, day).at(-1);
  return instantOf(day, last?.closesAt ?? 17 * 60 + 30);
}

/** The instant at which so many minutes of office hours have passed. */
export function addWorkingMinutes(calendar: Calendar, hours: readonly Span[], from: Date, minutes: number): Date {
  let left = minutes;
  let day = dayOf(from);
  let start = minutesOf(from);
  // A year without a single open span would never end; two years are enough to say so.
  for (let tries = 0; tries < 730; tries++) {
    for (const span of calendar.isWorkingDay(day) ? spansOn(calendar, hours, day) : []) {
      const opens = Math.max(span.opensAt, start);
      const length = span.closesAt - opens;
      if (length <= 0) continue;
      if (left <= length) return instantOf(day, opens + left);
      left -= length;
    }
    day = nextDay(day);
    start = 0;
  }
  throw new Error("these opening hours never open");
}

/** Does a weekend or holiday lie between two working days that follow each other? */
export function nextIsGap(earlier: string, later: string): boolean {
  return nextDay(earlier) !== later;
}
