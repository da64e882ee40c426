import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant } from "./fields.js";

/** What a message of the outbox does; shown where it cannot be done. */
export const topicWords = {
  "request.event": "告诉窗口和居民：办件有变化",
  "notify.resident": "给居民的消息",
  "notify.wechat": "微信服务通知",
  "request.tagged": "告诉窗口：标签有变化",
  "staff.changed": "停用的账号马上断开",
  "wechat.media": "请微信检查照片",
  "notify.staff": "给同事的消息",
} as const satisfies Record<string, string>;

/** A message that was tried for about a day in vain and waits for a person. It says nothing of what it says. */
export const parkedMessage = z.object({
  id,
  words: z.string(),
  /** When what it tells of happened. */
  since: instant,
  parkedAt: instant,
  attempts: z.int(),
  /** Name and code of the last error, never its words: those may repeat a resident's. */
  error: z.nullable(z.string()),
});
export type ParkedMessage = z.infer<typeof parkedMessage>;

export const listParked = endpoint({
  method: "GET",
  path: "/api/staff/parked",
  who: "staff",
  summary: "The messages that could not be delivered and are no longer tried, the latest first, and how many they are.",
  query: z.object({ cursor }),
  reply: z.object({ messages: z.array(parkedMessage), total: z.int(), nextCursor: z.nullable(z.string()) }),
  errors: ["not_allowed"],
});

export const retryParked = endpoint({
  method: "POST",
  path: "/api/staff/parked/retry",
  who: "staff",
  summary:
    "Has parked messages tried again from the beginning: those named, or all. One that was tried meanwhile stays as it is.",
  body: z.object({ ids: z.optional(z.array(id).check(z.minLength(1), z.maxLength(100))) }),
  reply: z.object({ retried: z.int() }),
  errors: ["not_allowed"],
});

export const dropParked = endpoint({
  method: "POST",
  path: "/api/staff/parked/:id/drop",
  who: "staff",
  summary: "Gives a parked message up for good, with a reason that stands on the audit log.",
  params: z.object({ id }),
  body: z.object({ reason: z.string().check(z.trim(), z.minLength(2, "写明为什么不再送"), z.maxLength(200)) }),
  reply: z.object({ dropped: z.literal(true) }),
  errors: ["not_allowed", "not_found"],
});
