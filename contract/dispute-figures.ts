import * as z from "zod/mini";
import { disputeOutcomes, disputeSources } from "./dispute-outcomes.js";
import { disputeTopics } from "./disputes.js";
import { endpoint } from "./endpoint.js";
import { id } from "./fields.js";

/** Counts below this are not told (docs/decisions/031). */
export const fewBelow = 5;
/** How many quarters that are over can be looked at. */
export const quartersShown = 8;

/** A quarter of the Chinese calendar, Asia/Shanghai: 2026-Q3. */
export const quarter = z.string().check(z.regex(/^\d{4}-Q[1-4]$/, "季度写成 2026-Q3 这样。"));

/**
 * A number that names nobody: itself; `few` where it is below five; `hidden` where it is below five, or would give away
 * by subtraction one that is. The two kinds of `hidden` look alike on purpose.
 */
export const figure = z.union([z.int(), z.enum(["few", "hidden"])]);
export type Figure = z.infer<typeof figure>;

/** What a figure says where it stands in a table. */
export function figureWords(one: Figure): string {
  if (one === "few") return `少于 ${fewBelow}`;
  return one === "hidden" ? "隐去" : one.toLocaleString("zh-CN");
}

/** What is told of a quarter, each a table whose rows add up to its total. */
export const figureTables = {
  topic: { title: "哪类事", of: "arrived", rows: Object.fromEntries(disputeTopics.map((topic) => [topic, topic])) },
  source: { title: "怎么来的", of: "arrived", rows: disputeSources },
  outcome: { title: "结果怎样", of: "ended", rows: disputeOutcomes },
} as const satisfies Record<string, { title: string; of: "arrived" | "ended"; rows: Record<string, string> }>;
export type FigureTable = keyof typeof figureTables;

const asked = z.object({
  /** Left out: the county's sums for the county, else the first of one's own. */
  communityId: z.optional(id),
  /** Left out: the last one that is over. */
  quarter: z.optional(quarter),
});
const place = z.object({ id: z.nullable(id), name: z.string() });
const totals = { arrived: figure, ended: figure };

export const disputeFiguresReply = z.object({
  quarter,
  /** The newest first; the one that runs is not told. */
  quarters: z.array(quarter),
  /** Null: all communities of the county together. */
  place,
  places: z.array(place),
  ...totals,
  months: z.array(z.object({ month: z.string(), ...totals })),
  tables: z.array(
    z.object({
      name: z.enum(Object.keys(figureTables) as [FigureTable, ...FigureTable[]]),
      title: z.string(),
      total: figure,
      rows: z.array(z.object({ name: z.string(), n: figure })),
    }),
  ),
  /** The quarters, the oldest first. */
  course: z.array(z.object({ quarter, ...totals })),
});
export type DisputeFigures = z.infer<typeof disputeFiguresReply>;

export const getDisputeFigures = endpoint({
  method: "GET",
  path: "/api/staff/dispute-figures",
  who: "staff",
  summary:
    "Mediations of a quarter that is over, by type, source, outcome and month, small numbers hidden: the committee its own, the county the sums of all.",
  query: asked,
  reply: disputeFiguresReply,
  errors: ["not_allowed", "not_found"],
});

export const exportDisputeFigures = endpoint({
  method: "GET",
  path: "/api/staff/dispute-figures.xlsx",
  who: "staff",
  summary: "The same as an Excel sheet, with the same numbers hidden.",
  query: asked,
  reply: z.void(),
  errors: ["not_allowed", "not_found"],
  raw: "download",
});
