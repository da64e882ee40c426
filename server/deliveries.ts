import { haveChecked } from "./files/check.js";
import { deliver } from "./notifications/commands.js";
import { sendOverWechat } from "./notifications/wechat.js";
import type { Handlers } from "./outbox/relay.js";
import { announce } from "./requests/dispatch/live.js";
import { deliverToStaff } from "./requests/dispatch/staff-letters.js";
import { tellOfEvent, tellOfTags } from "./requests/tell.js";

// What is done with each kind of message in the outbox; each may be called twice for one message.

/** What stays in the house: quick, and in the order in which it happened. */
export const withinTheHouse = {
  "request.event": tellOfEvent,
  "notify.resident": async ({ urgent: _, ...letter }, id) => {
    await deliver({ id, ...letter });
  },
  "notify.staff": deliverToStaff,
  "request.tagged": tellOfTags,
  "staff.changed": ({ staffId }) => announce({ endsFor: staffId }),
} satisfies Partial<Handlers>;

/** What goes out to WeChat: each may take as long as one waits for an answer there, and none waits for another. */
export const overWechat = { "notify.wechat": sendOverWechat, "wechat.media": haveChecked } satisfies Partial<Handlers>;

export const deliveries: Handlers = { ...withinTheHouse, ...overWechat };
