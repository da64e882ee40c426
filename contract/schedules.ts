import * as z from "zod/mini";
import { resourceKind, slot } from "./bookings.js";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, requestNumber, words } from "./fields.js";

/** Minutes after midnight of Shanghai, in steps of five. */
const minutes = z.int().check(z.minimum(0), z.maximum(24 * 60), z.multipleOf(5, "时间按 5 分钟一格。"));
const capacity = z.int("请写人数。").check(z.minimum(1, "至少 1 个名额。"), z.maximum(500, "最多 500 个名额。"));

/** A stretch of one weekday that is cut into slots; the gap to the next is a break. */
export const weekSpan = z
  .object({
    /** 1 is Monday. */
    weekday: z.int().check(z.minimum(1), z.maximum(7)),
    startsAt: minutes,
    endsAt: minutes,
    /** How long one slot is; 0 makes the whole span one. */
    slotMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
    capacity,
  })
  .check(z.refine((span) => span.startsAt < span.endsAt, { path: ["endsAt"], error: "结束要在开始之后。" }));
export type WeekSpan = z.infer<typeof weekSpan>;

const monthDay = z.string().check(z.regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, "写成 06-01 这样。"));

/** A week that holds for a part of the year; the first one holds whenever no other does. */
export const season = z.object({
  name: words(20, "请给这一季起个名字。"),
  from: z.nullable(monthDay),
  until: z.nullable(monthDay),
  spans: z.array(weekSpan).check(z.maxLength(200, "一周最多 200 段。")),
});
export type Season = z.infer<typeof season>;

/** The terms of a resource, as the console edits them. */
export const resourceTerms = z.object({
  open: z.boolean(),
  horizonDays: z.int().check(z.minimum(1), z.maximum(180, "最多提前 180 天。")),
  noticeMin: z.int().check(z.minimum(0), z.maximum(7 * 24 * 60)),
  bufferMin: z.int().check(z.minimum(0), z.maximum(120)),
  personQuota: z.int().check(z.minimum(0), z.maximum(50)),
  householdQuota: z.int().check(z.minimum(0), z.maximum(50)),
  approval: z.boolean(),
  checkIn: z.boolean(),
  materials: z.array(words(40, "请写材料的名字。")).check(z.maxLength(12, "最多 12 样材料。")),
  terms: maybeWords(500),
});
export type ResourceTerms = z.infer<typeof resourceTerms>;

export const scheduleException = z.object({
  id,
  day,
  kind: z.enum(["closed", "open"]),
  startsAt: z.int(),
  endsAt: z.int(),
  slotMinutes: z.int(),
  capacity: z.int(),
  reason: z.string(),
});
export type ScheduleException = z.infer<typeof scheduleException>;

const schedule = z.object({
  id,
  name: z.string(),
  place: z.string(),
  kind: resourceKind,
  deskName: z.string(),
  terms: resourceTerms,
  seasons: z.array(season),
  exceptions: z.array(scheduleException),
  /** Slots have been made up to this day. */
  madeUntil: z.nullable(day),
  revision: z.int(),
});
export type Schedule = z.infer<typeof schedule>;

export const listSchedules = endpoint({
  method: "GET",
  path: "/api/staff/schedules",
  who: "staff",
  summary: "Lists what can be booked in a community with its weeks, for the schedule editor.",
  query: z.object({ communityId: z.optional(id) }),
  reply: z.object({
    community: z.object({ id, name: z.string() }),
    editable: z.boolean(),
    communities: z.array(z.object({ id, name: z.string() })),
    schedules: z.array(schedule),
  }),
  errors: ["not_found"],
});

export const saveSchedule = endpoint({
  method: "PUT",
  path: "/api/staff/schedules/:resourceId",
  who: "staff",
  summary:
    "Changes weeks and terms and fits the coming slots to them; refused with the list where it would hit bookings.",
  params: z.object({ resourceId: id }),
  body: z.object({
    revision: z.int(),
    terms: resourceTerms,
    seasons: z.array(season).check(z.minLength(1, "至少要有一季。"), z.maxLength(8, "最多 8 季。")),
  }),
  reply: schedule,
  errors: ["not_found", "not_allowed", "wrong_state", "places_taken"],
});

export const openSpecially = endpoint({
  method: "POST",
  path: "/api/staff/schedules/:resourceId/openings",
  who: "staff",
  summary: "Opens a resource for some more hours of one day.",
  params: z.object({ resourceId: id }),
  body: z
    .object({
      day,
      startsAt: minutes,
      endsAt: minutes,
      slotMinutes: z.int().check(z.minimum(0), z.maximum(24 * 60)),
      capacity,
      reason: words(60, "请写为什么加开。"),
    })
    .check(z.refine((span) => span.startsAt < span.endsAt, { path: ["endsAt"], error: "结束要在开始之后。" })),
  reply: schedule,
  errors: ["not_found", "not_allowed", "too_late", "overlapping_booking"],
  creates: true,
});

/** A booking that a closure hits, and the time that would be offered in its place. */
export const hit = z.object({
  number: requestNumber,
  residentName: z.string(),
  startsAt: instant,
  endsAt: instant,
  offer: z.nullable(slot),
});
export type Hit = z.infer<typeof hit>;

const closure = {
  fromDay: day,
  untilDay: day,
  startsAt: minutes,
  endsAt: minutes,
} as const;

export const previewClosure = endpoint({
  method: "POST",
  path: "/api/staff/schedules/:resourceId/closures/preview",
  who: "staff",
  summary: "Shows which bookings a closure would hit, and what would be offered to each.",
  params: z.object({ resourceId: id }),
  body: z.object(closure),
  reply: z.object({ slots: z.int(), hits: z.array(hit) }),
  errors: ["not_found", "not_allowed", "too_late"],
});

export const close = endpoint({
  method: "POST",
  path: "/api/staff/schedules/:resourceId/closures",
  who: "staff",
  summary: "Closes a resource for some hours, calls off the bookings that were shown, and holds another time for each.",
  params: z.object({ resourceId: id }),
  body: z.object({
    ...closure,
    reason: words(60, "请写为什么关，居民看得到。"),
    /** The bookings that the person saw; another one meanwhile refuses the whole. */
    seen: z.array(requestNumber).check(z.maxLength(2000)),
  }),
  reply: z.object({ closed: z.int(), told: z.int(), offered: z.int() }),
  errors: ["not_found", "not_allowed", "too_late", "places_taken"],
  creates: true,
});

export const removeException = endpoint({
  method: "DELETE",
  path: "/api/staff/schedule-exceptions/:exceptionId",
  who: "staff",
  summary: "Takes a closure or a special opening back; an opening only while nobody has booked it.",
  params: z.object({ exceptionId: id }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "places_taken"],
});

export const exportWeek = endpoint({
  method: "GET",
  path: "/api/staff/schedules/:resourceId/week.xlsx",
  who: "staff",
  summary: "The weeks of a resource as an Excel sheet, to be filled in and imported.",
  params: z.object({ resourceId: id }),
  reply: z.void(),
  errors: ["not_found"],
  raw: "download",
});

export const readWeek = endpoint({
  method: "POST",
  path: "/api/staff/schedules/:resourceId/week.xlsx",
  who: "staff",
  summary: "Reads a sheet of weeks into the editor; nothing is saved, every fault is named by its row.",
  params: z.object({ resourceId: id }),
  reply: z.object({
    seasons: z.array(season),
    faults: z.array(z.object({ row: z.int(), heading: z.string(), message: z.string() })),
  }),
  errors: ["not_found", "not_allowed", "wrong_file_type", "body_too_large"],
  raw: "upload",
});
