import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords, phone, words } from "./fields.js";

/** How a queue finds its person (domain rule 3). `claim` is also what is left when nobody can be found. */
export const queueModeNames = {
  claim: "抢单",
  assign: "负责人派",
  rotate: "轮派",
  least_open: "谁手上少给谁",
  duty: "坐班值班",
  known: "给上次办的人",
} as const;
export type QueueMode = keyof typeof queueModeNames;
export const queueMode = z.enum(Object.keys(queueModeNames) as [QueueMode, ...QueueMode[]]);

/** Why somebody is not there. */
export const absenceReasonNames = {
  leave: "请假",
  sick: "病假",
  training: "培训",
  out: "外出办事",
  lunch: "吃饭",
} as const;
export type AbsenceReason = keyof typeof absenceReasonNames;
export const absenceReason = z.enum(Object.keys(absenceReasonNames) as [AbsenceReason, ...AbsenceReason[]]);

/** 回避: what a staff member is to a resident. */
export const relationNames = {
  self: "本人",
  spouse: "配偶",
  child: "子女",
  parent: "父母",
  relative: "其他亲属",
  party: "有利害关系",
} as const;
export type Relation = keyof typeof relationNames;
export const relation = z.enum(Object.keys(relationNames) as [Relation, ...Relation[]]);

const person = z.object({ id, name: z.string() });
/** The community that is looked at; one's own when left out. Another's does not exist but for the county. */
const ofCommunity = z.object({ communityId: z.optional(id) });
/** Whose data these are, whether this person may change them, and where else this person may look. */
const place = {
  community: person,
  editable: z.boolean(),
  communities: z.array(person),
} as const;

export const queueStaffing = z.object({
  id,
  deskId: id,
  deskName: z.string(),
  mode: queueMode,
  cap: z.int(),
  /** Requests that nobody has taken. */
  waiting: z.int(),
  members: z.array(
    z.object({
      ...person.shape,
      open: z.int(),
      onDuty: z.boolean(),
      /** 请假到11月25日 周三; null when there. */
      away: z.nullable(z.string()),
    }),
  ),
});
export type QueueStaffing = z.infer<typeof queueStaffing>;

export const listQueues = endpoint({
  method: "GET",
  path: "/api/staff/queues",
  who: "staff",
  summary: "The queues of a community: how each finds its person, who answers there and how much each has.",
  query: ofCommunity,
  reply: z.object({ ...place, queues: z.array(queueStaffing) }),
  errors: ["not_found"],
});

export const changeQueue = endpoint({
  method: "PUT",
  path: "/api/staff/queues/:queueId",
  who: "staff",
  summary: "Says how a queue finds its person and how much one person may hold; heads and the county only.",
  params: z.object({ queueId: id }),
  body: z.object({
    mode: queueMode,
    cap: z.int("请写一个数。").check(z.minimum(1, "至少 1 件。"), z.maximum(500, "最多 500 件。")),
  }),
  reply: z.object({ queue: queueStaffing, warnings: z.array(z.string()) }),
  errors: ["not_found", "not_allowed"],
});

export const rosterDesk = z.object({
  deskId: id,
  name: z.string(),
  mode: queueMode,
  members: z.array(person),
  shifts: z.array(z.object({ day, staffId: id })),
});
export type RosterDesk = z.infer<typeof rosterDesk>;

export const roster = z.object({
  ...place,
  /** The Monday that it begins with. */
  week: day,
  days: z.array(z.object({ day, words: z.string(), working: z.boolean(), today: z.boolean() })),
  desks: z.array(rosterDesk),
  /** Who is away on which day. */
  away: z.array(z.object({ staffId: id, day })),
  /** What is wrong with it as it stands, one sentence each: a day that nobody is on, somebody away. */
  warnings: z.array(z.object({ deskId: id, day, words: z.string() })),
});
export type Roster = z.infer<typeof roster>;

export const getRoster = endpoint({
  method: "GET",
  path: "/api/staff/roster",
  who: "staff",
  summary: "Who sits at which desk of a community, for the week of a day.",
  query: z.object({ ...ofCommunity.shape, week: z.optional(day) }),
  reply: roster,
  errors: ["not_found"],
});

export const changeRoster = endpoint({
  method: "PUT",
  path: "/api/staff/roster/:deskId",
  who: "staff",
  summary: "Sets a desk's week as a whole. Every fault is named at once; a day that nobody is on is a warning.",
  params: z.object({ deskId: id }),
  body: z.object({
    week: day,
    shifts: z.array(z.object({ day, staffId: id })).check(z.maxLength(140, "一周排不了这么多。")),
  }),
  reply: roster,
  errors: ["not_found", "not_allowed"],
});

export const absence = z.object({
  id,
  staff: person,
  from: instant,
  until: instant,
  reason: absenceReason,
  note: z.string(),
  /** 11月24日 周二 8:30 到 11月25日 周三 17:30 */
  words: z.string(),
  /** It may be taken back by this person. */
  mine: z.boolean(),
});
export type Absence = z.infer<typeof absence>;

export const listAbsences = endpoint({
  method: "GET",
  path: "/api/staff/absences",
  who: "staff",
  summary: "Who of a community is or will be away.",
  query: ofCommunity,
  reply: z.object({ ...place, staff: z.array(person), absences: z.array(absence) }),
  errors: ["not_found"],
});

export const addAbsence = endpoint({
  method: "POST",
  path: "/api/staff/absences",
  who: "staff",
  summary: "Says that somebody will be away: oneself, or anybody of the community by its head.",
  body: z.object({ staffId: id, from: instant, until: instant, reason: absenceReason, note: maybeWords(100) }),
  reply: z.object({ id, warnings: z.array(z.string()) }),
  errors: ["not_found", "not_allowed"],
  creates: true,
});

export const endAbsence = endpoint({
  method: "DELETE",
  path: "/api/staff/absences/:absenceId",
  who: "staff",
  summary: "Takes an absence back: one that has begun ends now, one to come is struck.",
  params: z.object({ absenceId: id }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed"],
});

export const kinship = z.object({
  staff: person,
  residentId: id,
  /** 李* */
  residentName: z.string(),
  relation,
  mine: z.boolean(),
});
export type Kinship = z.infer<typeof kinship>;

export const listKinships = endpoint({
  method: "GET",
  path: "/api/staff/kinships",
  who: "staff",
  summary: "Which residents' requests somebody of the community must not handle.",
  query: ofCommunity,
  reply: z.object({ ...place, staff: z.array(person), kinships: z.array(kinship) }),
  errors: ["not_found"],
});

export const addKinship = endpoint({
  method: "POST",
  path: "/api/staff/kinships",
  who: "staff",
  summary: "Names a resident whose requests a staff member must not handle; known by name and phone.",
  body: z.object({ staffId: id, residentName: words(30, "请写居民的姓名。"), residentPhone: phone, relation }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "already_registered"],
  creates: true,
});

export const removeKinship = endpoint({
  method: "DELETE",
  path: "/api/staff/kinships/:staffId/:residentId",
  who: "staff",
  summary: "Strikes a relation that does not hold.",
  params: z.object({ staffId: id, residentId: id }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed"],
});

export const calendarDay = z.object({
  day,
  working: z.boolean(),
  /** plain: by the weekday; holiday; make_up: a weekend that is worked; declared: by the county. */
  kind: z.enum(["plain", "holiday", "make_up", "declared"]),
  /** 国庆节, or the county's reason. */
  name: z.nullable(z.string()),
});
export type CalendarDay = z.infer<typeof calendarDay>;

export const getCalendar = endpoint({
  method: "GET",
  path: "/api/staff/calendar",
  who: "staff",
  summary: "A month of working and free days, and whether its year has been published.",
  query: z.object({ month: z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "月份要写成 2026-11 这样。")) }),
  reply: z.object({
    month: z.string(),
    published: z.boolean(),
    editable: z.boolean(),
    today: day,
    days: z.array(calendarDay),
  }),
});

export const declareDay = endpoint({
  method: "PUT",
  path: "/api/staff/calendar/:day",
  who: "staff",
  summary:
    "Declares a day working or free against the published calendar; the county only. Limits follow by themselves.",
  params: z.object({ day }),
  body: z.object({ working: z.boolean(), reason: words(100, "请写为什么改。") }),
  reply: z.object({ affected: z.int() }),
  errors: ["not_allowed", "too_late"],
});

export const undeclareDay = endpoint({
  method: "DELETE",
  path: "/api/staff/calendar/:day",
  who: "staff",
  summary: "Takes a declaration back; the county only.",
  params: z.object({ day }),
  reply: z.object({ affected: z.int() }),
  errors: ["not_allowed", "not_found", "too_late"],
});
