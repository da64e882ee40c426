import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant } from "./fields.js";

const number = z.string().check(z.regex(/^FW\d{8}-[0-9A-Z]{10}$/, "编号不对，照着纸上的再输一次。"));

export const serviceRecord = z.object({
  id,
  number,
  fromDay: day,
  untilDay: day,
  minutes: z.int(),
  times: z.int(),
  issuedAt: instant,
  revokedAt: z.nullable(instant),
  revokedFor: z.nullable(z.string()),
  /** The paper as PDF; the address opens for ten minutes. */
  paper: z.string(),
});
export type ServiceRecord = z.infer<typeof serviceRecord>;

export const listServiceRecords = endpoint({
  method: "GET",
  path: "/api/my/service-records",
  who: "resident",
  summary: "The service records that one was given, newest first.",
  reply: z.object({ records: z.array(serviceRecord) }),
});

export const issueServiceRecord = endpoint({
  method: "POST",
  path: "/api/my/service-records",
  who: "resident",
  summary: "Gives out a service record with a number over a span of days (民政部令第67号 14-17).",
  body: z.object({ fromDay: day, untilDay: day }).check(
    z.refine(({ fromDay, untilDay }) => fromDay <= untilDay, {
      path: ["untilDay"],
      error: "到的日子要在从的日子之后。",
    }),
  ),
  reply: serviceRecord,
  errors: ["wrong_state"],
  creates: true,
});

export const printServiceRecord = endpoint({
  method: "GET",
  path: "/api/service-records/:number/paper.pdf",
  who: "anyone",
  summary: "The paper itself, by the signed address that its owner was given.",
  params: z.object({ number }),
  query: z.object({ until: z.string().check(z.maxLength(20)), signature: z.string().check(z.maxLength(100)) }),
  reply: z.string(),
  errors: ["not_found", "unavailable"],
  raw: "download",
});

export const checkServiceRecord = endpoint({
  method: "GET",
  path: "/api/service-records/:number",
  who: "anyone",
  summary:
    "Is this paper true? Says no more than the paper's reader needs: whose surname, how many hours, from when until when.",
  params: z.object({ number }),
  reply: z.object({
    number,
    name: z.string(),
    fromDay: day,
    untilDay: day,
    minutes: z.int(),
    times: z.int(),
    issuedAt: instant,
    valid: z.boolean(),
    revokedAt: z.nullable(instant),
    revokedFor: z.nullable(z.string()),
  }),
  errors: ["not_found", "too_many_requests"],
});
