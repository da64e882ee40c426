import * as z from "zod/mini";
import { ownDispute, staffDispute } from "./dispute-file.js";
import { endpoint } from "./endpoint.js";
import { day, requestNumber, words } from "./fields.js";
import { signature } from "./signature.js";

const params = z.object({ number: requestNumber });
const errors = ["not_found", "not_allowed", "wrong_state"] as const;
const staffReply = { who: "staff", params, reply: staffDispute, errors, creates: true } as const;

/** What each does, and by when. */
const steps = z
  .array(
    z.object({
      who: z.enum(["applicant", "respondent", "both"]),
      what: words(200, "请写做什么。"),
      dueOn: day,
    }),
  )
  .check(z.minLength(1, "请写怎么履行、到哪天（《人民调解法》第二十九条）。"), z.maxLength(20, "最多写二十步。"));

export const draftAgreement = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/agreement",
  summary: "Writes the agreement from the clauses that the law names (29), or writes it anew: earlier signatures fall.",
  body: z.object({
    /** 当事人的基本情况: name, sex, age, address. */
    parties: z.object({
      applicant: words(200, "请写申请人的基本情况。"),
      respondent: words(200, "请写对方的基本情况。"),
    }),
    facts: words(3000, "请写主要事实和争议的事。"),
    responsibility: words(2000, "请写各方的责任。"),
    terms: words(4000, "请写说好的内容。"),
    manner: words(1000, "请写怎么履行。"),
    steps,
  }),
});

export const recordOralAgreement = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/oral-agreement",
  summary: "Records what the parties agreed by word of mouth (28, 30); it holds from when they agreed.",
  body: z.object({
    terms: words(4000, "请写说好的内容。"),
    steps,
    /** Who was there, how both said so. */
    how: words(500, "请写谁在场，双方怎么说好的。"),
  }),
});

const hash = z.string().check(z.regex(/^[0-9a-f]{64}$/, "内容不完整，请再打开一次。"));

export const signAgreement = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/agreement/signatures",
  summary: "Signs as the mediator, or takes down the signature of a party who signs at the counter.",
  body: z.object({ role: z.enum(["applicant", "respondent", "mediator"]), hash, strokes: signature }),
});

export const sealAgreement = endpoint({
  ...staffReply,
  method: "POST",
  path: "/api/staff/disputes/:number/agreement/seal",
  summary: "The committee seals what all have signed: it takes effect and gets its number (29).",
  body: z.object({ hash }),
});

export const signMyAgreement = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/agreement/signature",
  who: "resident",
  summary: "Signs exactly the agreement that one has read.",
  params,
  body: z.object({ hash, strokes: signature }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const askForChange = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/agreement/change",
  who: "resident",
  summary: "Says what is wrong in the agreement; the mediator writes it anew.",
  params,
  body: z.object({ text: words(1000, "请写哪里不对，要怎么改。") }),
  reply: ownDispute,
  errors,
  creates: true,
});

const paper = {
  params,
  reply: z.string(),
  errors: ["not_found", "wrong_state", "unavailable"],
  raw: "download",
} as const;

export const printAgreement = endpoint({
  ...paper,
  method: "GET",
  path: "/api/staff/disputes/:number/agreement.pdf",
  who: "staff",
  summary: "The agreement as a sheet with its number, signatures and seal; printing it is noted.",
});

export const printMyAgreement = endpoint({
  ...paper,
  method: "GET",
  path: "/api/my/disputes/:number/agreement.pdf",
  who: "resident",
  summary: "The agreement as a sheet, for its parties: each holds one (29).",
});
