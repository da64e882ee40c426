import { type BookingState, bookingStateNames } from "../../../contract/bookings.js";
import type { AnswerOf } from "../../../contract/endpoint.js";
import { type getDaySheet, type getHall, type getScreen, type Mark, markNames } from "../../../contract/hall.js";
import { clockWords, minutesOf } from "../../communities/calendar/shanghai.js";
import { inOrder, labelOf, waitWords } from "../../lines/order.js";
import { presentCalls, presentTicket } from "../../lines/present.js";
import type { TicketRow } from "../../lines/queries.js";
import { canCheckIn } from "../slots.js";
import type { CounterRow, DayResource } from "./queries.js";

type DayView = AnswerOf<typeof getDaySheet>["resources"][number];
type BookingView = DayView["slots"][number]["bookings"][number];

export function presentCounter(counter: CounterRow, tickets: readonly TicketRow[], staffId: string) {
  const ticket = tickets.find((one) => one.counter === counter.number && one.state !== "waiting");
  return {
    number: counter.number,
    deskId: counter.deskId,
    deskName: counter.desk.name,
    state: counter.state as AnswerOf<typeof getHall>["counters"][number]["state"],
    backAt: counter.backAt?.toISOString() ?? null,
    staffName: counter.staff?.name ?? null,
    mine: counter.staffId === staffId,
    ticket: ticket ? presentTicket(ticket) : null,
  };
}

/** The screen: the latest call, who gets ready, and the counters. Numbers only. */
export function presentScreen(
  communityName: string,
  counters: readonly CounterRow[],
  inHall: readonly TicketRow[],
  served: ReadonlyMap<string, number[]>,
  last: readonly TicketRow[],
  at: Date,
): AnswerOf<typeof getScreen> {
  const shown = counters.filter(({ state }) => state !== "closed");
  const deskIds = [...new Set(shown.map(({ deskId }) => deskId))];
  const lines = new Map(
    deskIds.map((deskId) => [
      deskId,
      inOrder(
        inHall.filter((one) => one.deskId === deskId && one.state === "waiting"),
        at,
      ),
    ]),
  );
  const open = (deskId: string) => shown.filter((one) => one.deskId === deskId && one.state === "open");
  return {
    communityName,
    now: at.toISOString(),
    ...presentCalls(last, ({ desk }) => desk.name),
    next: deskIds.flatMap((deskId) => {
      const first = lines.get(deskId)?.[0];
      const numbers = open(deskId).map(({ number }) => number);
      return first && numbers.length ? [{ label: labelOf(first), counters: numbers, deskName: first.desk.name }] : [];
    }),
    counters: shown.map((counter) => {
      const ticket = inHall.find(
        (one) => one.deskId === counter.deskId && one.counter === counter.number && one.state !== "waiting",
      );
      const line = lines.get(counter.deskId) ?? [];
      const beside = open(counter.deskId)[0];
      const paused = counter.state === "paused";
      const words = paused
        ? counter.backAt
          ? `${clockWords(minutesOf(counter.backAt))} 回来`
          : "一会儿回来"
        : beside && beside.number !== counter.number
          ? `和 ${beside.number} 号窗口一起叫`
          : waitWords(line, served.get(counter.deskId) ?? [], open(counter.deskId).length, at);
      return {
        number: counter.number,
        deskName: counter.desk.name,
        state: paused ? ("paused" as const) : ("open" as const),
        label: ticket ? labelOf(ticket) : "",
        words,
      };
    }),
  };
}

export function presentDayResource(resource: DayResource, at: Date): DayView {
  return {
    id: resource.id,
    name: resource.name,
    place: resource.place,
    kind: resource.kind as DayView["kind"],
    deskName: resource.desk.name,
    slots: resource.slots.map((slot) => ({
      id: slot.id,
      startsAt: slot.startsAt.toISOString(),
      endsAt: slot.endsAt.toISOString(),
      capacity: slot.capacity,
      taken: slot.taken,
      closed: slot.closed,
      bookings: slot.bookings.map((booking) => presentDayBooking(booking, at)),
    })),
  };
}

interface Booked {
  state: string;
  startsAt: Date;
  endsAt: Date;
  note: string;
  resident: { name: string };
  request: { number: string };
  ticket: { letter: string; number: number } | null;
}

export function presentDayBooking(booking: Booked, at: Date): BookingView {
  const state = booking.state as BookingState;
  return {
    number: booking.request.number,
    state,
    stateWords: bookingStateNames[state],
    residentName: booking.resident.name,
    note: booking.note,
    ticket: booking.ticket ? labelOf(booking.ticket) : null,
    marks: marksOf(booking, at).map((mark) => ({ id: mark, name: markNames[mark] })),
  };
}

/** What the desk may note of a booking now. */
export function marksOf(booking: { state: string; startsAt: Date; endsAt: Date }, at: Date): Mark[] {
  if (booking.state === "checked_in") return ["serve"];
  if (booking.state === "no_show") return ["came_after_all"];
  if (booking.state !== "confirmed") return [];
  return [
    ...(canCheckIn(booking, at) ? (["check_in"] as const) : []),
    ...(booking.startsAt <= at ? (["serve", "no_show"] as const) : []),
  ];
}
