import { type JobCounts, jobFigures } from "../../../contract/job-figures.js";
import { laterMonth } from "../../communities/calendar/months.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { keeping, lasted, monthOver } from "./keep.js";

/** Which communities, and from which month to which, both included. */
export interface Span {
  communityIds: readonly string[];
  from: string;
  to: string;
}

export function listStored({ communityIds, from, to }: Span) {
  return db().jobFigure.findMany({
    where: { communityId: { in: [...communityIds] }, month: { gte: from, lte: to } },
  });
}
export type StoredRow = Awaited<ReturnType<typeof listStored>>[number];

export function addUp(rows: readonly StoredRow[]): JobCounts {
  const counts = Object.fromEntries(Object.keys(jobFigures).map((name) => [name, 0])) as JobCounts;
  for (const { name, n } of rows) if (Object.hasOwn(counts, name)) counts[name as keyof JobCounts] += n;
  return counts;
}

export async function keptAt(): Promise<Date | null> {
  return (await db().figureKeeping.findUnique({ where: { id: keeping } }))?.keptAt ?? null;
}

/** The placements of which something that is counted falls into these months: ids, and whether the hiring lasted. */
export async function listCounted({ communityIds, from, to }: Span, most: number) {
  const first = `${from}-01`;
  const after = `${laterMonth(to, 1)}-01`;
  const rows = await readRows<{ id: string; lasted: string | number | null }>(sql`SELECT p.id, ${lasted} AS lasted
    FROM placement p WHERE p.communityId IN (${[...communityIds]}) AND (
      (p.createdAt + INTERVAL 8 HOUR >= ${first} AND p.createdAt + INTERVAL 8 HOUR < ${after})
      OR (p.hiredOn >= ${first} AND p.hiredOn < ${after})
      OR (${monthOver} >= ${first} AND ${monthOver} < ${after}))
    ORDER BY p.createdAt, p.id LIMIT ${most + 1}`);
  return new Map(rows.map((row) => [row.id, Number(row.lasted ?? 0) === 1]));
}
