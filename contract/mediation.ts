import * as z from "zod/mini";
import { ownDispute, side, staffDispute } from "./dispute-file.js";
import { disputeStage } from "./dispute-stages.js";
import { endpoint } from "./endpoint.js";
import { id, instant, maybeWords, phone, requestNumber, words } from "./fields.js";

const params = z.object({ number: requestNumber });
const errors = ["not_found", "not_allowed", "wrong_state"] as const;

export const listMyDisputes = endpoint({
  method: "GET",
  path: "/api/my/disputes",
  who: "resident",
  summary: "Lists the mediations to which one is a party, as applicant or invited; number and stage only.",
  reply: z.object({
    disputes: z.array(
      z.object({
        number: requestNumber,
        stage: disputeStage,
        stageWords: z.string(),
        invited: z.boolean(),
        todo: z.nullable(z.string()),
        since: instant,
      }),
    ),
  }),
});

export const getMyDispute = endpoint({
  method: "GET",
  path: "/api/my/disputes/:number",
  who: "resident",
  summary: "A mediation as its party may see it, with who of the staff opened it.",
  params,
  reply: ownDispute,
  errors: ["not_found"],
});

export const takeInvitation = endpoint({
  method: "POST",
  path: "/api/my/disputes/invitations",
  who: "resident",
  summary: "Enters the code of a printed invitation, and becomes the invited party.",
  body: z.object({ code: words(12, "请写信上的八位数字。").check(z.regex(/^\d{8}$/, "请写信上的八位数字。")) }),
  reply: z.object({ number: requestNumber }),
  errors: ["not_found", "too_many_requests", "wrong_state"],
  creates: true,
});

export const answerInvitation = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/answer",
  who: "resident",
  summary: "Accepts or refuses mediation; a clear refusal ends it (人民调解法 17).",
  params,
  body: z.object({ accept: z.boolean(), text: maybeWords(500) }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const chooseMediator = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/mediator",
  who: "resident",
  summary: "Chooses a mediator from the panel; one whom both choose is assigned (19).",
  params,
  body: z.object({ staffId: id }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const objectToMediator = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/objection",
  who: "resident",
  summary: "Asks for another mediator, with the reason (23).",
  params,
  body: z.object({ text: words(500, "请写为什么想换。") }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const endMine = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/end",
  who: "resident",
  summary: "Ends the mediation; either party may, before the agreement takes effect (23).",
  params,
  body: z.object({ text: maybeWords(500) }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const getDispute = endpoint({
  method: "GET",
  path: "/api/staff/disputes/:number",
  who: "staff",
  summary: "The whole file, for its mediators and the committee's head; the opening goes on the audit log.",
  params,
  reply: staffDispute,
  errors: ["not_found"],
});

const staffReply = { params, reply: staffDispute, errors, creates: true } as const;

export const moveDispute = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/moves",
  who: "staff",
  summary: "Moves a mediation: screens, excludes, ends it as failed, archives.",
  body: z.object({
    action: z.enum(["screen", "exclude", "fail", "archive"]),
    text: maybeWords(1000),
  }),
});

export const recordEnd = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/end",
  who: "staff",
  summary: "Records that a party wants no more mediation, said by word of mouth (23), and how one knows.",
  body: z.object({ side, evidence: words(500, "请写怎么知道的：谁、什么时候、怎么说的。") }),
});

export const inviteParty = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/invitation",
  who: "staff",
  summary:
    "Invites the other party: by message where the phone number is known to the hall, else by a printed letter with a code.",
  body: z.object({
    name: words(40, "请写对方的名字。"),
    phone: z.optional(phone),
    address: maybeWords(120),
  }),
});

export const recordAnswer = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/answer",
  who: "staff",
  summary: "Records what the other party answered by word of mouth, and how one knows.",
  body: z.object({ accept: z.boolean(), evidence: words(500, "请写怎么知道的：谁、什么时候、怎么说的。") }),
});

export const assignMediator = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/mediators",
  who: "staff",
  summary: "Assigns or replaces the mediator; never a relative, a party or one of an earlier conflict (19).",
  /** null: it is another's now, and does not open any more for who gave it away. */
  reply: z.object({ file: z.nullable(staffDispute) }),
  body: z.object({
    staffId: id,
    /** A second one joins the first (19); else the first is named or replaced. */
    role: z._default(z.enum(["lead", "co"]), "lead"),
    text: maybeWords(500),
  }),
});
