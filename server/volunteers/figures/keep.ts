import { monthsShown, regularMonths, type VolunteerFigure } from "../../../contract/volunteer-figures.js";
import { laterMonth, monthOf } from "../../communities/calendar/months.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { readRows } from "../../db/read.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { oldAge } from "../pairs/queries.js";

/** The row of figure_keeping that is volunteering's; 1 is the requests'. */
export const keeping = 2;

interface Row {
  communityId: string;
  month: string;
  name: VolunteerFigure;
  n: number;
}

/**
 * Counts the months that are shown anew: a correction changes a month long over. What people are, and who looks in on
 * whom, is counted for the month that runs; of those before stays what it was. The rows are replaced in one work.
 * @returns how many figures were stored
 */
export async function keepVolunteerFigures(): Promise<number> {
  const at = now();
  const month = monthOf(at);
  // The month before the first is compared with.
  const first = laterMonth(month, -monthsShown);
  const [served, stands] = await Promise.all([countServed(first), countStanding(month, dayOf(at))]);
  const rows = [...served, ...stands];
  await commit({
    steps: [
      sql`DELETE FROM volunteer_figure WHERE month >= ${first} AND name IN ('active', 'regular', 'minutes', 'times')
          OR month = ${month}`,
      ...(rows.length ? [insertAll("VolunteerFigure", rows)] : []),
      sql`INSERT INTO figure_keeping (id, keptAt) VALUES (${keeping}, ${at}) ON DUPLICATE KEY UPDATE keptAt = ${at}`,
    ],
    result: null,
  });
  return rows.length;
}

/** Of each community and month since the first: who served, how long, and who did so in each of the months before too. */
async function countServed(first: string): Promise<Row[]> {
  const rows = await readRows<Record<string, string>>(sql`SELECT m.communityId, m.month, COUNT(*) AS active,
      SUM(${regularly}) AS regular, SUM(m.minutes) AS minutes, SUM(m.times) AS times
    FROM volunteer_month m WHERE m.month >= ${first} AND m.minutes > 0 GROUP BY m.communityId, m.month`);
  return rows.flatMap((row) => each(row, ["active", "regular", "minutes", "times"]));
}

/** Whether who served in the month of `m` did so in each of the months before it as well, in whatever community. */
export const regularly: Statement = sql`(SELECT COUNT(DISTINCT e.month) FROM volunteer_month e
  WHERE e.residentId = m.residentId AND e.minutes > 0 AND e.month <= m.month
    AND e.month > DATE_FORMAT(DATE_SUB(CONCAT(m.month, '-01'), INTERVAL ${regularMonths} MONTH), '%Y-%m')) = ${regularMonths}`;

/** Of each community today: volunteers who were taken in, and the old and alone with how many are looked in on. */
async function countStanding(month: string, today: string): Promise<Row[]> {
  const old = sql`r.birthDate <= DATE_SUB(${today}, INTERVAL ${oldAge} YEAR) OR JSON_CONTAINS(r.traits, '"alone"')`;
  const rows = await readRows<Record<string, string>>(sql`SELECT r.communityId, ${month} AS month,
      SUM(v.residentId IS NOT NULL) AS registered,
      SUM(IF(${old}, 1, 0)) AS old_alone,
      SUM(IF(${old}, p.id IS NOT NULL, 0)) AS paired,
      SUM(IF(${old}, p.nextDueOn >= ${today}, 0)) AS on_time
    FROM resident r LEFT JOIN volunteer v ON v.activeFor = r.id AND v.state = 'accepted'
      LEFT JOIN pair p ON p.activeFor = r.id AND p.state = 'active'
    WHERE r.communityId IS NOT NULL AND r.erasedAt IS NULL GROUP BY r.communityId`);
  return rows.flatMap((row) => each(row, ["registered", "old_alone", "paired", "on_time"]));
}

function each(row: Record<string, string>, names: readonly VolunteerFigure[]): Row[] {
  const { communityId = "", month = "" } = row;
  return names.map((name) => ({ communityId, month, name, n: Number(row[name] ?? 0) })).filter(({ n }) => n > 0);
}
