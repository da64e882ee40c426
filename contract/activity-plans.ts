import * as z from "zod/mini";
import { type ActivityKind, type ActivityState, activity, activityId, activityKinds } from "./activities.js";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, maybeWords, point, words } from "./fields.js";
import { skillNames } from "./jobs.js";
import { volunteerSkills } from "./volunteers.js";

/** What staff may do with an activity, from where to where. The clock does the rest. */
export const activityMoves = {
  check_risk: { name: "写好风险检查", from: ["draft", "risk_checked"], to: "risk_checked" },
  open: { name: "开放报名", from: ["risk_checked", "closed"], to: "open" },
  close: { name: "截止报名", from: ["open"], to: "closed" },
  cancel: { name: "取消活动", from: ["draft", "risk_checked", "open", "closed"], to: "cancelled" },
} as const satisfies Record<string, { name: string; from: readonly ActivityState[]; to: ActivityState }>;
export type ActivityMove = keyof typeof activityMoves;

const plan = {
  teamId: z._default(z.nullable(id), null),
  kind: z.enum(Object.keys(activityKinds) as [ActivityKind, ...ActivityKind[]]),
  title: words(40, "请写活动的名字。"),
  about: maybeWords(500),
  skills: z._default(z.array(z.enum(volunteerSkills)).check(z.maxLength(5, "最多选 5 样。")), []),
  /** Of a class only, and there it must be said. */
  teaches: z._default(z.nullable(z.enum(skillNames)), null),
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
    .check(
      z.refine(({ startsAt, endsAt }) => startsAt < endsAt, { path: ["endsAt"], error: "结束要在开始之后。" }),
      z.refine(({ kind, teaches }) => (kind === "training") === (teaches !== null), {
        path: ["teaches"],
        error: "技能培训要选教什么，别的活动不选。",
      }),
    ),
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
    /** Where the community is; a new activity begins there. */
    point,
    communities: z.array(z.object(place)),
    editable: z.boolean(),
    teams: z.array(z.object(place)),
    activities: z.array(activity),
    nextCursor: z.nullable(z.string()),
  }),
  errors: ["not_found"],
});
