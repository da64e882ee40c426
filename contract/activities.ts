import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, maybeWords, point } from "./fields.js";
import { skillNames } from "./jobs.js";
import { volunteerSkills } from "./volunteers.js";

export const activityKinds = {
  service: "志愿服务",
  culture: "文艺演出",
  lecture: "讲座学习",
  sport: "健身比赛",
  drill: "演练",
  training: "技能培训",
} as const;
export type ActivityKind = keyof typeof activityKinds;

/** The stages of an activity, what each means, and the article that asks for it. */
export const activityStages = {
  draft: { name: "草稿", article: "" },
  risk_checked: { name: "查过风险", article: "志愿服务条例 15、17" },
  open: { name: "报名中", article: "志愿服务条例 13" },
  closed: { name: "报名截止", article: "" },
  running: { name: "进行中", article: "志愿服务条例 16" },
  settling: { name: "等确认时长", article: "民政部令第 67 号 11" },
  recorded: { name: "记好了", article: "民政部令第 67 号 8" },
  cancelled: { name: "取消了", article: "" },
} as const;
export type ActivityState = keyof typeof activityStages;

export const signupStates = {
  accepted: "报上了",
  waitlisted: "候补",
  withdrew: "不去了",
  checked_in: "签到了",
  hours_pending: "等确认",
  recorded: "记好了",
  absent: "没来",
  cancelled: "活动取消",
} as const;
export type SignupState = keyof typeof signupStates;

export const stateOf = <T extends Record<string, unknown>>(table: T) =>
  z.enum(Object.keys(table) as [string, ...string[]]);

const activityRole = z.object({ id, name: z.string(), capacity: z.int(), taken: z.int(), waiting: z.int() });

/** One's own place in an activity. */
export const mySignup = z.object({
  id,
  state: stateOf(signupStates),
  stateWords: z.string(),
  roleName: z.string(),
  checkedInAt: z.nullable(instant),
  checkedOutAt: z.nullable(instant),
  reviewWords: z.nullable(z.string()),
  minutes: z.nullable(z.int()),
});
export type MySignup = z.infer<typeof mySignup>;

export const activity = z.object({
  id,
  title: z.string(),
  kind: stateOf(activityKinds),
  kindName: z.string(),
  countsHours: z.boolean(),
  state: stateOf(activityStages),
  stateWords: z.string(),
  reason: z.nullable(z.string()),
  about: z.string(),
  skills: z.array(z.string()),
  /** Of a class: the skill that vacancies ask for. */
  teaches: z.nullable(z.enum(skillNames)),
  community: z.object({ id, name: z.string(), phone: z.string() }),
  team: z.nullable(z.object({ id, name: z.string() })),
  place: z.string(),
  point,
  metres: z.nullable(z.int()),
  startsAt: instant,
  endsAt: instant,
  /** One of a weekly series. */
  weekly: z.boolean(),
  minAge: z.int(),
  maxAge: z.nullable(z.int()),
  risky: z.boolean(),
  /** What was weighed, in sentences to read before signing up. */
  riskWords: z.array(z.string()),
  roles: z.array(activityRole),
  mine: z.nullable(mySignup),
  revision: z.int(),
});
export type Activity = z.infer<typeof activity>;

export const activityId = z.object({ activityId: id });

export const listActivities = endpoint({
  method: "GET",
  path: "/api/activities",
  who: "resident",
  onBehalf: "any",
  summary: "Activities that are to come, the earliest first, or the nearest of the coming weekend.",
  query: z.object({
    communityId: z.optional(id),
    teamId: z.optional(id),
    when: z._default(z.enum(["all", "today", "weekend", "mine"]), "all"),
    month: z.optional(z.string().check(z.regex(/^\d{4}-(0[1-9]|1[0-2])$/, "月份写成 2026-11 这样。"))),
    day: z.optional(day),
    kind: z.optional(z.enum(Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]])),
    skill: z.optional(z.enum(volunteerSkills)),
    /** Classes that teach this, anywhere in the county. */
    teaches: z.optional(z.enum(skillNames)),
    /** `near`: of the whole county, the nearest first, of the span that is asked for; one page of it. */
    order: z._default(z.enum(["time", "near"]), "time"),
    lng: z.optional(z.coerce.number().check(z.minimum(-180), z.maximum(180))),
    lat: z.optional(z.coerce.number().check(z.minimum(-90), z.maximum(90))),
    cursor,
  }),
  reply: z.object({ activities: z.array(activity), nextCursor: z.nullable(z.string()) }),
});

export const getActivity = endpoint({
  method: "GET",
  path: "/api/activities/:activityId",
  who: "resident",
  onBehalf: "any",
  summary: "One activity with its places and one's own.",
  params: activityId,
  reply: activity,
  errors: ["not_found"],
});

export const joinActivity = endpoint({
  method: "POST",
  path: "/api/activities/:activityId/signups",
  who: "resident",
  summary: "Signs up for a role of an activity; where it is full, waits for a place.",
  params: activityId,
  body: z.object({
    roleId: id,
    /** Take a place in the line where the role is full. */
    orWait: z._default(z.boolean(), true),
    guardianName: maybeWords(30),
    riskAccepted: z._default(z.boolean(), false),
  }),
  reply: activity,
  errors: [
    "not_found",
    "wrong_state",
    "slot_full",
    "already_registered",
    "guardian_needed",
    "unfit",
    "overlapping_booking",
  ],
  creates: true,
});

export const leaveActivity = endpoint({
  method: "POST",
  path: "/api/activities/:activityId/withdrawal",
  who: "resident",
  summary: "Gives one's place back; who waits longest has it.",
  params: activityId,
  reply: activity,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const activityCalendar = endpoint({
  method: "GET",
  path: "/api/activities/:activityId/calendar.ics",
  who: "anyone",
  summary: "One activity as iCalendar, for the phone's own calendar.",
  params: activityId,
  reply: z.string(),
  errors: ["not_found"],
  raw: "download",
});
