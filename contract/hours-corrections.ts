import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, words } from "./fields.js";

/** How far it is to put recorded hours right (民政部令第 67 号 13). */
export const correctionStates = {
  asked: "等社区核对",
  corrected: "改过了",
  kept: "核对过，没有改",
  appealed: "等负责人再看",
  upheld: "负责人看过，没有改",
} as const;
export type CorrectionState = keyof typeof correctionStates;

const minutes = z.int("请写多少分钟。").check(z.minimum(0, "不能少于 0 分钟。"), z.maximum(24 * 60, "一次最多一天。"));

/** Both sides' words, as each may read them. */
export const correction = z.object({
  id,
  state: z.enum(Object.keys(correctionStates) as [CorrectionState, ...CorrectionState[]]),
  stateWords: z.string(),
  wanted: z.int(),
  words: z.string(),
  answer: z.nullable(z.string()),
  answeredBy: z.nullable(z.string()),
  appeal: z.nullable(z.string()),
  verdict: z.nullable(z.string()),
  verdictBy: z.nullable(z.string()),
});
export type Correction = z.infer<typeof correction>;

const signupId = z.object({ signupId: id });

export const getServed = endpoint({
  method: "GET",
  path: "/api/my/service/:signupId",
  who: "resident",
  summary: "One attendance of one's own with its hours and what was said about them.",
  params: signupId,
  reply: z.object({
    signupId: id,
    activityId: id,
    title: z.string(),
    place: z.string(),
    communityName: z.string(),
    phone: z.string(),
    startsAt: instant,
    endsAt: instant,
    checkedInAt: z.nullable(instant),
    checkedOutAt: z.nullable(instant),
    minutes: z.int(),
    entries: z.array(z.object({ minutes: z.int(), byName: z.string(), at: instant, kind: z.string() })),
    correction: z.nullable(correction),
  }),
  errors: ["not_found"],
});

export const askCorrection = endpoint({
  method: "POST",
  path: "/api/my/service/:signupId/correction",
  who: "resident",
  summary: "Says that recorded hours are wrong, how many they should be and why.",
  params: signupId,
  body: z.object({ minutes, words: words(300, "请写哪里不对。") }),
  reply: correction,
  errors: ["not_found", "wrong_state", "already_registered"],
  creates: true,
});

export const appealCorrection = endpoint({
  method: "POST",
  path: "/api/my/service/:signupId/appeal",
  who: "resident",
  summary: "Asks the community's head to look again at an answer about one's hours.",
  params: signupId,
  body: z.object({ words: words(300, "请写为什么还不对。") }),
  reply: correction,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const staffCorrection = z.object({
  ...correction.shape,
  name: z.string(),
  activityId: id,
  title: z.string(),
  startsAt: instant,
  checkedInAt: z.nullable(instant),
  checkedOutAt: z.nullable(instant),
  minutes: z.int(),
  /** What the two times give. */
  possible: z.int(),
  /** May this person decide it: the station the first time, the head the appeal. */
  mine: z.boolean(),
});
export type StaffCorrection = z.infer<typeof staffCorrection>;

export const listCorrections = endpoint({
  method: "GET",
  path: "/api/staff/hours-corrections",
  who: "staff",
  summary: "What volunteers of the community say against recorded hours and nobody has decided, the oldest first.",
  query: z.object({ communityId: z.optional(id), cursor }),
  reply: z.object({ corrections: z.array(staffCorrection), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found"],
});

export const decideCorrection = endpoint({
  method: "POST",
  path: "/api/staff/hours-corrections/:correctionId",
  who: "staff",
  summary:
    "Puts the hours right by one more entry of the ledger, or keeps them; with an answer. Papers that named them end.",
  params: z.object({ correctionId: id }),
  body: z
    .object({
      /** The right hours; null keeps what is recorded. */
      minutes: z.nullable(minutes),
      /** Where the times themselves were wrong. */
      checkedInAt: z.optional(instant),
      checkedOutAt: z.optional(instant),
      answer: words(300, "请写给志愿者的答复。"),
    })
    .check(
      z.refine(({ checkedInAt, checkedOutAt }) => !checkedInAt === !checkedOutAt, {
        path: ["checkedOutAt"],
        error: "到和走的时间要一起写。",
      }),
    ),
  reply: z.object({ state: z.enum(Object.keys(correctionStates) as [CorrectionState, ...CorrectionState[]]) }),
  errors: ["not_found", "not_allowed", "wrong_state", "too_many_hours", "bad_input"],
  creates: true,
});
