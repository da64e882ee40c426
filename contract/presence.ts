import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, requestNumber } from "./fields.js";

// Who else looks at a request, or writes on it: told while it is so, kept nowhere.

/** How often a console says that somebody is still there, in milliseconds. */
export const presenceBeat = 10_000;
/** Who was not heard of for so long is gone; two beats may be lost. */
export const presenceLasts = 25_000;

export const presentPerson = z.object({ id, name: z.string(), typing: z.boolean() });
export type PresentPerson = z.infer<typeof presentPerson>;

export const presence = z.object({ number: requestNumber, people: z.array(presentPerson) });
export type Presence = z.infer<typeof presence>;

export const bePresent = endpoint({
  method: "PUT",
  path: "/api/staff/requests/:number/presence",
  who: "staff",
  summary:
    "Says that one looks at a request, or types on it, or has left it; answers who else does. Those who look hear of changes by `event: presence` of the stream.",
  params: z.object({ number: requestNumber }),
  body: z.object({ here: z.boolean(), typing: z.boolean() }),
  reply: z.object({ people: z.array(presentPerson) }),
  errors: ["not_found"],
});
