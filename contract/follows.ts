import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, instant, maybeWords, requestNumber } from "./fields.js";

/**
 * What neighbours may see of a request of a shared item: that it was reported, and roughly where. Never who reported it,
 * never in which words.
 */
export const reported = z.object({
  number: requestNumber,
  title: z.string(),
  /** The street or the estate, without the door. */
  place: z.string(),
  submittedAt: instant,
  /** How many others have said 我也遇到了. */
  followers: z.int(),
  /** The asking resident is one of them. */
  following: z.boolean(),
});
export type Reported = z.infer<typeof reported>;

/** What a follower sees of it. */
export const followed = z.object({
  ...reported.shape,
  stateWords: z.string(),
  /** The answer that ended it. */
  answer: z.nullable(z.string()),
});
export type Followed = z.infer<typeof followed>;

export const listSimilar = endpoint({
  method: "GET",
  path: "/api/my/similar",
  who: "resident",
  onBehalf: "any",
  summary: "While somebody types a report: up to three that neighbours have handed in already and that seem the same.",
  query: z.object({
    itemCode: z.string().check(z.maxLength(60)),
    /** The community that the resident chose; else one's own. */
    communityId: z.optional(id),
    place: maybeWords(120),
    text: maybeWords(1000),
  }),
  reply: z.object({ similar: z.array(reported) }),
});

export const followRequest = endpoint({
  method: "POST",
  path: "/api/my/follows",
  who: "resident",
  summary:
    "我也遇到了: follows a neighbour's open report, to be told when it is done. Following twice is following once.",
  body: z.object({ number: requestNumber }),
  reply: followed,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const listFollows = endpoint({
  method: "GET",
  path: "/api/my/follows",
  who: "resident",
  onBehalf: "self",
  summary: "What one follows of the neighbours' reports, the latest first.",
  reply: z.object({ follows: z.array(followed) }),
});
