import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, point } from "./fields.js";

/** Whether somebody answers the phone now, and until or from when, as one sentence. */
export const attended = z.object({ open: z.boolean(), words: z.string() });

export const communitySummary = z.object({
  id,
  name: z.string(),
  address: z.string(),
  phone: z.string(),
  point,
});
export type CommunitySummary = z.infer<typeof communitySummary>;

export const desk = z.object({
  id,
  code: z.string(),
  name: z.string(),
  phone: z.string(),
  place: z.string(),
  /** What it does, in one sentence. */
  duties: z.string(),
});

export const community = z.object({
  ...communitySummary.shape,
  households: z.int(),
  residents: z.int(),
  /** A made-up community of the demonstration data. */
  example: z.boolean(),
  attended,
  /** Opening hours as sentences, e.g. 周一至周五 8:30–12:00 14:00–17:30. */
  hours: z.array(z.string()),
  desks: z.array(desk),
});
export type Community = z.infer<typeof community>;

export const listCommunities = endpoint({
  method: "GET",
  path: "/api/communities",
  who: "anyone",
  summary: "Lists the communities of the county.",
  reply: z.object({ communities: z.array(communitySummary) }),
});

export const getCommunity = endpoint({
  method: "GET",
  path: "/api/communities/:communityId",
  who: "anyone",
  summary: "Shows a community: its desks, its hours, and whether somebody answers the phone now.",
  params: z.object({ communityId: id }),
  reply: community,
  errors: ["not_found"],
});
