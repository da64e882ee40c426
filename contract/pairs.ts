import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, maybeWords, words } from "./fields.js";
import { attachment } from "./requests.js";

/** How far a pair has come (结对帮扶). */
export const pairStates = {
  asked: "等志愿者点头",
  active: "结对中",
  declined: "志愿者来不了",
  ended: "结束了",
} as const;
export type PairState = keyof typeof pairStates;
export const pairState = z.enum(Object.keys(pairStates) as [PairState, ...PairState[]]);

/** What a visit found; whatever is not well is told to the volunteer station. */
export const visitFindings = {
  well: "都好",
  concern: "有事要社区知道",
  not_met: "没见到人",
} as const;
export type VisitFinding = keyof typeof visitFindings;
export const visitFinding = z.enum(Object.keys(visitFindings) as [VisitFinding, ...VisitFinding[]], "请选见得怎么样。");

export const visit = z.object({
  id,
  visitedOn: day,
  finding: visitFinding,
  findingWords: z.string(),
  words: z.string(),
  photos: z.array(attachment),
  byName: z.string(),
});
export type Visit = z.infer<typeof visit>;

/** A pair as one of its two people sees it. */
export const myPair = z.object({
  id,
  /** visits: one goes there; visited: they come to me. */
  side: z.enum(["visits", "visited"]),
  state: pairState,
  stateWords: z.string(),
  communityName: z.string(),
  communityPhone: z.string(),
  everyDays: z.int(),
  /** The whole name once the pair is active, before that the surname. */
  name: z.string(),
  age: z.nullable(z.int()),
  phone: z.nullable(z.string()),
  /** To who visits, while the pair is active. */
  address: z.nullable(z.string()),
  /** What the staff wrote for who visits, once they have said yes: it may speak of health. */
  note: z.nullable(z.string()),
  nextDueOn: z.nullable(day),
  overdue: z.boolean(),
  lastVisitOn: z.nullable(day),
});
export type MyPair = z.infer<typeof myPair>;

const pairId = z.object({ pairId: id });

export const listMyPairs = endpoint({
  method: "GET",
  path: "/api/my/pairs",
  who: "resident",
  onBehalf: "any",
  summary: "The pairs in which one visits or is visited, those that are due first.",
  reply: z.object({ pairs: z.array(myPair) }),
});

export const getMyPair = endpoint({
  method: "GET",
  path: "/api/my/pairs/:pairId",
  who: "resident",
  onBehalf: "any",
  summary: "One pair with its visits, the newest first.",
  params: pairId,
  query: z.object({ cursor }),
  reply: z.object({ pair: myPair, visits: z.array(visit), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found"],
});

export const answerPair = endpoint({
  method: "POST",
  path: "/api/my/pairs/:pairId/answer",
  who: "resident",
  summary: "A volunteer says whether they will visit whom the staff asked them to.",
  params: pairId,
  body: z.object({ yes: z.boolean(), words: maybeWords(200) }),
  reply: myPair,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const endMyPair = endpoint({
  method: "POST",
  path: "/api/my/pairs/:pairId/end",
  who: "resident",
  onBehalf: "apply",
  summary: "Ends a pair from either side, whoever is visited by taking their consent back.",
  params: pairId,
  body: z.object({ words: maybeWords(200) }),
  reply: myPair,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const logVisit = endpoint({
  method: "POST",
  path: "/api/my/pairs/:pairId/visits",
  who: "resident",
  summary: "Logs a visit of today or the last days, with words and photos; what is not well is told to the station.",
  params: pairId,
  body: z.object({
    visitedOn: day,
    finding: visitFinding,
    words: words(500, "请写几句见得怎么样。"),
    attachmentIds: z._default(z.array(id).check(z.maxLength(3, "最多 3 张照片。")), []),
  }),
  reply: z.object({ pair: myPair, visit }),
  errors: ["not_found", "wrong_state", "bad_input"],
  creates: true,
});

/** Days back that a visit may still be logged: longer ago nobody remembers it right. */
export const loggedBackDays = 14;
