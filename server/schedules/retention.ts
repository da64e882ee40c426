import { type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";

/** How long a row is kept after it has served, and what says so. */
interface Term {
  days: number;
  /** Removes some of those that are older; called until nothing is left. */
  remove(before: Date): Statement;
}

/** One batch holds its locks for some milliseconds only. */
const batch = 500;

/**
 * What is deleted by itself (PIPL 19: no longer than its purpose needs; all *settings*). Requests are records and stay; who
 * it was goes when the resident leaves.
 */
export const terms: readonly Term[] = [
  // A phone that was away for a week still finds its first answer.
  { days: 14, remove: (before) => sql`DELETE FROM idempotency_key WHERE createdAt < ${before} LIMIT ${batch}` },
  {
    days: 30,
    remove: (before) =>
      sql`DELETE FROM outbox WHERE deliveredAt IS NOT NULL AND deliveredAt < ${before} LIMIT ${batch}`,
  },
  // WeChat sends an event again within minutes.
  { days: 7, remove: (before) => sql`DELETE FROM wechat_push WHERE at < ${before} LIMIT ${batch}` },
  { days: 730, remove: (before) => sql`DELETE FROM notification WHERE createdAt < ${before} LIMIT ${batch}` },
  // 网络安全法 21: records of who was in are kept for six months at least.
  { days: 200, remove: (before) => sql`DELETE FROM session WHERE expiresAt < ${before} LIMIT ${batch}` },
  // Where somebody lives who once needed a hand is nobody's business any more; that there was a call stays.
  {
    days: 30,
    remove: (before) =>
      sql`UPDATE help_call SET words = NULL, address = NULL, phone = NULL
          WHERE endedAt < ${before} AND address IS NOT NULL LIMIT ${batch}`,
  },
  {
    days: 365,
    remove: (before) =>
      sql`DELETE FROM mandate WHERE COALESCE(endedAt, expiresAt) < ${before} AND expiresAt < ${before} LIMIT ${batch}`,
  },
];

/** Removes what has served its term, a batch of each at a time. @returns 0: rows are not counted, there may be many */
export async function keepTerms(): Promise<number> {
  const at = now().getTime();
  for (const { days, remove } of terms) {
    await commit({ steps: [remove(new Date(at - days * 24 * 60 * 60_000))], result: null });
  }
  return 0;
}
