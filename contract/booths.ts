import * as z from "zod/mini";
import { ticketView } from "./bookings.js";
import { endpoint } from "./endpoint.js";
import { fairPhase } from "./fairs.js";
import { id, instant, maybeWords } from "./fields.js";

// An employer's booth at a fair. Its agent has no account: the link that the desk gave is the key, for that day.

const signature = z.string().check(z.maxLength(64));

/** What the employer says after a talk, with the words of the button. */
export const verdictNames = {
  wanted: "愿意录用",
  again: "再谈一次",
  unfit: "不合适",
  open: "还没定",
} as const;
export type Verdict = keyof typeof verdictNames;
export const verdict = z.enum(Object.keys(verdictNames) as [Verdict, ...Verdict[]]);

export const talk = z.object({
  ticketId: id,
  label: z.string(),
  state: ticketView.shape.state,
  calls: z.int(),
  /** Only while they agree that this employer sees it; never the telephone, which the desk keeps. */
  person: z.nullable(
    z.object({
      name: z.string(),
      skills: z.array(z.string()),
      experience: z.string(),
      hours: z.string(),
      wish: z.string(),
    }),
  ),
  vacancy: z.nullable(z.string()),
  verdict: z.nullable(verdict),
  words: z.string(),
});
export type Talk = z.infer<typeof talk>;

export const booth = z.object({
  number: z.int(),
  employer: z.string(),
  fairTitle: z.string(),
  place: z.string(),
  startsAt: instant,
  endsAt: instant,
  phase: fairPhase,
  /** People are called on the fair's day only. */
  today: z.boolean(),
  /** Why it is not held after all; null while it is. */
  calledOff: z.nullable(z.string()),
  paused: z.boolean(),
  deskPhone: z.string(),
  vacancies: z.array(z.object({ id, title: z.string(), payWords: z.string(), left: z.int() })),
  waiting: z.array(z.object({ label: z.string(), takenAt: instant })),
  /** Called, or at the table. */
  current: z.nullable(talk),
  /** Those before, the latest first. */
  before: z.array(talk),
});
export type Booth = z.infer<typeof booth>;

/** By POST, so that the key stands in no log of addresses (ASVS 14.2.1). */
export const readBooth = endpoint({
  method: "POST",
  path: "/api/booths/:id/reading",
  who: "anyone",
  summary: "The employer's page of a booth behind its link: the line, who is at the table, and who was.",
  params: z.object({ id }),
  body: z.object({ signature }),
  reply: booth,
  errors: ["not_found"],
});

export const callAtBooth = endpoint({
  method: "POST",
  path: "/api/booths/:id/calls",
  who: "anyone",
  summary: "Calls the next number of a booth.",
  params: z.object({ id }),
  body: z.object({ signature }),
  reply: booth,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

/** What else may be done with a number at a booth; its end is a verdict. */
export const boothActs = ["recall", "serve", "no_show", "again"] as const;
export type BoothAct = (typeof boothActs)[number];

export const actAtBooth = endpoint({
  method: "POST",
  path: "/api/booths/:id/tickets/:ticketId/acts",
  who: "anyone",
  summary: "Calls a number again, begins the talk, notes that nobody came, or puts who missed the call back in line.",
  params: z.object({ id, ticketId: id }),
  body: z.object({ signature, act: z.enum(boothActs) }),
  reply: booth,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const endTalk = endpoint({
  method: "POST",
  path: "/api/booths/:id/tickets/:ticketId/end",
  who: "anyone",
  summary: "Ends a talk with what the employer says; it reaches the seeker and the desk.",
  params: z.object({ id, ticketId: id }),
  body: z.object({ signature, verdict, words: maybeWords(200) }),
  reply: booth,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

export const pauseBooth = endpoint({
  method: "POST",
  path: "/api/booths/:id/pauses",
  who: "anyone",
  summary: "Says that nobody is called for a while, or that it goes on.",
  params: z.object({ id }),
  body: z.object({ signature, paused: z.boolean() }),
  reply: booth,
  errors: ["not_found", "wrong_state"],
  creates: true,
});
