import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant } from "./fields.js";
import { kindNames, type RequestKind, requestKind } from "./lifecycle.js";
import { figure } from "./queue-filters.js";

/** By what the rows of the table stand. */
export const figuresBy = z.enum(["community", "desk", "person"]);
export type FiguresBy = z.infer<typeof figuresBy>;

const counted = z.record(figure, z.int());
export type Counted = z.infer<typeof counted>;

/** How it stands now, of the stored counts. */
const standing = z.object({ open: z.int(), due: z.int(), late: z.int(), waiting: z.int() });

/**
 * 三率 (domain rule 10): no official formula was found; these are the hall's own, as shares in percent. Coverage stands
 * beside them, since three ratings of a hundred requests say little.
 */
export const targets = { response: 97, solved: 94, satisfied: 95, kept: 95 } as const;
export type Rate = keyof typeof targets;
export const rateNames: Record<Rate, string> = {
  response: "响应率",
  solved: "解决率",
  satisfied: "满意率",
  kept: "按时办好",
};
/** Which figures a rate divides: the first by the second. */
export const rateParts = {
  response: ["response_kept", "response_due"],
  solved: ["confirmed", "answered"],
  satisfied: ["satisfied", "rated"],
  kept: ["limit_kept", "done"],
} as const satisfies Record<Rate, readonly [keyof Counted, keyof Counted]>;

/** A rate in percent with one decimal; null where there is nothing to divide by. */
export function rateOf(counts: Counted, rate: Rate): number | null {
  const [part, whole] = rateParts[rate];
  return counts[whole] ? Math.round((1000 * counts[part]) / counts[whole]) / 10 : null;
}

const period = z.object({
  by: z._default(figuresBy, "community"),
  from: z.optional(day),
  to: z.optional(day),
  communityId: z.optional(id),
});

export const figuresReply = z.object({
  from: day,
  to: day,
  /** When the stored figures were last brought up to date; null before the first time. */
  keptAt: z.nullable(instant),
  today: z.object({ ...standing.shape, arrived: z.int() }),
  /** What is open, by how many days ago it came; each span with the days on which it came. */
  ages: z.array(z.object({ name: z.string(), from: z.nullable(day), to: day, n: z.int() })),
  counts: counted,
  /** The same number of days before. */
  before: counted,
  /** Working days from arrival to answer, on average; null without answers. */
  daysToDone: z.nullable(z.number()),
  rows: z.array(
    z.object({
      id,
      name: z.string(),
      now: standing,
      counts: counted,
      daysToDone: z.nullable(z.number()),
    }),
  ),
  /** What came in each of the last eight weeks, by kind; the last is not over. */
  weeks: z.array(z.object({ monday: day, kinds: z.record(requestKind, z.int()) })),
  /** What is booked for the next seven days, of all that is bookable. */
  booked: z.array(z.object({ day, taken: z.int(), places: z.int() })),
});
export type Figures = z.infer<typeof figuresReply>;

export const getFigures = endpoint({
  method: "GET",
  path: "/api/staff/figures",
  who: "staff",
  summary: "Stored figures of a period by community, desk or person: heads of their communities, the county of all.",
  query: period,
  reply: figuresReply,
  errors: ["not_allowed"],
});

export const exportFigures = endpoint({
  method: "GET",
  path: "/api/staff/figures.xlsx",
  who: "staff",
  summary: "The table of the figures as an Excel sheet.",
  query: period,
  reply: z.void(),
  errors: ["not_allowed"],
  raw: "download",
});

/** How long what is open has been here, in days; the last has no end. */
export const ageSpans = [
  { name: "3 天以内", from: 0, to: 3 },
  { name: "4–7 天", from: 4, to: 7 },
  { name: "8–15 天", from: 8, to: 15 },
  { name: "16–30 天", from: 16, to: 30 },
  { name: "30 天以上", from: 31, to: null },
] as const;

export const kinds = Object.keys(kindNames) as RequestKind[];
