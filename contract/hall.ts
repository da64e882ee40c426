import * as z from "zod/mini";
import { bookingState, resourceKind, ticketView } from "./bookings.js";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, named, requestNumber, words } from "./fields.js";

// The hall: who comes today, the lines of the desks, the counters and the screen that calls.

/** Where a staff page looks, and where else it may. */
const place = {
  community: z.object({ id, name: z.string() }),
  editable: z.boolean(),
  communities: z.array(z.object({ id, name: z.string() })),
} as const;
const ofCommunity = { communityId: z.optional(id) } as const;

export const dayBooking = z.object({
  number: requestNumber,
  state: bookingState,
  stateWords: z.string(),
  residentName: z.string(),
  note: z.string(),
  /** B 017 */
  ticket: z.nullable(z.string()),
  marks: z.array(named),
});
export type DayBooking = z.infer<typeof dayBooking>;

export const daySheet = z.object({
  ...place,
  day,
  dayWords: z.string(),
  resources: z.array(
    z.object({
      id,
      name: z.string(),
      place: z.string(),
      kind: resourceKind,
      deskName: z.string(),
      slots: z.array(
        z.object({
          id,
          startsAt: instant,
          endsAt: instant,
          capacity: z.int(),
          taken: z.int(),
          closed: z.nullable(z.string()),
          bookings: z.array(dayBooking),
        }),
      ),
    }),
  ),
});
export type DaySheet = z.infer<typeof daySheet>;

export const getDaySheet = endpoint({
  method: "GET",
  path: "/api/staff/hall/day",
  who: "staff",
  summary: "Shows who is booked on a day, resource by resource.",
  query: z.object({ ...ofCommunity, day: z.optional(day) }),
  reply: daySheet,
  errors: ["not_found"],
});

/** What the desk notes of a booking, with the words of the button. */
export const markNames = {
  check_in: "到了",
  serve: "办完了",
  no_show: "没有来",
  came_after_all: "其实来了",
} as const;
export type Mark = keyof typeof markNames;

export const markBooking = endpoint({
  method: "POST",
  path: "/api/staff/bookings/:number/marks",
  who: "staff",
  summary: "Notes that a resident came, was served, or did not come.",
  params: z.object({ number: requestNumber }),
  body: z.object({ mark: z.enum(Object.keys(markNames) as [Mark, ...Mark[]]), text: maybeWords(200) }),
  reply: dayBooking,
  errors: ["not_found", "not_allowed", "wrong_state", "too_late"],
  creates: true,
});

export const lineTicket = z.object({
  id,
  label: z.string(),
  /** Booked for this time; null for who walked in. */
  bookedAt: z.nullable(instant),
  takenAt: instant,
  state: ticketView.shape.state,
  counter: z.nullable(z.int()),
  calls: z.int(),
  /** Of who booked, or took the number with the phone. */
  residentName: z.nullable(z.string()),
  requestNumber: z.nullable(requestNumber),
});
export type LineTicket = z.infer<typeof lineTicket>;

export const counterView = z.object({
  number: z.int(),
  deskId: id,
  deskName: z.string(),
  state: z.enum(["open", "paused", "closed"]),
  backAt: z.nullable(instant),
  staffName: z.nullable(z.string()),
  /** I sit there. */
  mine: z.boolean(),
  ticket: z.nullable(lineTicket),
});
export type CounterView = z.infer<typeof counterView>;

export const hallView = z.object({
  ...place,
  desks: z.array(
    z.object({
      id,
      name: z.string(),
      letter: z.string(),
      /** May this person call its line? */
      own: z.boolean(),
      lateMinutes: z.int(),
      minutesEach: z.int(),
      waiting: z.array(lineTicket),
    }),
  ),
  counters: z.array(counterView),
});
export type HallView = z.infer<typeof hallView>;

export const getHall = endpoint({
  method: "GET",
  path: "/api/staff/hall",
  who: "staff",
  summary: "Shows the lines of the desks in the order in which they are called, and the counters.",
  query: z.object(ofCommunity),
  reply: hallView,
  errors: ["not_found"],
});

export const takeTicket = endpoint({
  method: "POST",
  path: "/api/staff/hall/tickets",
  who: "staff",
  summary: "Gives a number of a desk to somebody who walked in.",
  body: z.object({ deskId: id }),
  reply: lineTicket,
  errors: ["not_found", "desk_closed"],
  creates: true,
});

const counterNumber = z.coerce.number().check(z.int(), z.minimum(1), z.maximum(40));

export const sitDown = endpoint({
  method: "PUT",
  path: "/api/staff/hall/counters/:number",
  who: "staff",
  summary: "Says who sits at a counter, for which desk, and whether it calls.",
  params: z.object({ number: counterNumber }),
  body: z.object({
    deskId: id,
    state: z.enum(["open", "paused", "closed"]),
    backAt: z._default(z.nullable(instant), null),
  }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const callNext = endpoint({
  method: "POST",
  path: "/api/staff/hall/counters/:number/call",
  who: "staff",
  summary: "Calls the next number of the counter's desk; who is being served there is done.",
  params: z.object({ number: counterNumber }),
  body: z.object(ofCommunity),
  reply: z.object({ ticket: z.nullable(lineTicket) }),
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

/** What may be done with a number, with the words of the button. */
export const ticketActs = {
  recall: "再叫一遍",
  serve: "来了",
  finish: "办完了",
  no_show: "没有来",
  again: "重新排",
  leave: "不等了",
} as const;
export type TicketAct = keyof typeof ticketActs;

export const moveTicket = endpoint({
  method: "POST",
  path: "/api/staff/hall/tickets/:ticketId/acts",
  who: "staff",
  summary: "Calls a number again, serves it, ends it, or puts who missed the call back as the second in line.",
  params: z.object({ ticketId: id }),
  body: z.object({ act: z.enum(Object.keys(ticketActs) as [TicketAct, ...TicketAct[]]) }),
  reply: lineTicket,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

export const getCheckInCode = endpoint({
  method: "GET",
  path: "/api/staff/hall/code",
  who: "staff",
  summary: "The code of this minute with which residents check in at the hall, as digits and as a QR code.",
  allows: ["locked"],
  query: z.object(ofCommunity),
  reply: z.object({ code: z.string(), link: z.string(), until: instant }),
  errors: ["not_found"],
});

const screenCall = z.object({
  label: z.string(),
  counter: z.int(),
  deskName: z.string(),
  calls: z.int(),
  at: instant,
});

/** As many calls as a screen may have missed between two looks. */
export const mostCalls = 6;

/** What everybody in the hall may see: numbers, never names. */
export const screen = z.object({
  communityName: z.string(),
  now: instant,
  /** The latest call; null when nobody has been called today. */
  call: z.nullable(screenCall),
  /** The latest calls, the newest first: two counters may call within a moment, and both are said. */
  calls: z.array(screenCall),
  next: z.array(z.object({ label: z.string(), counters: z.array(z.int()), deskName: z.string() })),
  counters: z.array(
    z.object({
      number: z.int(),
      deskName: z.string(),
      state: z.enum(["open", "paused"]),
      /** The number that is served; empty when nobody is. */
      label: z.string(),
      words: z.string(),
    }),
  ),
});
export type Screen = z.infer<typeof screen>;
export type ScreenCall = z.infer<typeof screenCall>;

export const getScreen = endpoint({
  method: "GET",
  path: "/api/communities/:communityId/screen",
  who: "anyone",
  summary: "What the hall's call screen shows: numbers and counters, no names.",
  params: z.object({ communityId: id }),
  reply: screen,
  errors: ["not_found"],
});

export const takeOwnTicket = endpoint({
  method: "POST",
  path: "/api/my/tickets",
  who: "resident",
  onBehalf: "book",
  summary: "Takes a number of a desk with the code that the hall's screen shows.",
  body: z.object({ deskId: id, code: z.string().check(z.regex(/^\d{6}$/, "取号码是 6 位数字。")) }),
  reply: ticketView,
  errors: ["not_found", "wrong_code", "desk_closed", "already_registered", "too_many_requests"],
  creates: true,
});

export const listMyTickets = endpoint({
  method: "GET",
  path: "/api/my/tickets",
  who: "resident",
  onBehalf: "book",
  summary: "Shows one's numbers of today with what is before them.",
  reply: z.object({ tickets: z.array(ticketView) }),
});

export const leaveLine = endpoint({
  method: "POST",
  path: "/api/my/tickets/:ticketId/leave",
  who: "resident",
  onBehalf: "any",
  summary: "Gives up one's number before it is called, so that the line is as long as it looks.",
  params: z.object({ ticketId: id }),
  body: z.object({}),
  reply: ticketView,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const appealView = z.object({
  id,
  residentName: z.string(),
  text: z.string(),
  untilAt: instant,
  askedAt: instant,
});

export const listAppeals = endpoint({
  method: "GET",
  path: "/api/staff/booking-pauses",
  who: "staff",
  summary: "Lists the appeals against pauses of room bookings that wait for the head's answer.",
  reply: z.object({ appeals: z.array(appealView) }),
});

export const decideAppeal = endpoint({
  method: "POST",
  path: "/api/staff/booking-pauses/:pauseId/decision",
  who: "staff",
  summary: "Lifts a pause, or keeps it, with an answer to the resident.",
  params: z.object({ pauseId: id }),
  body: z.object({ lift: z.boolean(), answer: words(500, "请写给居民的答复。") }),
  reply: z.object({}),
  errors: ["not_found", "wrong_state"],
  creates: true,
});
