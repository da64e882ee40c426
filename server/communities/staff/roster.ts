import type { FieldFault } from "../../../contract/errors.js";
import type { QueueMode } from "../../../contract/staffing.js";
import { dayWords, nextDay, weekdayOf } from "../calendar/shanghai.js";
import type { Calendar, Span } from "../calendar/working-days.js";
import { type Away, isAwayOn } from "./absences.js";

export interface Shift {
  day: string;
  staffId: string;
}

export interface DeskWeek {
  deskId: string;
  name: string;
  mode: QueueMode;
  members: readonly { id: string; name: string }[];
  shifts: readonly Shift[];
}

interface Office {
  calendar: Calendar;
  hours: readonly Span[];
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return nextDay(day, 1 - weekdayOf(day));
}

export function daysOfWeek(monday: string): string[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => nextDay(monday, days));
}

/**
 * What is wrong with a week as it stands, each as one sentence: a working day that nobody is on, somebody who is away,
 * a free day with somebody on. A desk that has no roster and needs none is not blamed for it. Pure.
 */
export function rosterWarnings(
  desks: readonly DeskWeek[],
  days: readonly string[],
  away: readonly Away[],
  office: Office,
) {
  return desks
    .filter(({ mode, shifts }) => mode === "duty" || shifts.length > 0)
    .flatMap((desk) =>
      days.flatMap((day) => warningsOf(desk, day, away, office).map((words) => ({ deskId: desk.deskId, day, words }))),
    );
}

function warningsOf(desk: DeskWeek, day: string, away: readonly Away[], office: Office): string[] {
  const on = desk.shifts.filter((shift) => shift.day === day);
  const when = dayWords(day);
  if (!office.calendar.isWorkingDay(day)) return on.length ? [`${desk.name} ${when}不上班，却排了人。`] : [];
  if (on.length === 0) return [`${desk.name} ${when}没有人值班。`];
  return on
    .filter(({ staffId }) =>
      away.some((one) => one.staffId === staffId && isAwayOn(one, day, office.calendar, office.hours)),
    )
    .map(({ staffId }) => `${nameOf(desk, staffId)} ${when}不在，${desk.name}要换人。`);
}

/** Every fault of a desk's new week, so that all are named at once. What stood there before is not held against it. */
export function rosterFaults(
  desk: DeskWeek,
  next: readonly Shift[],
  given: { monday: string; today: string; away: readonly Away[] } & Office,
): FieldFault[] {
  const days = new Set(daysOfWeek(given.monday));
  const before = new Set(desk.shifts.map(keyOf));
  const after = new Set(next.map(keyOf));
  const faults = next.flatMap((shift, place) => {
    const path = `shifts.${place}`;
    const who = nameOf(desk, shift.staffId);
    if (!days.has(shift.day)) return [{ path, message: `${dayWords(shift.day)}不在这一周。` }];
    if (next.findIndex((other) => keyOf(other) === keyOf(shift)) < place)
      return [{ path, message: `${who} ${dayWords(shift.day)}排了两次。` }];
    if (before.has(keyOf(shift))) return [];
    if (!desk.members.some(({ id }) => id === shift.staffId))
      return [{ path, message: `${dayWords(shift.day)}排的人不在${desk.name}。` }];
    if (shift.day < given.today) return [{ path, message: `${dayWords(shift.day)}已经过去，不能再排。` }];
    const gone = given.away.some(
      (one) => one.staffId === shift.staffId && isAwayOn(one, shift.day, given.calendar, given.hours),
    );
    return gone ? [{ path, message: `${who} ${dayWords(shift.day)}不在，排不了。` }] : [];
  });
  const struck = desk.shifts.filter((shift) => shift.day < given.today && !after.has(keyOf(shift)));
  return [...faults, ...struck.map(({ day }) => ({ path: "shifts", message: `${dayWords(day)}已经过去，不能再改。` }))];
}

function keyOf({ day, staffId }: Shift): string {
  return `${day} ${staffId}`;
}

function nameOf(desk: DeskWeek, staffId: string): string {
  return desk.members.find(({ id }) => id === staffId)?.name ?? "这位同事";
}
