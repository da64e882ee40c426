import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, point, requestNumber, words } from "./fields.js";
import { receipt, submission } from "./requests.js";

/** The states of a booking (domain rule 4), with the words that people read. */
export const bookingStateNames = {
  requested: "等窗口同意",
  confirmed: "约好了",
  checked_in: "已签到",
  served: "办完了",
  no_show: "没有来",
  cancelled_by_resident: "居民取消",
  cancelled_by_hall: "大厅取消",
  expired: "没来得及安排",
} as const;
export type BookingState = keyof typeof bookingStateNames;
export const bookingState = z.enum(Object.keys(bookingStateNames) as [BookingState, ...BookingState[]]);
/** States in which a booking holds its place and its person's time. */
export const liveBookingStates = ["requested", "confirmed", "checked_in"] as const satisfies readonly BookingState[];

export const resourceKindNames = {
  service: "窗口",
  officer: "工作人员",
  room: "场地",
  visit: "上门",
  session: "小组活动",
} as const;
export type ResourceKind = keyof typeof resourceKindNames;
export const resourceKind = z.enum(Object.keys(resourceKindNames) as [ResourceKind, ...ResourceKind[]]);

export const resource = z.object({
  id,
  name: z.string(),
  /** 文化站 二楼 */
  place: z.string(),
  about: z.string(),
  seats: z.int(),
  kind: resourceKind,
  deskName: z.string(),
  /** The desk must agree first. */
  approval: z.boolean(),
  /** What to bring. */
  materials: z.array(z.string()),
  /** What one must accept; empty is nothing. */
  terms: z.string(),
});
export type Resource = z.infer<typeof resource>;

export const slot = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  free: z.int(),
  /** Empty when it can be booked; else why not, in a few words. */
  reason: z.string(),
});
export type Slot = z.infer<typeof slot>;

export const bookingDay = z.object({
  date: day,
  state: z.enum(["open", "full", "closed"]),
  free: z.int(),
  /** 余 2, 约满, 休息, 今天 */
  words: z.string(),
  slots: z.array(slot),
});

export const listResources = endpoint({
  method: "GET",
  path: "/api/communities/:communityId/resources",
  who: "anyone",
  summary: "Lists what can be booked in a community.",
  params: z.object({ communityId: id }),
  reply: z.object({ resources: z.array(resource) }),
  errors: ["not_found"],
});

/** A resource found in the county, with how far it is and when it is free next. */
export const foundResource = z.object({
  ...resource.shape,
  communityId: id,
  communityName: z.string(),
  /** From the point that was asked from; null without one. */
  distanceM: z.nullable(z.int()),
  /** The first slot that can be booked; null when there is none. */
  earliest: z.nullable(slot),
});
export type FoundResource = z.infer<typeof foundResource>;

export const findResources = endpoint({
  method: "GET",
  path: "/api/resources",
  who: "anyone",
  summary: "Finds what can be booked by item, words and community: the nearest first, or the earliest.",
  query: z.object({
    itemCode: z.optional(z.string().check(z.maxLength(60))),
    communityId: z.optional(id),
    q: z.optional(z.string().check(z.maxLength(40))),
    lng: z.optional(z.coerce.number().check(z.minimum(-180), z.maximum(180))),
    lat: z.optional(z.coerce.number().check(z.minimum(-90), z.maximum(90))),
    order: z._default(z.enum(["near", "earliest"]), "near"),
  }),
  reply: z.object({ resources: z.array(foundResource) }),
});

export const listSlots = endpoint({
  method: "GET",
  path: "/api/resources/:resourceId/days",
  who: "anyone",
  summary: "Shows the days of a resource that may be booked now, with the real number of free places.",
  params: z.object({ resourceId: id }),
  query: z.object({
    /** Two weeks from this day on, for a resource that is open longer; today when left out. */
    from: z.optional(day),
  }),
  reply: z.object({
    resource,
    community: z.object({ id, name: z.string(), phone: z.string() }),
    bookableUntil: day,
    /** 12月7日以后的，到时候再约 */
    laterWords: z.string(),
    days: z.array(bookingDay),
  }),
  errors: ["not_found"],
});

export const showMonth = endpoint({
  method: "GET",
  path: "/api/resources/:resourceId/months/:month",
  who: "anyone",
  summary: "Shows a month of a resource: the free places of each day, without the slots.",
  params: z.object({ resourceId: id, month: z.string().check(z.regex(/^20\d\d-(0[1-9]|1[0-2])$/, "月份不对。")) }),
  reply: z.object({
    month: z.string(),
    bookableUntil: day,
    days: z.array(z.omit(bookingDay, { slots: true })),
  }),
  errors: ["not_found"],
});

/** Where else, when a day has nothing free. */
export const alternatives = z.object({
  /** Other times here, the nearest to the day first. */
  here: z.array(slot),
  /** The same in other communities within two kilometres, the nearest first. */
  elsewhere: z.array(
    z.object({ resourceId: id, name: z.string(), communityName: z.string(), distanceM: z.int(), slot }),
  ),
  /** How many wait for a place on that day. */
  waiting: z.int(),
});
export type Alternatives = z.infer<typeof alternatives>;

export const findAlternatives = endpoint({
  method: "GET",
  path: "/api/resources/:resourceId/alternatives",
  who: "anyone",
  summary: "Finds the nearest other times and places for a day that has nothing free.",
  params: z.object({ resourceId: id }),
  query: z.object({ day }),
  reply: alternatives,
  errors: ["not_found"],
});

export const book = endpoint({
  method: "POST",
  path: "/api/bookings",
  who: "resident",
  onBehalf: "book",
  summary: "Books a free slot.",
  body: z.object({
    contactPhone: submission.contactPhone,
    slotId: id,
    /** What another service asked one to choose a time for, such as an interview; it follows the booking. */
    matterId: z.optional(id),
    note: maybeWords(200),
    /** The resource's terms were accepted. */
    accepted: z._default(z.boolean(), false),
  }),
  reply: receipt,
  errors: ["not_found", "slot_full", "overlapping_booking", "too_late", "quota_reached", "bookings_paused"],
  creates: true,
});

/** One's number in the line of a desk, or of a booth at a job fair. */
export const ticketView = z.object({
  id,
  /** B 017 */
  label: z.string(),
  /** Or the booth's: 3 号展位 明光电器厂 */
  deskName: z.string(),
  state: z.enum(["waiting", "called", "serving", "served", "no_show", "left"]),
  /** To which counter, once called. */
  counter: z.nullable(z.int()),
  /** How many come before. */
  ahead: z.int(),
  /** 前面 3 位，约 15 分钟 */
  words: z.string(),
  /** By how many minutes the line is late for who booked; 0 is in time. */
  lateMinutes: z.int(),
  /** It came with no booking and was not called yet. */
  canLeave: z.boolean(),
});
export type TicketView = z.infer<typeof ticketView>;

export const myBooking = z.object({
  number: requestNumber,
  state: bookingState,
  stateWords: z.string(),
  resource,
  community: z.object({ id, name: z.string(), phone: z.string(), address: z.string(), point }),
  startsAt: instant,
  endsAt: instant,
  /** Can it still be moved to another time, or called off? */
  canChange: z.boolean(),
  /** Can one check in now, at the hall? */
  canCheckIn: z.boolean(),
  note: z.string(),
  /** Signed; any calendar program may subscribe to it. */
  calendarUrl: z.string(),
  ticket: z.nullable(ticketView),
});
export type MyBooking = z.infer<typeof myBooking>;

export const getMyBooking = endpoint({
  method: "GET",
  path: "/api/my/bookings/:number",
  who: "resident",
  onBehalf: "book",
  summary: "Shows one's own booking: what to bring, what may be changed, and the number in the line.",
  params: z.object({ number: requestNumber }),
  reply: myBooking,
  errors: ["not_found"],
});

export const reschedule = endpoint({
  method: "POST",
  path: "/api/my/bookings/:number/reschedule",
  who: "resident",
  onBehalf: "book",
  summary: "Moves one's booking to another time of the same resource: both at once, or it stays as it was.",
  params: z.object({ number: requestNumber }),
  body: z.object({ slotId: id }),
  reply: myBooking,
  errors: ["not_found", "slot_full", "overlapping_booking", "too_late", "wrong_state"],
  creates: true,
});

export const checkIn = endpoint({
  method: "POST",
  path: "/api/my/bookings/:number/check-in",
  who: "resident",
  onBehalf: "book",
  summary: "Checks in with the code that the hall's screen shows now.",
  params: z.object({ number: requestNumber }),
  body: z.object({ code: z.string().check(z.regex(/^\d{6}$/, "签到码是 6 位数字。")) }),
  reply: myBooking,
  errors: ["not_found", "wrong_state", "too_late", "wrong_code", "too_many_requests"],
  creates: true,
});

export const bookingCalendar = endpoint({
  method: "GET",
  path: "/api/bookings/:number/calendar.ics",
  who: "anyone",
  summary: "A booking as iCalendar behind a signed link; it tells of changes and of a cancellation.",
  params: z.object({ number: requestNumber }),
  query: z.object({ signature: z.string().check(z.maxLength(100)) }),
  reply: z.void(),
  errors: ["not_found"],
  raw: "download",
});

export const waitingView = z.object({
  id,
  state: z.enum(["waiting", "offered", "accepted", "declined", "lapsed", "left", "expired"]),
  resource: z.object({
    id,
    name: z.string(),
    place: z.string(),
    /** What one must accept; empty is nothing. */ terms: z.string(),
  }),
  communityName: z.string(),
  day,
  /** How many come before; null when it is no longer waiting. */
  ahead: z.nullable(z.int()),
  /** What is held, and until when. */
  offer: z.nullable(z.object({ slotId: id, startsAt: instant, endsAt: instant, until: instant })),
  words: z.string(),
});
export type WaitingView = z.infer<typeof waitingView>;

export const joinWaitlist = endpoint({
  method: "POST",
  path: "/api/resources/:resourceId/waitlist",
  who: "resident",
  onBehalf: "book",
  summary: "Waits for a place on a day that is full.",
  params: z.object({ resourceId: id }),
  body: z.object({ day }),
  reply: waitingView,
  errors: ["not_found", "already_registered", "too_late", "wrong_state", "bookings_paused"],
  creates: true,
});

export const listMyWaiting = endpoint({
  method: "GET",
  path: "/api/my/waitlist",
  who: "resident",
  onBehalf: "book",
  summary: "Lists the days for which one waits, and the places that are held for one now.",
  reply: z.object({ waiting: z.array(waitingView) }),
});

export const acceptOffer = endpoint({
  method: "POST",
  path: "/api/my/waitlist/:entryId/accept",
  who: "resident",
  onBehalf: "book",
  summary: "Takes the place that is held.",
  params: z.object({ entryId: id }),
  body: z.object({ accepted: z._default(z.boolean(), false) }),
  reply: receipt,
  errors: ["not_found", "too_late", "overlapping_booking", "quota_reached", "wrong_state"],
  creates: true,
});

export const leaveWaitlist = endpoint({
  method: "POST",
  path: "/api/my/waitlist/:entryId/leave",
  who: "resident",
  onBehalf: "book",
  summary: "Stops waiting, or leaves a held place to the next in line.",
  params: z.object({ entryId: id }),
  reply: z.object({}),
  errors: ["not_found", "wrong_state"],
  creates: true,
});

/** A pause of room bookings after three no-shows. */
export const pauseView = z.object({
  id,
  untilAt: instant,
  words: z.string(),
  appeal: z.enum(["none", "asked", "kept", "lifted"]),
  answer: z.nullable(z.string()),
});

export const getMyPause = endpoint({
  method: "GET",
  path: "/api/my/booking-pause",
  who: "resident",
  onBehalf: "book",
  summary: "Shows whether one's room bookings are paused, until when, and what came of an appeal.",
  reply: z.object({ pause: z.nullable(pauseView) }),
});

export const appealPause = endpoint({
  method: "POST",
  path: "/api/my/booking-pause/appeal",
  who: "resident",
  onBehalf: "book",
  summary: "Asks the head of the community to lift the pause.",
  body: z.object({ text: words(500, "请写明为什么没来。") }),
  reply: z.object({ pause: z.nullable(pauseView) }),
  errors: ["not_found", "wrong_state"],
  creates: true,
});
