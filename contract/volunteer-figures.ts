import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, month } from "./fields.js";

/** Months in a row, with hours confirmed in each, from which on somebody serves regularly. */
export const regularMonths = 3;
/** How many months the page tells of, the last of them not over. */
export const monthsShown = 12;

/**
 * What is counted of volunteering in a community and month. Hours are those of the community's own activities, whoever
 * served; the rest is about the people who live there, as it stood when the month was last counted.
 */
export const volunteerFigures = {
  registered: "登记的志愿者",
  active: "这个月做过的",
  regular: "常来的",
  minutes: "时长",
  times: "人次",
  old_alone: "高龄独居老人",
  paired: "有人结对的",
  on_time: "按时去看的",
} as const;
export type VolunteerFigure = keyof typeof volunteerFigures;
const names = Object.keys(volunteerFigures) as [VolunteerFigure, ...VolunteerFigure[]];

const counted = z.record(z.enum(names), z.int());
export type VolunteerCounts = z.infer<typeof counted>;

/** Which figures are a share of which, in percent. */
export const volunteerShares = {
  regular: "active",
  paired: "old_alone",
  on_time: "paired",
} as const satisfies Partial<Record<VolunteerFigure, VolunteerFigure>>;

/** A share in whole percent; null where there is nothing to divide by. */
export function shareOf(counts: VolunteerCounts, part: keyof typeof volunteerShares): number | null {
  const whole = counts[volunteerShares[part]];
  return whole ? Math.round((100 * counts[part]) / whole) : null;
}

const asked = z.object({ communityId: z.optional(id), month: z.optional(month) });

export const volunteerFiguresReply = z.object({
  month,
  /** The newest first. */
  months: z.array(month),
  /** When the figures were last counted; null before the first time. */
  keptAt: z.nullable(instant),
  community: z.nullable(z.object({ id, name: z.string() })),
  communities: z.array(z.object({ id, name: z.string() })),
  counts: counted,
  /** The month before. */
  before: counted,
  rows: z.array(z.object({ id, name: z.string(), counts: counted })),
  /** The last months, the oldest first. */
  course: z.array(z.object({ month, active: z.int(), minutes: z.int() })),
});
export type VolunteerFigures = z.infer<typeof volunteerFiguresReply>;

export const getVolunteerFigures = endpoint({
  method: "GET",
  path: "/api/staff/volunteer-figures",
  who: "staff",
  summary: "Stored figures of volunteering in a month: the station and head of their communities, the county of all.",
  query: asked,
  reply: volunteerFiguresReply,
  errors: ["not_allowed", "not_found"],
});

export const exportVolunteerFigures = endpoint({
  method: "GET",
  path: "/api/staff/volunteer-figures.xlsx",
  who: "staff",
  summary: "The table of the figures of volunteering as an Excel sheet.",
  query: asked,
  reply: z.void(),
  errors: ["not_allowed", "not_found"],
  raw: "download",
});

export const listFigurePeople = endpoint({
  method: "GET",
  path: "/api/staff/volunteer-figures/people",
  who: "staff",
  summary: "Into whom a figure of a community opens: who served in the month, or regularly, with most hours first.",
  query: z.object({
    communityId: z.optional(id),
    month: z.optional(month),
    figure: z._default(z.enum(["active", "regular"]), "active"),
    cursor,
  }),
  reply: z.object({
    people: z.array(z.object({ id, name: z.string(), minutes: z.int(), times: z.int() })),
    nextCursor: z.nullable(z.string()),
  }),
  errors: ["not_allowed", "not_found"],
});
