import * as z from "zod/mini";
import { disputeStage } from "./dispute-law.js";
import { day, id, instant, requestNumber } from "./fields.js";
import { attachment, fact } from "./requests.js";

// What the people of a mediation read of it. Nobody else ever gets one of these.

export const side = z.enum(["applicant", "respondent"]);
export type Side = z.infer<typeof side>;
export const sideNames = { applicant: "申请人", respondent: "对方", both: "双方" } as const;

export const disputeParty = z.object({
  side,
  name: z.string(),
  /** Masked; null to the other party. */
  phone: z.nullable(z.string()),
  address: z.nullable(z.string()),
  /** Reads on their own phone; else letters are printed. */
  inHall: z.boolean(),
  answer: z.enum(["asked", "accepted", "refused"]),
  answeredAt: z.nullable(instant),
  /** How staff know of an answer that they recorded. */
  evidence: z.nullable(z.string()),
  /** The letter's code, for staff, until it is used. */
  code: z.nullable(z.string()),
  choice: z.nullable(z.object({ id, name: z.string() })),
});

export const disputeMediator = z.object({
  id,
  name: z.string(),
  role: z.enum(["lead", "co"]),
  expertise: z.array(z.string()),
  about: z.string(),
  from: instant,
  until: z.nullable(instant),
  objection: z.nullable(z.string()),
});

/** One line of the register. */
export const registerLine = z.object({
  id,
  at: instant,
  title: z.string(),
  by: z.string(),
  article: z.string(),
  text: z.nullable(z.string()),
});

export const offeredStep = z.object({ action: z.string(), label: z.string(), article: z.string() });

export const disputeFile = z.object({
  number: requestNumber,
  stage: disputeStage,
  stageWords: z.string(),
  communityName: z.string(),
  phone: z.string(),
  since: instant,
  concludeBy: z.nullable(day),
  parties: z.array(disputeParty),
  mediators: z.array(disputeMediator),
  register: z.array(registerLine),
  moves: z.array(offeredStep),
  /** Where to go instead, once it is over without an agreement or with a broken one. */
  routes: z.array(z.object({ name: z.string(), text: z.string() })),
  revision: z.int(),
});

/** A party's own view: never the other side's words, phone or address. */
export const ownDispute = z.object({
  ...disputeFile.shape,
  side,
  /** What one has to do now, if anything. */
  todo: z.nullable(z.string()),
  /** One's own words, where one is the applicant. */
  facts: z.array(fact),
  /** The panel to choose from, while nobody is chosen. */
  panel: z.array(z.object({ id, name: z.string(), expertise: z.array(z.string()), about: z.string() })),
  rights: z.array(z.object({ text: z.string(), article: z.string() })),
  /** Who of the staff opened the file, and when (PIPL 44). */
  openings: z.array(z.object({ at: instant, who: z.string() })),
});
export type OwnDispute = z.infer<typeof ownDispute>;

/** The whole file, for its mediators and the committee's head. */
export const staffDispute = z.object({
  ...disputeFile.shape,
  topic: z.string(),
  source: z.string(),
  danger: z.boolean(),
  facts: z.array(fact),
  attachments: z.array(attachment),
  /** Who may mediate it, and who may not and why. */
  candidates: z.array(
    z.object({
      id,
      name: z.string(),
      expertise: z.array(z.string()),
      fits: z.boolean(),
      hindrance: z.nullable(z.string()),
    }),
  ),
  isHead: z.boolean(),
  openings: z.array(z.object({ at: instant, who: z.string() })),
});
export type StaffDispute = z.infer<typeof staffDispute>;
