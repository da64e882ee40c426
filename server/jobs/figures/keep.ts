import { type JobFigure, jobMonths, lastingDays } from "../../../contract/job-figures.js";
import { laterMonth, monthOf } from "../../communities/calendar/months.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { readRows } from "../../db/read.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";

/** The row of figure_keeping that is work's; 1 is the requests', 2 volunteering's. */
export const keeping = 3;
/** Where vacancies stand that ask for no trade. */
export const noTrade = "不要求手艺";

interface Group {
  communityId: string;
  month: string;
  /** A JSON list. */
  skills: string | string[];
  hardship: string;
  n: string;
}

/**
 * Counts the months that are shown anew: a hiring is often noted later, for a day of another month. The rows are replaced in
 * one work, so nobody reads half of them.
 * @returns how many figures were stored
 */
export async function keepJobFigures(): Promise<number> {
  const at = now();
  const first = laterMonth(monthOf(at), 1 - jobMonths);
  const sums = new Map<string, Record<"communityId" | "month" | "sort" | "part" | "name", string> & { n: number }>();
  const add = (name: JobFigure, groups: readonly Group[]) => {
    for (const { communityId, month, skills, hardship, n } of groups) {
      const trades: string[] = typeof skills === "string" ? JSON.parse(skills) : skills;
      const parts = [
        ["all", ""],
        ["hardship", hardship],
        ...(trades.length ? trades : [noTrade]).map((trade) => ["skill", trade]),
      ] as [string, string][];
      for (const [sort, part] of parts) {
        const key = [communityId, month, sort, part, name].join("/");
        const sum = sums.get(key) ?? { communityId, month, sort, part, name, n: 0 };
        sum.n += Number(n);
        sums.set(key, sum);
      }
    }
  };
  const [registered, ...placed] = await Promise.all([countRegistered(first), ...countPlaced(first, dayOf(at))]);
  add("registered", registered);
  for (const { name, groups } of placed) add(name, groups);
  await commit({
    steps: [
      sql`DELETE FROM job_figure WHERE month >= ${first}`,
      ...(sums.size ? [insertAll("JobFigure", [...sums.values()])] : []),
      sql`INSERT INTO figure_keeping (id, keptAt) VALUES (${keeping}, ${at}) ON DUPLICATE KEY UPDATE keptAt = ${at}`,
    ],
    result: null,
  });
  return sums.size;
}

/** Registrations by what their people can do. */
function countRegistered(first: string): Promise<Group[]> {
  const month = sql`DATE_FORMAT(s.createdAt + INTERVAL 8 HOUR, '%Y-%m')`;
  return readRows<Group>(sql`SELECT r.communityId, ${month} AS month, s.skills, s.hardship, COUNT(*) AS n
    FROM job_seeker s JOIN request r ON r.id = s.requestId
    WHERE ${month} >= ${first} GROUP BY r.communityId, month, s.skills, s.hardship`);
}

/** Recommendations, and what came of them, by the trade of the vacancy. */
function countPlaced(first: string, today: string): Promise<{ name: JobFigure; groups: Group[] }>[] {
  return Object.entries(placedBy(today)).map(async ([name, { day, where }]) => ({
    name: name as PlacedFigure,
    groups: await readRows<Group>(sql`SELECT p.communityId, DATE_FORMAT(${day}, '%Y-%m') AS month, v.skills,
        s.hardship, COUNT(*) AS n
      FROM placement p JOIN vacancy v ON v.id = p.vacancyId JOIN job_seeker s ON s.requestId = p.requestId
      WHERE ${where} AND DATE_FORMAT(${day}, '%Y-%m') >= ${first}
      GROUP BY p.communityId, month, v.skills, s.hardship`),
  }));
}

export type PlacedFigure = Exclude<JobFigure, "registered">;

/** By which day a placement is counted, and which are. */
export function placedBy(today: string): Record<PlacedFigure, { day: Statement; where: Statement }> {
  const over = sql`p.hiredOn IS NOT NULL AND ${monthOver} <= ${today}`;
  return {
    recommended: { day: sql`p.createdAt + INTERVAL 8 HOUR`, where: sql`TRUE` },
    hired: { day: sql`p.hiredOn`, where: sql`p.hiredOn IS NOT NULL` },
    due: { day: monthOver, where: over },
    kept: { day: monthOver, where: sql`${over} AND ${lasted}` },
  };
}

/** The day on which a hiring has lasted, if it has. */
export const monthOver: Statement = sql`DATE_ADD(p.hiredOn, INTERVAL ${lastingDays} DAY)`;
/** Somebody called and heard so, or it ended only later. Nobody called is not counted as kept. */
export const lasted: Statement = sql`((p.endedOn IS NULL AND p.state = 'followed_up') OR p.endedOn >= ${monthOver})`;
