import * as z from "zod/mini";
import { type DisputeOutcome, disputeOutcomes } from "./dispute-outcomes.js";
import { disputeStage } from "./dispute-stages.js";
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

/** How somebody comes to a meeting, or came. */
export const presence = z.enum(["here", "online", "absent"]);
export type Presence = z.infer<typeof presence>;

/** Who signed a text, and how it looks; the drawing is the path of an SVG. */
export const signedBy = z.object({ role: z.string(), name: z.string(), at: instant, path: z.string() });

/** 调解会: a meeting of the mediator with both parties or one of them. */
export const mediationSession = z.object({
  id,
  /** Counted from 1. */
  number: z.int(),
  state: z.enum(["planned", "held", "called_off"]),
  startsAt: instant,
  endsAt: instant,
  place: z.string(),
  online: z.nullable(z.string()),
  /** A room of the hall is held for it. */
  room: z.boolean(),
  sides: z.enum(["both", "applicant", "respondent"]),
  attendance: z.array(
    z.object({
      id,
      role: z.enum(["applicant", "respondent", "mediator", "guest"]),
      name: z.string(),
      about: z.nullable(z.string()),
      answer: z.nullable(presence),
      /** What they said with it: to the mediators and to themselves. */
      text: z.nullable(z.string()),
      came: z.nullable(presence),
    }),
  ),
  /** Why it was called off. */
  reason: z.nullable(z.string()),
  /** 笔录, exactly as it is signed; for who was there. */
  record: z.nullable(
    z.object({
      text: z.string(),
      hash: z.string(),
      result: z.enum(["agreed", "again", "open"]),
      signatures: z.array(signedBy),
      /** Lines of the attendance that still sign. */
      waitsFor: z.array(id),
    }),
  ),
});
export type MediationSession = z.infer<typeof mediationSession>;

/** One step of what was agreed. */
export const agreementStep = z.object({
  id,
  who: z.enum(["applicant", "respondent", "both"]),
  what: z.string(),
  dueOn: day,
  state: z.enum(["open", "done", "broken"]),
  /** When it was seen to be done, or to be broken, and how one knows. */
  seenAt: z.nullable(instant),
  note: z.nullable(z.string()),
});
export type AgreementStep = z.infer<typeof agreementStep>;

/** 调解协议, in writing or by word of mouth. */
export const agreement = z.object({
  id,
  form: z.enum(["written", "oral"]),
  /** Every change of the draft adds one. */
  version: z.int(),
  /** The text exactly as it is signed. */
  text: z.string(),
  hash: z.string(),
  /** Given with the seal. */
  number: z.nullable(z.string()),
  draftedAt: instant,
  effectiveAt: z.nullable(instant),
  signatures: z.array(signedBy),
  /** Who signs or seals next; empty once it holds. */
  waitsFor: z.array(z.enum(["applicant", "respondent", "mediator", "seal"])),
  steps: z.array(agreementStep),
  /** 司法确认 (33): until when, who wants it, what came of it; null until the agreement holds. */
  confirmation: z.nullable(
    z.object({
      until: day,
      /** Whole days that are left; negative once it is too late. */
      daysLeft: z.int(),
      wants: z.array(side),
      result: z.nullable(z.enum(["applied", "confirmed", "rejected"])),
      on: z.nullable(day),
      /** Which court, which number. */
      text: z.nullable(z.string()),
    }),
  ),
  /** What each side wants changed: to the staff, and to that side. */
  changes: z.array(z.object({ side, text: z.string(), at: instant })),
  /** The clauses, for who writes it anew; null to the parties, who read the text. */
  clauses: z.nullable(
    z.object({
      parties: z.object({ applicant: z.string(), respondent: z.string() }),
      facts: z.string(),
      responsibility: z.string(),
      terms: z.string(),
      manner: z.string(),
    }),
  ),
});
export type Agreement = z.infer<typeof agreement>;

/** One line of the register. */
export const registerLine = z.object({
  id,
  at: instant,
  title: z.string(),
  by: z.string(),
  article: z.string(),
  text: z.nullable(z.string()),
});

export const offeredStep = z.object({
  action: z.string(),
  label: z.string(),
  article: z.string(),
  /** A meeting, an agreement, a step of it: its button stands there, and not with those of the whole. */
  part: z.nullable(z.enum(["session", "agreement", "step"])),
});

export const disputeFile = z.object({
  number: requestNumber,
  stage: disputeStage,
  stageWords: z.string(),
  /** How it came out, once it is known; it stays when the file is archived. */
  outcome: z.nullable(z.enum(Object.keys(disputeOutcomes) as [DisputeOutcome, ...DisputeOutcome[]])),
  communityName: z.string(),
  phone: z.string(),
  since: instant,
  concludeBy: z.nullable(day),
  parties: z.array(disputeParty),
  mediators: z.array(disputeMediator),
  sessions: z.array(mediationSession),
  agreement: z.nullable(agreement),
  register: z.array(registerLine),
  moves: z.array(offeredStep),
  /** Where to go instead, once it is over without an agreement or with a broken one. */
  routes: z.array(z.object({ name: z.string(), text: z.string() })),
  revision: z.int(),
});

/** Who of the staff opened the file or took it out as paper, when, and which of the two (个人信息保护法 44). */
const opening = z.object({ at: instant, who: z.string(), what: z.string() });

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
  openings: z.array(opening),
});
export type OwnDispute = z.infer<typeof ownDispute>;

/** The whole file, for its mediators and the committee's head. */
export const staffDispute = z.object({
  ...disputeFile.shape,
  topic: z.string(),
  source: z.string(),
  /** The reference of the court or the police who referred it. */
  referral: z.nullable(z.string()),
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
  openings: z.array(opening),
});
export type StaffDispute = z.infer<typeof staffDispute>;
