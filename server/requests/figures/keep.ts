import { type Figure, figureNames } from "../../../contract/queue-filters.js";
import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { type Calendar, workingDaysBetween } from "../../communities/calendar/working-days.js";
import { directory } from "../../communities/directory.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { figureWhere } from "./measures.js";

/** So many days are counted the first time: eight weeks and the period before. */
const firstDays = 92;
/** Climbing the ladder changes no request, so the latest days are always counted anew. */
const always = 3;
/** The clocks of the servers are not in step, and a change is seen when it is committed. */
const overlap = 2 * 60_000;

/**
 * Brings the stored figures up to date: the days of every request that changed since the last time, and the latest.
 * @returns how many days were counted
 */
export async function keepFigures(): Promise<number> {
  const at = now();
  const today = dayOf(at);
  const kept = await db().figureKeeping.findUnique({ where: { id: 1 } });
  const latest = Array.from({ length: kept ? always : firstDays }, (_, back) => nextDay(today, -back));
  const days = new Set([...latest, ...(kept ? await daysTouched(new Date(kept.keptAt.getTime() - overlap)) : [])]);
  const { calendar } = await directory();
  for (const day of days) await keepDay(day, calendar);
  await commit({
    steps: [sql`INSERT INTO figure_keeping (id, keptAt) VALUES (1, ${at}) ON DUPLICATE KEY UPDATE keptAt = ${at}`],
    result: null,
  });
  return days.size;
}

/** Every day on which something happened to a request that changed since: each of them may count it differently now. */
async function daysTouched(since: Date): Promise<string[]> {
  const rows = await readRows<{ day: string }>(sql`SELECT DISTINCT CAST(DATE(e.at + INTERVAL 8 HOUR) AS CHAR) AS day
    FROM request r JOIN request_event e ON e.requestId = r.id WHERE r.updatedAt >= ${since}`);
  return rows.map(({ day }) => day);
}

type Row = { name: string; communityId: string; queueId: string; ownerId: string; n: number };

/** Counts a day anew; it is replaced in one work, so nobody reads half of it. */
async function keepDay(day: string, calendar: Calendar): Promise<void> {
  const names = Object.keys(figureNames) as Figure[];
  const rows = [
    ...(await Promise.all(names.map((name) => count(name, day)))).flat(),
    ...(await daysOfDone(day, calendar)),
  ];
  const date = new Date(`${day}T00:00:00Z`);
  const steps: Statement[] = [sql`DELETE FROM figure_day WHERE day = ${day}`];
  if (rows.length)
    steps.push(
      insertAll(
        "FigureDay",
        rows.map((row) => ({ day: date, ...row })),
      ),
    );
  await commit({ steps, result: null });
}

async function count(name: Figure, day: string): Promise<Row[]> {
  const groups = await db().request.groupBy({
    by: ["communityId", "queueId", "ownerId"],
    where: figureWhere(name, day, day),
    _count: { _all: true },
  });
  return groups.map(({ communityId, queueId, ownerId, _count }) => ({
    name,
    communityId,
    queueId,
    ownerId: ownerId ?? "",
    n: _count._all,
  }));
}

/** How many working days the answers of a day took, counted with the day of arrival as none. */
async function daysOfDone(day: string, calendar: Calendar): Promise<Row[]> {
  const done = await db().request.findMany({
    where: figureWhere("done", day, day),
    select: { communityId: true, queueId: true, ownerId: true, submittedAt: true },
  });
  const sums = new Map<string, Row>();
  for (const { submittedAt, communityId, queueId, ownerId } of done) {
    const key = `${communityId} ${queueId} ${ownerId}`;
    const row = sums.get(key) ?? { name: "done_days", communityId, queueId, ownerId: ownerId ?? "", n: 0 };
    row.n += workingDaysBetween(calendar, dayOf(submittedAt), day).length;
    sums.set(key, row);
  }
  return [...sums.values()];
}
