import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, maybeWords, words } from "./fields.js";
import { pairState, visit } from "./pairs.js";

const place = z.object({ id, name: z.string() });
const pairId = z.object({ pairId: id });

/** How whoever is to be visited has agreed; without it there is no pair. */
export const consentWays = {
  in_person: "当面同意",
  phone: "电话里同意",
  family: "家人替 TA 同意",
} as const;
export type ConsentWay = keyof typeof consentWays;

export const staffPair = z.object({
  id,
  state: pairState,
  stateWords: z.string(),
  resident: z.object({ id, name: z.string(), age: z.nullable(z.int()), alone: z.boolean() }),
  volunteer: z.object({ id, name: z.string() }),
  everyDays: z.int(),
  note: z.string(),
  consentWords: z.string(),
  createdAt: instant,
  pairedBy: z.string(),
  visits: z.int(),
  lastVisitOn: z.nullable(day),
  nextDueOn: z.nullable(day),
  overdueDays: z.int(),
  endedWords: z.nullable(z.string()),
});
export type StaffPair = z.infer<typeof staffPair>;

export const listPairs = endpoint({
  method: "GET",
  path: "/api/staff/pairs",
  who: "staff",
  summary:
    "The community's pairs: those under way with the longest overdue first, those that wait for a yes, or those that are over.",
  query: z.object({
    communityId: z.optional(id),
    part: z._default(z.enum(["active", "asked", "over"]), "active"),
    cursor,
  }),
  reply: z.object({
    community: place,
    communities: z.array(place),
    pairs: z.array(staffPair),
    nextCursor: z.nullable(z.string()),
  }),
  errors: ["not_found", "not_allowed"],
});

/** Somebody old (80) or alone with whom nobody is paired. */
export const unpaired = z.object({
  id,
  name: z.string(),
  age: z.nullable(z.int()),
  alone: z.boolean(),
  homeAddress: z.string(),
});
export type Unpaired = z.infer<typeof unpaired>;

export const listUnpaired = endpoint({
  method: "GET",
  path: "/api/staff/unpaired",
  who: "staff",
  summary: "Residents of the community who are eighty or live alone and have no pair.",
  query: z.object({ communityId: z.optional(id), cursor }),
  reply: z.object({ residents: z.array(unpaired), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found", "not_allowed"],
});

export const staffVolunteer = z.object({
  id,
  name: z.string(),
  skills: z.array(z.string()),
  times: z.array(z.string()),
  aboutMe: z.string(),
});
export type StaffVolunteer = z.infer<typeof staffVolunteer>;

export const listVolunteers = endpoint({
  method: "GET",
  path: "/api/staff/volunteers",
  who: "staff",
  summary: "Grown-up volunteers of the community whom the station has taken in, by name.",
  query: z.object({ communityId: z.optional(id), q: z.optional(z.string().check(z.maxLength(30))), cursor }),
  reply: z.object({ volunteers: z.array(staffVolunteer), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found", "not_allowed"],
});

const everyDays = z.int("请写隔几天。").check(z.minimum(1, "至少隔 1 天。"), z.maximum(90, "最多隔 90 天。"));

export const makePair = endpoint({
  method: "POST",
  path: "/api/staff/pairs",
  who: "staff",
  summary: "Pairs a volunteer with a resident who has agreed; the volunteer says yes on the phone.",
  body: z.object({
    communityId: z.optional(id),
    residentId: id,
    volunteerId: id,
    everyDays,
    /** For who visits: hard of hearing, likes to play chess. */
    note: maybeWords(300),
    consent: z.enum(Object.keys(consentWays) as [ConsentWay, ...ConsentWay[]], "请写 TA 是怎么同意的。"),
  }),
  reply: z.object({ id }),
  errors: ["not_found", "not_allowed", "already_registered", "bad_input"],
  creates: true,
});

export const changePair = endpoint({
  method: "PUT",
  path: "/api/staff/pairs/:pairId",
  who: "staff",
  summary: "Changes how often somebody is visited, and what stands for who visits.",
  params: pairId,
  body: z.object({ everyDays, note: maybeWords(300) }),
  reply: staffPair,
  errors: ["not_found", "not_allowed", "wrong_state"],
});

export const endPair = endpoint({
  method: "POST",
  path: "/api/staff/pairs/:pairId/end",
  who: "staff",
  summary: "Ends a pair; both people hear why.",
  params: pairId,
  body: z.object({ words: words(200, "请写为什么结束，两边都会看到。") }),
  reply: staffPair,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

export const listVisits = endpoint({
  method: "GET",
  path: "/api/staff/pairs/:pairId/visits",
  who: "staff",
  summary: "The visits of a pair, the newest first.",
  params: pairId,
  query: z.object({ cursor }),
  reply: z.object({ visits: z.array(visit), nextCursor: z.nullable(z.string()) }),
  errors: ["not_found", "not_allowed"],
});
