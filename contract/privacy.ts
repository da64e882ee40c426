import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { instant } from "./fields.js";

/** Sensitive data that want a consent of their own (PIPL 29), in words of the form that asks. */
export const consentPurposes = {
  identity: "核对身份证号",
  health: "身体情况",
  allowance: "补贴和收入情况",
  employer: "把求职资料给用人单位看",
} as const;
export type ConsentPurpose = keyof typeof consentPurposes;
export const consentPurpose = z.enum(Object.keys(consentPurposes) as [ConsentPurpose, ...ConsentPurpose[]]);

export const consent = z.object({
  purpose: consentPurpose,
  words: z.string(),
  givenAt: instant,
  withdrawnAt: z.nullable(instant),
});
export type Consent = z.infer<typeof consent>;

export const listConsents = endpoint({
  method: "GET",
  path: "/api/me/consents",
  who: "resident",
  onBehalf: "self",
  summary: "Lists the consents that one has given for sensitive data, and those withdrawn (PIPL 15, 29).",
  reply: z.object({ consents: z.array(consent) }),
});

export const setConsent = endpoint({
  method: "PUT",
  path: "/api/me/consents/:purpose",
  who: "resident",
  onBehalf: "self",
  summary: "Gives or withdraws a consent; what was done before stays lawful (PIPL 15).",
  params: z.object({ purpose: consentPurpose }),
  body: z.object({ given: z.boolean() }),
  reply: z.object({ consents: z.array(consent) }),
});

/** One kind of what the hall holds of a person. */
export const holding = z.object({
  name: z.string(),
  /** Lines as the database has them, opened where they are encrypted. */
  rows: z.array(z.record(z.string(), z.unknown())),
});

export const exportMyData = endpoint({
  method: "GET",
  path: "/api/me/data",
  who: "resident",
  onBehalf: "self",
  summary: "All that the hall holds of oneself, to read and to take away (PIPL 45).",
  reply: z.object({ madeAt: instant, holdings: z.array(holding) }),
  errors: ["too_many_requests"],
});

export const printMyData = endpoint({
  method: "GET",
  path: "/api/me/data.pdf",
  who: "resident",
  onBehalf: "self",
  summary: "The same as a sheet: to be kept on a phone, printed or shown.",
  reply: z.string(),
  errors: ["too_many_requests", "unavailable"],
  raw: "download",
});

export const deleteMe = endpoint({
  method: "DELETE",
  path: "/api/me",
  who: "resident",
  onBehalf: "self",
  summary: "Removes oneself: who one was is taken out everywhere, what the law keeps stays without it (PIPL 47).",
  reply: z.object({ /** What stays, and why. */ kept: z.array(z.string()) }),
  errors: ["wrong_state"],
});

/** Devices on which one is signed in. */
export const sessionView = z.object({
  id: z.string(),
  device: z.string(),
  since: instant,
  /** The one that asks. */
  current: z.boolean(),
});
export type SessionView = z.infer<typeof sessionView>;

export const listMySessions = endpoint({
  method: "GET",
  path: "/api/me/sessions",
  who: "resident",
  onBehalf: "self",
  summary: "Lists the devices on which one is signed in.",
  reply: z.object({ sessions: z.array(sessionView) }),
});

export const endOtherSessions = endpoint({
  method: "DELETE",
  path: "/api/me/sessions",
  who: "resident",
  onBehalf: "self",
  summary: "Signs out on all other devices at once.",
  reply: z.object({ ended: z.int() }),
});
