import { type VolunteerCounts, volunteerFigures } from "../../../contract/volunteer-figures.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { keeping, regularly } from "./keep.js";

const pageSize = 20;

/** The stored figures of these communities, from one month to another, both included. */
export function listStored(communityIds: readonly string[], from: string, to: string) {
  return db().volunteerFigure.findMany({
    where: { communityId: { in: [...communityIds] }, month: { gte: from, lte: to } },
  });
}
export type StoredRow = Awaited<ReturnType<typeof listStored>>[number];

export function addUp(rows: readonly StoredRow[]): VolunteerCounts {
  const counts = Object.fromEntries(Object.keys(volunteerFigures).map((name) => [name, 0])) as VolunteerCounts;
  for (const { name, n } of rows) if (Object.hasOwn(counts, name)) counts[name as keyof VolunteerCounts] += n;
  return counts;
}

export async function keptAt(): Promise<Date | null> {
  return (await db().figureKeeping.findUnique({ where: { id: keeping } }))?.keptAt ?? null;
}

interface PersonRow {
  id: string;
  name: string;
  minutes: number;
  times: number;
}

/** A page of who served in a community's activities of a month, most minutes first; all, or those who do so regularly. */
export async function listPeopleOf(
  communityId: string,
  month: string,
  figure: "active" | "regular",
  after: string | undefined,
) {
  // The cursor's time is the last row's minutes.
  const position = decodeCursor(after);
  const rows = await readRows<PersonRow>(sql`SELECT m.residentId AS id, r.name, m.minutes, m.times
    FROM volunteer_month m JOIN resident r ON r.id = m.residentId
    WHERE m.communityId = ${communityId} AND m.month = ${month} AND m.minutes > 0
      ${figure === "regular" ? sql`AND ${regularly}` : sql``}
      ${position ? sql`AND (m.minutes, m.residentId) < (${position.at.getTime()}, ${position.id})` : sql``}
    ORDER BY m.minutes DESC, m.residentId DESC LIMIT ${pageSize + 1}`);
  return pageOf(rows, pageSize, ({ minutes }) => new Date(minutes));
}

/** The months in which a resident has hours, in whatever community; the earliest first. */
export async function listOwnMonths(residentId: string): Promise<string[]> {
  const rows = await db().volunteerMonth.findMany({
    where: { residentId, minutes: { gt: 0 } },
    select: { month: true },
    distinct: ["month"],
    orderBy: { month: "asc" },
  });
  return rows.map(({ month }) => month);
}
