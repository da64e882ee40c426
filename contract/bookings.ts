import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, maybeWords } from "./fields.js";
import { receipt, submission } from "./requests.js";

export const resource = z.object({
  id,
  name: z.string(),
  /** 文化站 二楼 */
  place: z.string(),
  about: z.string(),
  seats: z.int(),
  kind: z.enum(["service", "room"]),
  deskName: z.string(),
});
export type Resource = z.infer<typeof resource>;

export const slot = z.object({
  id,
  startsAt: instant,
  endsAt: instant,
  free: z.int(),
  /** Empty when it can be booked; else why not, in a few words. */
  reason: z.string(),
});
export type Slot = z.infer<typeof slot>;

export const bookingDay = z.object({
  date: day,
  state: z.enum(["open", "full", "closed"]),
  free: z.int(),
  /** 余 2, 约满, 休息, 今天 */
  words: z.string(),
  slots: z.array(slot),
});

export const listResources = endpoint({
  method: "GET",
  path: "/api/communities/:communityId/resources",
  who: "anyone",
  summary: "Lists what can be booked in a community.",
  params: z.object({ communityId: id }),
  reply: z.object({ resources: z.array(resource) }),
  errors: ["not_found"],
});

export const listSlots = endpoint({
  method: "GET",
  path: "/api/resources/:resourceId/days",
  who: "anyone",
  summary: "Shows two weeks of a resource with the real number of free places.",
  params: z.object({ resourceId: id }),
  reply: z.object({
    resource,
    community: z.object({ id, name: z.string(), phone: z.string() }),
    bookableUntil: day,
    days: z.array(bookingDay),
  }),
  errors: ["not_found"],
});

export const book = endpoint({
  method: "POST",
  path: "/api/bookings",
  who: "resident",
  onBehalf: "book",
  summary: "Books a free slot.",
  body: z.object({
    contactPhone: submission.contactPhone,
    slotId: id,
    note: maybeWords(200),
  }),
  reply: receipt,
  errors: ["not_found", "slot_full", "overlapping_booking", "too_late"],
  creates: true,
});
