import * as z from "zod/mini";
import { disputeStage } from "./dispute-stages.js";
import { disputeTopics } from "./disputes.js";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, maybeWords, requestNumber } from "./fields.js";

/** The register as a list: its kind and how far it is. Names and words stand in the file, whose opening is noted. */
export const disputeRow = z.object({
  number: requestNumber,
  stage: disputeStage,
  stageWords: z.string(),
  topic: z.string(),
  source: z.string(),
  /** The reference of the court or the police who referred it. */
  referral: z.nullable(z.string()),
  danger: z.boolean(),
  communityName: z.string(),
  mediators: z.array(z.string()),
  since: instant,
  concludeBy: z.nullable(day),
});
export type DisputeRow = z.infer<typeof disputeRow>;

export const listDisputes = endpoint({
  method: "GET",
  path: "/api/staff/disputes",
  who: "staff",
  summary: "The mediations whose file one may open, the latest first; no name and no word of them.",
  query: z.object({ stage: z.optional(disputeStage), cursor }),
  reply: z.object({ disputes: z.array(disputeRow), nextCursor: z.nullable(z.string()) }),
});

export const printInvitation = endpoint({
  method: "GET",
  path: "/api/staff/disputes/:number/invitation.pdf",
  who: "staff",
  summary: "The invitation as a letter with the invited party's rights and the code; printing it is noted.",
  params: z.object({ number: requestNumber }),
  reply: z.string(),
  errors: ["not_found", "wrong_state", "unavailable"],
  raw: "download",
});

const panelist = z.object({
  id,
  name: z.string(),
  expertise: z.array(z.string()),
  about: z.string(),
  active: z.boolean(),
});
export type Panelist = z.infer<typeof panelist>;

export const printFile = endpoint({
  method: "GET",
  path: "/api/staff/disputes/:number/file.pdf",
  who: "staff",
  summary:
    "The whole file as one sheet after the other (27): application, register, records, agreement, performance; printing it is noted, and both parties see it.",
  params: z.object({ number: requestNumber }),
  reply: z.string(),
  errors: ["not_found", "unavailable"],
  raw: "download",
});

export const listPanel = endpoint({
  method: "GET",
  path: "/api/staff/mediators",
  who: "staff",
  summary: "The mediators of the communities that one heads, with what each knows about.",
  reply: z.object({
    communities: z.array(z.object({ id, name: z.string(), panel: z.array(panelist) })),
  }),
});

export const setPanelist = endpoint({
  method: "PUT",
  path: "/api/staff/communities/:communityId/mediators/:staffId",
  who: "staff",
  summary: "Says what a mediator knows about and whether the parties may choose them; the committee's head does.",
  params: z.object({ communityId: id, staffId: id }),
  body: z.object({
    expertise: z.array(z.enum(disputeTopics)).check(z.maxLength(disputeTopics.length)),
    about: maybeWords(200),
    active: z.boolean(),
  }),
  reply: panelist,
  errors: ["not_found", "not_allowed"],
});
