import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, requestNumber } from "./fields.js";

export const message = z.object({
  id,
  at: instant,
  title: z.string(),
  text: z.string(),
  requestNumber: z.nullable(requestNumber),
  /** Whose request it is, where the reader acts for somebody. */
  forResidentId: z.nullable(id),
  read: z.boolean(),
});
export type Message = z.infer<typeof message>;

export const listMyMessages = endpoint({
  method: "GET",
  path: "/api/my/messages",
  who: "resident",
  onBehalf: "self",
  summary: "The resident's inbox, newest first. It has every message, whatever WeChat did with it.",
  query: z.object({ cursor }),
  reply: z.object({ messages: z.array(message), unread: z.int(), nextCursor: z.nullable(z.string()) }),
});

export const readMyMessages = endpoint({
  method: "POST",
  path: "/api/my/messages/read",
  who: "resident",
  onBehalf: "self",
  summary: "Marks messages as read, or all of them when none is named.",
  body: z.object({ ids: z._default(z.array(id).check(z.maxLength(100)), []) }),
  reply: z.object({ unread: z.int() }),
});

/** WeChat's answer to requestSubscribeMessage, one entry a template. */
export const recordSubscription = endpoint({
  method: "POST",
  path: "/api/my/subscriptions",
  who: "resident",
  onBehalf: "self",
  summary: "Records which WeChat templates the resident just accepted: one message may be sent for each.",
  body: z.object({
    accepted: z.array(z.string().check(z.maxLength(100))).check(z.maxLength(3)),
    refused: z._default(z.array(z.string().check(z.maxLength(100))).check(z.maxLength(3)), []),
  }),
  reply: z.object({}),
  creates: true,
});

export const getSettings = endpoint({
  method: "GET",
  path: "/api/settings",
  who: "anyone",
  summary: "What a front must know before anyone signs in.",
  reply: z.object({ demo: z.boolean(), templates: z.object({ progress: z.string() }) }),
});
