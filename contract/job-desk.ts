import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { instant, requestNumber, smallPage, words } from "./fields.js";

/** Who is hard to place is asked how they are at least so often, in days, until they have work (就业促进法 52, 55). */
export const contactEvery = 30;

export const deskSeeker = z.object({
  number: requestNumber,
  /** Masked, as in the queue; the request shows the rest. */
  name: z.string(),
  communityName: z.string(),
  skills: z.array(z.string()),
  hours: z.string(),
  /** Yuan a month; 0: whatever there is. */
  payAtLeast: z.int(),
  hardship: z.string(),
  stateWords: z.string(),
  paused: z.boolean(),
  /** The desk last spoke with them; null: not since they registered. */
  contactedAt: z.nullable(instant),
  registeredAt: instant,
  /** Hard to place, without work, and not heard for too long. */
  due: z.boolean(),
});
export type DeskSeeker = z.infer<typeof deskSeeker>;

export const listSeekers = endpoint({
  method: "GET",
  path: "/api/staff/job-seekers",
  who: "staff",
  summary:
    "Lists who is registered for work in one's communities, the longest unheard first; all, or who is hard to place.",
  query: z.object({ ...smallPage, hard: z.optional(z.enum(["1"])) }),
  reply: z.object({ seekers: z.array(deskSeeker), nextCursor: z.nullable(z.string()) }),
});

export const noteContact = endpoint({
  method: "POST",
  path: "/api/staff/job-seekers/:number/contacts",
  who: "staff",
  summary: "Notes that the desk spoke with a seeker and what came of it; it stands in the seeker's story.",
  params: z.object({ number: requestNumber }),
  body: z.object({ text: words(300, "请写一句怎么样了。") }),
  reply: z.object({}),
  errors: ["not_found", "wrong_state"],
  creates: true,
});
