import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { day, id, instant, month, requestNumber, smallPage } from "./fields.js";
import { hardshipNames } from "./jobs.js";

/** How many months back the figures reach, this one included. */
export const jobMonths = 24;
/** So many days after a hiring the desk asks whether it lasted. */
export const lastingDays = 30;

/**
 * What is counted of work in a month. Each goes by one day: of the registration, of the recommendation, of the hiring, and
 * of the thirtieth day after it, so that months add up. `kept` are those of `due` who were called and still worked there.
 */
export const jobFigures = {
  registered: "登记找工作的",
  recommended: "推荐的",
  hired: "录用的",
  due: "满一个月的",
  kept: "干满一个月的",
} as const;
export type JobFigure = keyof typeof jobFigures;

const counted = z.object({
  registered: z.int(),
  recommended: z.int(),
  hired: z.int(),
  due: z.int(),
  kept: z.int(),
});
export type JobCounts = z.infer<typeof counted>;

/** Of those hired a month ago how many are still there, in whole percent; null where nobody's month is over. */
export function keptShareOf({ kept, due }: JobCounts): number | null {
  return due ? Math.round((100 * kept) / due) : null;
}

const span = z.object({ communityId: z.optional(id), from: z.optional(month), to: z.optional(month) });
const row = z.object({ name: z.string(), counts: counted });

export const jobFiguresReply = z.object({
  from: month,
  to: month,
  /** The newest first. */
  months: z.array(month),
  /** When the figures were last counted; null before the first time. */
  keptAt: z.nullable(instant),
  communities: z.array(z.object({ id, name: z.string() })),
  counts: counted,
  rows: z.array(z.object({ id, ...row.shape })),
  /** Who knows two trades is counted in each. A vacancy that asks for none stands under its own name. */
  skills: z.array(row),
  hardships: z.array(row),
  /** Month by month, the oldest first. */
  course: z.array(z.object({ month, registered: z.int(), hired: z.int() })),
});
export type JobFigures = z.infer<typeof jobFiguresReply>;

export const getJobFigures = endpoint({
  method: "GET",
  path: "/api/staff/job-figures",
  who: "staff",
  summary:
    "Stored figures of work from one month to another, by community, trade and hardship: the job desk and the head of their own communities, the county of all.",
  query: span,
  reply: jobFiguresReply,
  errors: ["not_allowed", "not_found", "bad_input"],
});

export const jobEntry = z.object({
  id,
  number: requestNumber,
  /** Masked; of a placement it stands in full while its owner agrees. */
  name: z.string(),
  hardship: z.string(),
  communityName: z.string(),
  /** The trades by which it is counted. */
  skills: z.array(z.string()),
  /** Of a placement. */
  vacancy: z.nullable(z.object({ title: z.string(), employer: z.string() })),
  /** The day by which it is counted. */
  day,
  stateWords: z.string(),
});
export type JobEntry = z.infer<typeof jobEntry>;

export const listJobEntries = endpoint({
  method: "GET",
  path: "/api/staff/job-figures/entries",
  who: "staff",
  summary:
    "Into what a figure of work opens: the registrations or placements that it counts, all or of one trade or hardship, the latest first.",
  query: z.object({
    ...span.shape,
    ...smallPage,
    figure: z.enum(Object.keys(jobFigures) as [JobFigure, ...JobFigure[]]),
    /** A trade, as the figures name it. */
    skill: z.optional(z.string().check(z.maxLength(20))),
    hardship: z.optional(z.enum(hardshipNames)),
  }),
  reply: z.object({ entries: z.array(jobEntry), nextCursor: z.nullable(z.string()) }),
  errors: ["not_allowed", "not_found", "bad_input"],
});

export const exportJobLedger = endpoint({
  method: "GET",
  path: "/api/staff/job-ledger.xlsx",
  who: "staff",
  summary:
    "就业台账 of some months as an Excel file: every recommendation of which something falls into them. Each export is on the audit log.",
  query: span,
  reply: z.void(),
  errors: ["not_allowed", "not_found", "bad_input"],
  raw: "download",
});
