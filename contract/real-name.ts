import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { requestNumber, words } from "./fields.js";
import { isIdNumber } from "./forms.js";
import { resident } from "./identity.js";

/** Eighteen signs of a resident identity card (GB 11643-1999); an x is written large. */
const wrongNumber = "身份证号不对，请对着证件再看一遍。";
const idNumber = z
  .string("请写身份证号。")
  .check(z.trim(), z.toUpperCase(), z.regex(/^[1-9]\d{16}[\dX]$/, wrongNumber), z.refine(isIdNumber, wrongNumber));

/** Under this age (years) a guardian comes along to the counter (PIPL 31). */
export const ownAge = 14;

export const stateIdentity = endpoint({
  method: "PUT",
  path: "/api/me/identity",
  who: "resident",
  summary:
    "Takes one's name and identity number, with the consent that sensitive data want (PIPL 29); the card is checked (anew) by staff.",
  body: z.object({
    name: words(30, "请写身份证上的姓名。"),
    idNumber,
    consented: z.literal(true, "先看一看为什么要，同意了再交。"),
  }),
  reply: resident,
  errors: ["identity_taken", "too_many_requests"],
});

/** Nobody at the desk is shown the number: they type what the card says, and hear whether it is the same. */
export const checkIdentity = endpoint({
  method: "POST",
  path: "/api/staff/requests/:number/identity-check",
  who: "staff",
  summary:
    "Checks the card in one's hand against what the resident stated; without a statement the card is taken down.",
  params: z.object({ number: requestNumber }),
  body: z.object({
    idNumber,
    /** The resident is here with the card and agrees (PIPL 29). */
    present: z.literal(true, "要本人带着证件在场，同意了再核对。"),
  }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "identity_taken", "identity_differs", "too_many_requests"],
});
