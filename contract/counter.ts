import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { attachmentIds, day, id, maybeWords, phone, requestNumber, words } from "./fields.js";
import { answers } from "./forms.js";
import { incident, receipt } from "./requests.js";
import { channelNames, trait, traitNames } from "./rule-text.js";

/** The ways in which somebody's matter comes to staff in person. */
export const takenBy = ["phone", "counter", "visit"] as const;
export type TakenBy = (typeof takenBy)[number];
export const takenByName = z.enum(takenBy, "请选是怎么来的：电话、窗口还是上门。");

/** What the staff hear when an item wants a signature and the resident is on the telephone. */
export const unsignableWords = "这件要本人签名，电话里签不了。请居民到窗口来签，或者在自己的手机上交。";

/** How a resident said yes to being registered; it stands on the audit log (PIPL 14). */
export const consentWords = (by: TakenBy) => `${channelNames[by]}：本人口头同意登记`;

export const knownResident = z.object({
  id,
  name: z.string(),
  phone: z.nullable(z.string()),
  birthDate: z.nullable(day),
  communityName: z.nullable(z.string()),
  homeAddress: z.string(),
  traits: z.array(z.enum(Object.keys(traitNames) as [keyof typeof traitNames, ...(keyof typeof traitNames)[]])),
});
export type KnownResident = z.infer<typeof knownResident>;

/** A POST, since what is searched for is personal and addresses are written into logs. */
export const findResidents = endpoint({
  method: "POST",
  path: "/api/staff/residents/search",
  who: "staff",
  summary: "Finds residents by name or initials within one's communities, or by a whole phone number anywhere.",
  body: z.object({ q: words(30, "请写姓名或整个电话号码。") }),
  reply: z.object({ residents: z.array(knownResident) }),
});

export const registerResident = endpoint({
  method: "POST",
  path: "/api/staff/residents",
  who: "staff",
  summary: "Registers a resident who came in person or called; a phone number that is known gives the one who has it.",
  body: z.object({
    name: words(30, "请写姓名。"),
    phone: z.optional(phone),
    birthDate: z.optional(day),
    communityId: id,
    homeAddress: maybeWords(120),
    traits: z._default(z.array(trait).check(z.maxLength(10)), []),
    by: takenByName,
    /** The resident agreed to being registered. */
    consented: z.literal(true, "先问过居民，同意了再登记。"),
  }),
  reply: knownResident,
  errors: ["not_found", "not_allowed"],
  creates: true,
});

export const takeRequest = endpoint({
  method: "POST",
  path: "/api/staff/taken-requests",
  who: "staff",
  summary: "Hands in a request for a resident who came, called or was visited; it is the resident's own.",
  body: z.object({
    ...incident,
    residentId: id,
    by: takenByName,
    communityId: z.optional(id),
    contactPhone: z.optional(phone),
    itemCode: z.string().check(z.maxLength(60)),
    answers,
    note: maybeWords(1000),
    attachmentIds,
  }),
  reply: receipt,
  errors: ["not_found", "item_unavailable", "desk_closed", "community_doubtful"],
  creates: true,
});

export const printReceipt = endpoint({
  method: "GET",
  path: "/api/staff/requests/:number/receipt.pdf",
  who: "staff",
  summary: "The receipt of a request as a sheet with its number and a QR code that opens it on the resident's phone.",
  params: z.object({ number: requestNumber }),
  reply: z.unknown(),
  raw: "download",
  errors: ["not_found", "unavailable"],
});
