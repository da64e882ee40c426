import type { Season, WeekSpan } from "../../../contract/schedules.js";
import { weekdayOf } from "../../communities/calendar/shanghai.js";
import { type Calendar, publishedName } from "../../communities/calendar/working-days.js";

/** A slot as the schedule wants it, in minutes after midnight of its day. */
export interface WantedSlot {
  startsAt: number;
  endsAt: number;
  capacity: number;
  closed: string | null;
}

export interface Exception {
  kind: string;
  startsAt: number;
  endsAt: number;
  slotMinutes: number;
  capacity: number;
  reason: string;
}

export interface Plan {
  seasons: readonly Season[];
  bufferMin: number;
}

/**
 * The slots of a day: the week of its season by the calendar (holidays rest, a make-up day follows Monday), plus special
 * openings, cut into slots; what a closure touches is made all the same and says why it is closed. Two never overlap: the
 * one that begins first stands. Pure.
 */
export function slotsOfDay(
  plan: Plan,
  day: string,
  calendar: Calendar,
  exceptions: readonly Exception[],
): WantedSlot[] {
  const openings = exceptions.filter(({ kind }) => kind === "open");
  const closures = exceptions.filter(({ kind }) => kind === "closed");
  const cuts = [...spansOf(plan.seasons, day, calendar), ...openings]
    .flatMap((span) => cut(span, plan.bufferMin))
    .sort((one, other) => one.startsAt - other.startsAt);
  let free = 0;
  return cuts.flatMap((slot) => {
    if (slot.startsAt < free) return [];
    free = slot.endsAt;
    const closure = closures.find(({ startsAt, endsAt }) => startsAt < slot.endsAt && endsAt > slot.startsAt);
    return [{ ...slot, closed: closure?.reason ?? null }];
  });
}

function spansOf(seasons: readonly Season[], day: string, calendar: Calendar): WeekSpan[] {
  const weekday = weekdayFor(day, calendar);
  return weekday === 0 ? [] : (seasonOf(seasons, day)?.spans.filter((span) => span.weekday === weekday) ?? []);
}

/** Which weekday's hours hold on a day; 0 is none. */
function weekdayFor(day: string, calendar: Calendar): number {
  const weekday = weekdayOf(day);
  if (calendar.isWorkingDay(day)) return weekday <= 5 ? weekday : 1;
  // A weekend that is no holiday keeps its own hours; a holiday has none.
  return weekday > 5 && publishedName(day) === null ? weekday : 0;
}

/** The last season whose days hold this one, which may run over the new year; else the first. */
export function seasonOf(seasons: readonly Season[], day: string): Season | undefined {
  const date = day.slice(5);
  const own = seasons.filter(({ from, until }) => {
    if (!from || !until) return false;
    return from <= until ? from <= date && date <= until : date >= from || date <= until;
  });
  return own.at(-1) ?? seasons[0];
}

function cut(span: Omit<WeekSpan, "weekday">, bufferMin: number): Omit<WantedSlot, "closed">[] {
  const { startsAt, endsAt, slotMinutes, capacity } = span;
  if (!slotMinutes) return [{ startsAt, endsAt, capacity }];
  const slots: Omit<WantedSlot, "closed">[] = [];
  for (let start = startsAt; start + slotMinutes <= endsAt; start += slotMinutes + bufferMin) {
    slots.push({ startsAt: start, endsAt: start + slotMinutes, capacity });
  }
  return slots;
}

/** The weeks of a resource as they are kept; a span of an older hall is one slot. */
export function seasonsOf(pattern: unknown): Season[] {
  const seasons = pattern as (Omit<Season, "spans"> & {
    spans: (Omit<WeekSpan, "slotMinutes"> & { slotMinutes?: number })[];
  })[];
  return seasons.map((season) => ({
    ...season,
    spans: season.spans.map((span) => ({ ...span, slotMinutes: span.slotMinutes ?? 0 })),
  }));
}
