import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, month } from "./fields.js";

/** As many as one reads; who comes after is nobody's to see. */
export const boardPlaces = 20;

export const volunteerBoard = z.object({
  community: z.object({ id, name: z.string() }),
  month,
  /** Only of those who said that they want to stand here. Equal hours share a place. */
  rows: z.array(z.object({ place: z.int(), name: z.string(), minutes: z.int(), times: z.int(), mine: z.boolean() })),
  mine: z.object({
    /** off: one may say so; not_yet: the station has not taken one in; minor: not before eighteen; none: no volunteer. */
    standing: z.enum(["on", "off", "not_yet", "minor", "none"]),
    minutes: z.int(),
    times: z.int(),
  }),
});
export type VolunteerBoard = z.infer<typeof volunteerBoard>;

export const getVolunteerBoard = endpoint({
  method: "GET",
  path: "/api/volunteer-board",
  who: "resident",
  summary: "The volunteers of a community with most hours in this or the last month, of those who want to be named.",
  query: z.object({ communityId: z.optional(id), of: z._default(z.enum(["this", "last"]), "this") }),
  reply: volunteerBoard,
  errors: ["not_found"],
});

export const standOnBoard = endpoint({
  method: "PUT",
  path: "/api/my/volunteer/board",
  who: "resident",
  summary: "Says whether one wants to be named on the board; taking it back takes effect at once (PIPL 15).",
  body: z.object({ on: z.boolean() }),
  reply: z.object({ on: z.boolean() }),
  errors: ["not_found", "wrong_state", "guardian_needed"],
});
