import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant } from "./fields.js";

export const serviceEntry = z.object({
  signupId: id,
  activityId: id,
  title: z.string(),
  place: z.string(),
  communityName: z.string(),
  startsAt: instant,
  /** The sum of the ledger's entries. */
  minutes: z.int(),
  byName: z.string(),
  /** Set once somebody said that the hours are wrong: 等社区核对. */
  correctionWords: z.nullable(z.string()),
});
export type ServiceEntry = z.infer<typeof serviceEntry>;

export const getMyService = endpoint({
  method: "GET",
  path: "/api/my/service",
  who: "resident",
  summary: "One's own hours as the ledger has them: this year, in all, and each activity, newest first.",
  query: z.object({ cursor }),
  reply: z.object({
    minutesThisYear: z.int(),
    minutes: z.int(),
    times: z.int(),
    /** What was really reached: 满 10 小时, 连着 3 个月. */
    milestones: z.array(z.string()),
    pending: z.int(),
    entries: z.array(serviceEntry),
    nextCursor: z.nullable(z.string()),
  }),
});
