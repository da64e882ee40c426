import * as z from "zod/mini";
import { ownDispute, staffDispute } from "./dispute-file.js";
import { type CourtResult, courtResults } from "./dispute-outcomes.js";
import { endpoint } from "./endpoint.js";
import { day, id, maybeWords, requestNumber, words } from "./fields.js";

const params = z.object({ number: requestNumber });
const errors = ["not_found", "not_allowed", "wrong_state", "too_late"] as const;

export const recordVisit = endpoint({
  method: "POST",
  path: "/api/staff/disputes/:number/visits",
  who: "staff",
  summary:
    "Records a 回访 (31): how far each step is and how one knows. All done: performed; one broken: both are told of the court (32).",
  params,
  body: z.object({
    text: words(1000, "请写怎么回访的，双方怎么说。"),
    steps: z
      .array(z.object({ id, state: z.enum(["open", "done", "broken"]), note: maybeWords(300) }))
      .check(z.minLength(1, "请写每一步做到没有。"), z.maxLength(20)),
  }),
  reply: staffDispute,
  errors,
  creates: true,
});

export const tellOfStep = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/steps/:stepId",
  who: "resident",
  summary: "A party says that a step is done, or that the other has not done it; the mediator looks into it.",
  params: z.object({ number: requestNumber, stepId: id }),
  body: z.object({ done: z.boolean(), text: maybeWords(500) }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const wantConfirmation = endpoint({
  method: "POST",
  path: "/api/my/disputes/:number/confirmation",
  who: "resident",
  summary: "Says whether one wants the court to confirm the agreement; both together ask within thirty days (33).",
  params,
  body: z.object({ want: z.boolean() }),
  reply: ownDispute,
  errors,
  creates: true,
});

export const recordCourt = endpoint({
  method: "POST",
  path: "/api/staff/disputes/:number/confirmation",
  who: "staff",
  summary: "Records that both asked the court, and what it decided.",
  params,
  body: z.object({
    result: z.enum(Object.keys(courtResults) as [CourtResult, ...CourtResult[]]),
    on: day,
    text: words(300, "请写哪个法院、什么案号。"),
  }),
  reply: staffDispute,
  errors,
  creates: true,
});
