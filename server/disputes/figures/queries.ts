import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

interface Counted {
  /** 2026-07 */
  month: string;
  n: number;
}
export type Arrived = Counted & { topic: string; source: string };
export type Ended = Counted & { outcome: string };

/** Counts by month; of one community, or of all. Both go by a day that a mediation has once and keeps. */
export async function countMediations(communityId: string | null, from: Date, to: Date) {
  const there = communityId === null ? sql`` : sql`AND r.communityId = ${communityId}`;
  const [arrived, ended] = await Promise.all([
    readRows<Arrived>(sql`SELECT d.topic, d.source, DATE_FORMAT(d.createdAt + INTERVAL 8 HOUR, '%Y-%m') AS month, COUNT(*) AS n
      FROM dispute d JOIN request r ON r.id = d.requestId
      WHERE d.createdAt >= ${from} AND d.createdAt < ${to} ${there}
      GROUP BY d.topic, d.source, month`),
    readRows<Ended>(sql`SELECT d.outcome, DATE_FORMAT(d.closedAt + INTERVAL 8 HOUR, '%Y-%m') AS month, COUNT(*) AS n
      FROM dispute d JOIN request r ON r.id = d.requestId
      WHERE d.outcome IS NOT NULL AND d.closedAt >= ${from} AND d.closedAt < ${to} ${there}
      GROUP BY d.outcome, month`),
  ]);
  return { arrived, ended };
}
