import * as z from "zod/mini";
import { type MandateScope, mandateScopes } from "./behalf.js";
import { endpoint } from "./endpoint.js";
import { day, id, words } from "./fields.js";

const scopes = z.array(z.enum(Object.keys(mandateScopes) as [MandateScope, ...MandateScope[]]));

export const mandateRelations = ["子女", "配偶", "父母", "兄弟姐妹", "孙辈", "邻居", "其他"] as const;

/** Who is at the other end of a mandate. */
export const mandate = z.object({
  id,
  /** given: this person acts for me; held: I act for this person. */
  side: z.enum(["given", "held"]),
  /** offered: nobody has taken it yet; active; over: ended by somebody or by its day. */
  state: z.enum(["offered", "active", "over"]),
  person: z.nullable(z.object({ id, name: z.string(), community: z.nullable(z.object({ id, name: z.string() })) })),
  /** What the one who acts is to the one for whom. */
  relation: z.string(),
  scopes,
  /** The last day on which it holds. */
  until: day,
});
export type Mandate = z.infer<typeof mandate>;

export const listMandates = endpoint({
  method: "GET",
  path: "/api/me/mandates",
  who: "resident",
  onBehalf: "self",
  summary: "Lists the mandates that one has given and holds, those in force first.",
  reply: z.object({ mandates: z.array(mandate) }),
});

export const offerMandate = endpoint({
  method: "POST",
  path: "/api/me/mandates",
  who: "resident",
  onBehalf: "self",
  summary: "Lets a relative act for oneself: answers a code that the relative enters within a day (民法典 161-165).",
  body: z.object({
    relation: z.enum(mandateRelations, "请选 TA 是您的什么人。"),
    scopes: scopes.check(z.minLength(1, "请至少选一样。")),
    months: z.int().check(z.minimum(1, "至少一个月。"), z.maximum(12, "最长一年。")),
  }),
  reply: z.object({ id, code: z.string(), until: day }),
  errors: ["too_many_requests"],
  creates: true,
});

export const takeMandate = endpoint({
  method: "POST",
  path: "/api/me/mandates/taken",
  who: "resident",
  onBehalf: "self",
  summary: "Takes the mandate whose code a relative has told.",
  body: z.object({ code: words(8, "请写八位数字。").check(z.regex(/^\d{8}$/, "请写八位数字。")) }),
  reply: mandate,
  errors: ["not_found", "not_allowed", "too_many_requests"],
  creates: true,
});

export const endMandate = endpoint({
  method: "DELETE",
  path: "/api/me/mandates/:id",
  who: "resident",
  onBehalf: "self",
  summary: "Ends a mandate at once, from either side.",
  params: z.object({ id }),
  reply: z.object({}),
  errors: ["not_found"],
});
