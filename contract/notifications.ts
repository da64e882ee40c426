import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, requestNumber } from "./fields.js";

const letter = {
  id,
  at: instant,
  title: z.string(),
  text: z.string(),
  requestNumber: z.nullable(requestNumber),
  read: z.boolean(),
} as const;

export const message = z.object({
  ...letter,
  /** Whose request it is, where the reader acts for somebody. */
  forResidentId: z.nullable(id),
  /** The page of the residents' hall that it opens, where it is about no request. */
  opens: z.nullable(z.string()),
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

/** A message in a colleague's inbox. Of a mediation it says nothing but that there is one (人民调解法 13). */
export const staffMessage = z.object({ ...letter, urgent: z.boolean() });
export type StaffMessage = z.infer<typeof staffMessage>;

export const listMyStaffMessages = endpoint({
  method: "GET",
  path: "/api/staff/messages",
  who: "staff",
  summary: "One's own inbox as a member of staff, newest first: escalations, rules that stopped, what rules tell of.",
  query: z.object({ cursor }),
  reply: z.object({ messages: z.array(staffMessage), unread: z.int(), nextCursor: z.nullable(z.string()) }),
});

export const markStaffMessagesRead = endpoint({
  method: "POST",
  path: "/api/staff/messages/read",
  who: "staff",
  summary: "Marks messages as read, or all of them when none is named.",
  body: z.object({ ids: z._default(z.array(id).check(z.maxLength(100)), []) }),
  reply: z.object({ unread: z.int() }),
});
