import type { Due } from "../../contract/requests.js";
import { dayOf, dayWords, minutesOf } from "../communities/calendar/shanghai.js";
import {
  addWorkingMinutes,
  type Calendar,
  closingTime,
  nextIsGap,
  type Span,
  spansOn,
  workingDayAfter,
  workingDaysBetween,
} from "../communities/calendar/working-days.js";

/** Unclaimed for this long in office hours, a request climbs to the head of the community (*setting*, domain rule 3). */
export const unclaimedMinutes = 4 * 60;

/** The limits of a request that starts now: the end of office hours of the day, by the calendar in force. */
export function startClock(
  limits: { promisedDays: number; legalDays: number },
  calendar: Calendar,
  hours: readonly Span[],
  at: Date,
) {
  const start = dayOf(at);
  const dueDay = workingDayAfter(calendar, start, limits.promisedDays);
  const legalDay = workingDayAfter(calendar, start, limits.legalDays);
  return {
    ...limits,
    dueAt: closingTime(calendar, hours, dueDay),
    legalDueAt: closingTime(calendar, hours, legalDay),
    calendar: calendar.name,
    provisional: !calendar.isPublished(legalDay),
    escalateAt: addWorkingMinutes(calendar, hours, at, unclaimedMinutes),
  };
}

/** A limit after a pause: as many working days are left as when the clock stopped, and never less than today. */
export function resumeClock(limit: Date, pausedAt: Date, calendar: Calendar, hours: readonly Span[], at: Date): Date {
  const left = workingDaysBetween(calendar, dayOf(pausedAt), dayOf(limit)).length;
  const late = limit < pausedAt;
  if (late) return limit; // what was late before stays late
  return closingTime(calendar, hours, workingDayAfter(calendar, dayOf(at), left));
}

/** A limit moved by so many working days. */
export function extendLimit(limit: Date, days: number, calendar: Calendar, hours: readonly Span[]): Date {
  return closingTime(calendar, hours, workingDayAfter(calendar, dayOf(limit), days));
}

export interface Timed {
  state: string;
  submittedAt: Date;
  dueAt: Date;
  pausedAt: Date | null;
  resolvedAt: Date | null;
  endedAt: Date | null;
  provisional: boolean;
}

/** The clock of a request as both fronts show it: a date, a count of working days, and a slip for each. */
export function presentDue(request: Timed, calendar: Calendar, hours: readonly Span[], at: Date): Due {
  const dueDay = dayOf(request.dueAt);
  const stopped = request.resolvedAt ?? request.endedAt ?? request.pausedAt;
  const seen = stopped ?? at;
  const seenDay = dayOf(seen);
  const today = dayOf(at);
  const late = seen > request.dueAt;
  const left = late
    ? -Math.max(1, workingDaysBetween(calendar, dueDay, seenDay).length)
    : workingDaysBetween(calendar, seenDay, dueDay).length;
  const ended = ["resolved", "closed", "rejected", "withdrawn"].includes(request.state);
  const state = ended ? "done" : request.pausedAt ? "paused" : late ? "late" : left === 0 ? "today" : "running";
  return {
    at: request.dueAt.toISOString(),
    date: dueDay,
    state,
    daysLeft: left,
    words: wordsFor(state, left, request, calendar, hours, at),
    dateWords: dayWords(dueDay, today),
    provisional: request.provisional,
    slips: slipsOf(request, calendar, late ? seenDay : dueDay, seenDay, today),
  };
}

function wordsFor(
  state: Due["state"],
  left: number,
  request: Timed,
  calendar: Calendar,
  hours: readonly Span[],
  at: Date,
): string {
  switch (state) {
    case "running":
      return `还剩 ${left} 个工作日`;
    case "late":
      return `超 ${-left} 个工作日`;
    case "paused":
      return "停表，等补材料";
    case "today":
      return `剩 ${durationWords(minutesLeft(calendar, hours, at, request.dueAt))}`;
    case "done":
      if (request.state === "withdrawn") return "已撤回";
      if (request.state === "rejected") return "办不了";
      return left > 0 ? `早 ${left} 个工作日办好` : left < 0 ? `晚 ${-left} 个工作日办好` : "按时办好";
  }
}

/** Minutes of office hours that are left today until the limit. */
function minutesLeft(calendar: Calendar, hours: readonly Span[], at: Date, until: Date): number {
  const from = minutesOf(at);
  const to = minutesOf(until);
  return spansOn(calendar, hours, dayOf(at))
    .map((span) => Math.max(0, Math.min(span.closesAt, to) - Math.max(span.opensAt, from)))
    .reduce((sum, minutes) => sum + minutes, 0);
}

function durationWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  return hours ? `${hours} 小时 ${minutes % 60} 分` : `${minutes} 分钟`;
}

function slipsOf(request: Timed, calendar: Calendar, last: string, seenDay: string, today: string): Due["slips"] {
  const days = workingDaysBetween(calendar, dayOf(request.submittedAt), last);
  return days.map((date, place) => ({
    date,
    passed: date <= seenDay,
    today: date === today,
    gapBefore: place > 0 && nextIsGap(days[place - 1] ?? date, date),
  }));
}
