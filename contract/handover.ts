import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, instant, maybeWords, requestNumber } from "./fields.js";

// 交接: everything open that somebody holds goes to colleagues, one or several, row by row.

/** How many rows are looked over at once; what is left is shown after these are done. */
export const mostHandedOver = 200;

export const heldRow = z.object({
  number: requestNumber,
  /** Of a mediation nothing but that it is one (人民调解法 13, 15, 23). */
  title: z.string(),
  confidential: z.boolean(),
  deskName: z.string(),
  stateWords: z.string(),
  dueAt: instant,
  overdue: z.boolean(),
  revision: z.int(),
  /** Who can take it: those of the desk who need not keep away from its resident. */
  takers: z.array(id),
  /** Why it cannot be handed over by who looks; null where it can. */
  why: z.nullable(z.string()),
});
export type HeldRow = z.infer<typeof heldRow>;

export const taker = z.object({
  id,
  name: z.string(),
  /** Open requests at all desks. */
  open: z.int(),
  /** 请假到11月25日 周三; null when there. */
  away: z.nullable(z.string()),
});
export type Taker = z.infer<typeof taker>;

export const getWork = endpoint({
  method: "GET",
  path: "/api/staff/people/:staffId/work",
  who: "staff",
  summary: "All open work in somebody's hands, with who could take each: the preview of handing it over.",
  params: z.object({ staffId: id }),
  reply: z.object({
    person: z.object({ id, name: z.string(), active: z.boolean() }),
    rows: z.array(heldRow),
    more: z.boolean(),
    takers: z.array(taker),
    /** Shifts to come, which need somebody else. */
    shifts: z.int(),
  }),
  errors: ["not_found", "not_allowed"],
});

export const handOver = endpoint({
  method: "POST",
  path: "/api/staff/people/:staffId/handover",
  who: "staff",
  summary:
    "Hands one request over to a colleague, in the state in which it is; a mediation by the law's own move. `revision` is what the preview saw.",
  params: z.object({ staffId: id }),
  body: z.object({ number: requestNumber, toId: id, revision: z.int(), text: maybeWords(200) }),
  reply: z.object({}),
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});
