import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, maybeWords, point, words } from "./fields.js";
import { volunteerSkills } from "./volunteers.js";

export const activityKinds = {
  service: "志愿服务",
  culture: "文艺演出",
  lecture: "讲座学习",
  sport: "健身比赛",
  drill: "演练",
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

/** What staff may do with an activity, from where to where. The clock does the rest. */
export const activityMoves = {
  check_risk: { name: "写好风险检查", from: ["draft", "risk_checked"], to: "risk_checked" },
  open: { name: "开放报名", from: ["risk_checked", "closed"], to: "open" },
  close: { name: "截止报名", from: ["open"], to: "closed" },
  cancel: { name: "取消活动", from: ["draft", "risk_checked", "open", "closed"], to: "cancelled" },
} as const satisfies Record<string, { name: string; from: readonly ActivityState[]; to: ActivityState }>;
export type ActivityMove = keyof typeof activityMoves;

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

/** Why a person must look at an attendance before it counts. */
export const reviewReasons = {
  no_out: "没有签退",
  sent_later: "当时没有网，后来才传到",
  far: "签到时不在现场附近",
} as const;

const stateOf = <T extends Record<string, unknown>>(table: T) => z.enum(Object.keys(table) as [string, ...string[]]);

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

const activityId = z.object({ activityId: id });

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
    skill: z.optional(z.enum(volunteerSkills)),
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

/** In or out with the rotating code, scanned or typed. A scan that finds no network is sent later with what it saw. */
export const attend = endpoint({
  method: "POST",
  path: "/api/activities/:activityId/attendance",
  who: "resident",
  summary: "Checks in or out with the rotating code of the place.",
  params: activityId,
  body: z.object({
    direction: z.enum(["in", "out"]),
    /** What the picture says, or its six digits. */
    code: z.string().check(z.regex(/^(\d{6}|\d{1,12}\.[\w-]{16,64})$/, "请扫现场的码，或输下面的 6 位数字。")),
    point: z.optional(point),
    /** The phone had no network when it saw the code. */
    sentLater: z._default(z.boolean(), false),
  }),
  reply: activity,
  errors: ["not_found", "wrong_state", "wrong_code", "too_late", "overlapping_booking", "too_far"],
  creates: true,
});

const plan = {
  teamId: z._default(z.nullable(id), null),
  kind: z.enum(Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]]),
  title: words(40, "请写活动的名字。"),
  about: maybeWords(500),
  skills: z._default(z.array(z.enum(volunteerSkills)).check(z.maxLength(5, "最多选 5 样。")), []),
  place: words(60, "请写在哪里集合。"),
  point,
  radiusM: z._default(z.int().check(z.minimum(50), z.maximum(2000)), 300),
  startsAt: instant,
  endsAt: instant,
  minAge: z._default(z.int().check(z.minimum(0), z.maximum(99)), 0),
  maxAge: z._default(z.nullable(z.int().check(z.minimum(1), z.maximum(120))), null),
} as const;

export const planActivity = endpoint({
  method: "POST",
  path: "/api/staff/activities",
  who: "staff",
  summary: "Plans an activity, or one on the same weekday of each week until a day.",
  body: z
    .object({
      communityId: z.optional(id),
      ...plan,
      roles: z
        .array(
          z.object({
            name: words(20, "请写要做什么。"),
            capacity: z.int("请写人数。").check(z.minimum(1, "至少 1 人。"), z.maximum(500, "最多 500 人。")),
          }),
        )
        .check(z.minLength(1, "至少要一种人手。"), z.maxLength(8, "最多 8 种。")),
      weeklyUntil: z._default(z.nullable(day), null),
    })
    .check(z.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ["endsAt"], error: "结束要在开始之后。" })),
  reply: z.object({ ids: z.array(id) }),
  errors: ["not_allowed", "not_found", "too_late"],
  creates: true,
});

export const changeActivity = endpoint({
  method: "PUT",
  path: "/api/staff/activities/:activityId",
  who: "staff",
  summary: "Changes time and place of one activity, also of one in a series; who is signed up is told.",
  params: activityId,
  body: z
    .object({ revision: z.int(), place: plan.place, point, startsAt: instant, endsAt: instant })
    .check(z.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ["endsAt"], error: "结束要在开始之后。" })),
  reply: activity,
  errors: ["not_allowed", "not_found", "wrong_state", "too_late"],
});

export const moveActivity = endpoint({
  method: "POST",
  path: "/api/staff/activities/:activityId/moves",
  who: "staff",
  summary: "Checks the risk, opens, closes or calls off. A cancellation is told to everybody who is signed up.",
  params: activityId,
  body: z.object({
    move: z.enum(Object.keys(activityMoves) as [ActivityMove, ...ActivityMove[]]),
    reason: maybeWords(100),
    /** Needed by check_risk (志愿服务条例 12, 15, 17). */
    risk: z.optional(
      z.object({
        risky: z.boolean(),
        dangers: maybeWords(200),
        insured: z.boolean(),
        weather: words(100, "请写下雨、高温怎么办。"),
      }),
    ),
  }),
  reply: activity,
  errors: ["not_allowed", "not_found", "wrong_state", "insurance_missing"],
  creates: true,
});

const place = { id, name: z.string() };

export const listStaffActivities = endpoint({
  method: "GET",
  path: "/api/staff/activities",
  who: "staff",
  summary: "The community's activities: those to come, and those whose hours wait.",
  query: z.object({ communityId: z.optional(id), past: z._default(z.enum(["0", "1"]), "0"), cursor }),
  reply: z.object({
    community: z.object(place),
    communities: z.array(z.object(place)),
    editable: z.boolean(),
    teams: z.array(z.object(place)),
    activities: z.array(activity),
    nextCursor: z.nullable(z.string()),
  }),
  errors: ["not_found"],
});

export const attendee = z.object({
  id,
  name: z.string(),
  roleName: z.string(),
  state: stateOf(signupStates),
  stateWords: z.string(),
  guardianName: z.string(),
  checkedInAt: z.nullable(instant),
  checkedOutAt: z.nullable(instant),
  byHand: z.boolean(),
  note: z.string(),
  reviewWords: z.nullable(z.string()),
  /** Minutes that the two times give; nobody may be given more. */
  possible: z.nullable(z.int()),
  minutes: z.nullable(z.int()),
});
export type Attendee = z.infer<typeof attendee>;

const sheet = z.object({
  activity,
  attendees: z.array(attendee),
  settleBy: z.nullable(instant),
  editable: z.boolean(),
});

export const getSheet = endpoint({
  method: "GET",
  path: "/api/staff/activities/:activityId",
  who: "staff",
  summary: "The list of the day: who is signed up, came, left, and what hours wait.",
  params: activityId,
  reply: sheet,
  errors: ["not_found"],
});

export const getAttendanceCode = endpoint({
  method: "GET",
  path: "/api/staff/activities/:activityId/code",
  who: "staff",
  summary: "The code that is shown at the place; it changes every thirty seconds.",
  params: activityId,
  reply: z.object({ digits: z.string(), link: z.string(), until: instant, title: z.string(), place: z.string() }),
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const noteAttendance = endpoint({
  method: "POST",
  path: "/api/staff/activities/:activityId/attendees/:signupId",
  who: "staff",
  summary: "Notes by hand when somebody came and left, or that they did not come, with the reason.",
  params: z.object({ activityId: id, signupId: id }),
  body: z
    .object({
      came: z.boolean(),
      checkedInAt: z.optional(instant),
      checkedOutAt: z.optional(instant),
      note: words(100, "请写为什么手工记。"),
    })
    .check(
      z.refine((given) => !given.came || given.checkedInAt !== undefined, {
        path: ["checkedInAt"],
        error: "请写几点到的。",
      }),
    ),
  reply: sheet,
  errors: ["not_found", "not_allowed", "wrong_state", "overlapping_booking", "bad_input"],
  creates: true,
});

export const confirmHours = endpoint({
  method: "POST",
  path: "/api/staff/activities/:activityId/hours",
  who: "staff",
  summary: "Confirms hours into the ledger; never more than was possible, and no two at one time.",
  params: activityId,
  body: z.object({
    hours: z
      .array(z.object({ signupId: id, minutes: z.int().check(z.minimum(0), z.maximum(24 * 60)) }))
      .check(z.minLength(1, "请选要确认的人。"), z.maxLength(100, "一次最多 100 人。")),
  }),
  reply: sheet,
  errors: ["not_found", "not_allowed", "wrong_state", "too_many_hours"],
  creates: true,
});
