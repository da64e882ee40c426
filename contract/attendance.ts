import * as z from "zod/mini";
import { activity, activityId, signupStates, stateOf } from "./activities.js";
import { endpoint } from "./endpoint.js";
import { id, instant, point, words } from "./fields.js";

/** Why a person must look at an attendance before it counts. */
export const reviewReasons = {
  no_out: "没有签退",
  sent_later: "当时没有网，后来才传到",
  far: "签到时不在现场附近",
} as const;

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
  allows: ["locked"],
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
