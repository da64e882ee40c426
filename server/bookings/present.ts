import type {
  BookingState,
  findAlternatives,
  findResources,
  getMyBooking,
  listResources,
  listSlots,
  showMonth,
  TicketView,
} from "../../contract/bookings.js";
import { bookingStateNames } from "../../contract/bookings.js";
import type { AnswerOf } from "../../contract/endpoint.js";
import { dayOf, nextDay } from "../communities/calendar/shanghai.js";
import type { Calendar } from "../communities/calendar/working-days.js";
import { calendarLink } from "./calendar/links.js";
import type { BookingRow, ResourceRow, SlotRow } from "./queries.js";
import { canChange, canCheckIn, lastBookableDay, type Terms, whyNot } from "./slots.js";

type Resource = AnswerOf<typeof listResources>["resources"][number];
type Day = AnswerOf<typeof listSlots>["days"][number];
type Slot = Day["slots"][number];

export function presentResource(resource: ResourceRow): Resource {
  const { id, name, place, about, seats, kind, desk, approval, terms } = resource;
  const materials = resource.materials as string[];
  return {
    id,
    name,
    place,
    about,
    seats,
    kind: kind as Resource["kind"],
    deskName: desk.name,
    approval,
    materials,
    terms,
  };
}

/** Days of a resource, with the number of places that are really free and a reason where none is. */
export function presentDays(
  resource: ResourceRow,
  slots: readonly SlotRow[],
  calendar: Calendar,
  first: string,
  count: number,
  at: Date,
): Day[] {
  const days = Array.from({ length: count }, (_, ahead) => nextDay(first, ahead));
  return days.map((date) => {
    const own = slots.filter((slot) => dayOf(slot.startsAt) === date).map((slot) => presentSlot(slot, resource, at));
    const free = own.reduce((sum, slot) => sum + (slot.reason ? 0 : slot.free), 0);
    const state = own.length === 0 ? "closed" : free === 0 ? "full" : "open";
    const over = own.every((slot) => slot.reason === "已经过了");
    return { date, state, free, words: dayWordsOf(state, free, date, calendar, over), slots: own };
  });
}

export function presentSlot(slot: SlotRow, terms: Terms, at: Date): Slot {
  return {
    id: slot.id,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    free: Math.max(0, slot.capacity - slot.taken),
    reason: whyNot(slot, terms, at),
  };
}

type DaySum = { date: string; slots: number; free: number; left: number };

/** A month, day by day, from the sums of its slots. `lastDay` is the last one that may be booked now. */
export function presentMonth(
  month: string,
  sums: readonly DaySum[],
  calendar: Calendar,
  lastDay: string,
): AnswerOf<typeof showMonth>["days"] {
  const byDate = new Map(sums.map((sum) => [sum.date, sum]));
  const days: AnswerOf<typeof showMonth>["days"] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = nextDay(date)) {
    const sum = byDate.get(date);
    const free = Number(sum?.free ?? 0);
    const later = sum !== undefined && date > lastDay;
    const state = !sum || later ? "closed" : free === 0 ? "full" : "open";
    const words = later ? "未开约" : dayWordsOf(state, free, date, calendar, Number(sum?.left ?? 0) === 0);
    days.push({ date, state, free, words });
  }
  return days;
}

function dayWordsOf(state: Day["state"], free: number, date: string, calendar: Calendar, over: boolean): string {
  if (state === "open") return `余 ${free}`;
  if (state === "closed") return calendar.isWorkingDay(date) ? "不开" : "休息";
  return over ? "已过" : "约满";
}

/** 12月7日以后的，到时候再约: the first day that cannot be booked yet, and when it can. */
export function laterWords(terms: Terms, at: Date): string {
  const first = nextDay(lastBookableDay(terms, at));
  return `${monthDay(first)}的，明天开约`;
}

export function presentFound(
  resource: ResourceRow,
  distanceM: number | null,
  earliest: SlotRow | undefined,
  at: Date,
): AnswerOf<typeof findResources>["resources"][number] {
  return {
    ...presentResource(resource),
    communityId: resource.communityId,
    communityName: resource.community.name,
    distanceM,
    earliest: earliest ? presentSlot(earliest, resource, at) : null,
  };
}

export function presentElsewhere(
  resource: ResourceRow,
  distanceM: number,
  slot: SlotRow,
  at: Date,
): AnswerOf<typeof findAlternatives>["elsewhere"][number] {
  return {
    resourceId: resource.id,
    name: resource.name,
    communityName: resource.community.name,
    distanceM,
    slot: presentSlot(slot, resource, at),
  };
}

export function presentBooking(
  booking: BookingRow,
  ticket: TicketView | null,
  at: Date,
): AnswerOf<typeof getMyBooking> {
  const { resource } = booking.slot;
  const { lng, lat, ...community } = resource.community;
  const state = booking.state as BookingState;
  return {
    number: booking.request.number,
    state,
    stateWords: bookingStateNames[state],
    resource: presentResource(resource),
    community: { ...community, point: { lng: Number(lng), lat: Number(lat) } },
    startsAt: booking.startsAt.toISOString(),
    endsAt: booking.endsAt.toISOString(),
    canChange: canChange(booking, at),
    canCheckIn: canCheckIn(booking, at),
    note: booking.note,
    calendarUrl: calendarLink(booking.request.number),
    ticket,
  };
}

function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}
