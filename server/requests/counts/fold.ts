import { readRows } from "../../db/read.js";
import { mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { Fault, refused } from "../../errors/fault.js";
import { allSorts, passing, sorted } from "./sorts.js";

/** One batch holds its locks for some milliseconds only. */
const batch = 2_000;

/**
 * Folds the changes that wait into the counts. A count is the same before, meanwhile and after: what is added here is
 * taken from there in one work, and of two workers the slower is refused.
 * @returns how many changes were folded
 */
export async function foldCounts(): Promise<number> {
  let folded = 0;
  for (;;) {
    const changes = await readRows<{ id: string }>(sql`SELECT id FROM request_count_change ORDER BY id LIMIT ${batch}`);
    if (changes.length === 0) return folded;
    const ids = changes.map(({ id }) => id);
    if (!(await fold(ids))) return folded;
    folded += ids.length;
    if (ids.length < batch) return folded;
  }
}

async function fold(ids: readonly string[]): Promise<boolean> {
  try {
    await commit({
      steps: [
        sql`INSERT INTO request_count (name, communityId, part, scopeId, n)
            SELECT name, communityId, part, scopeId, SUM(n) FROM (${sorted(allSorts, sql`id IN (${ids})`)}) waiting
            GROUP BY name, communityId, part, scopeId HAVING SUM(n) <> 0
            ON DUPLICATE KEY UPDATE request_count.n = request_count.n + VALUES(n)`,
        mustChange(
          ids.length,
          () => refused("taken_by_other"),
          sql`DELETE FROM request_count_change WHERE id IN (${ids})`,
        ),
        sql`DELETE FROM request_count WHERE name IN (${[...passing]}) AND n = 0`,
      ],
      result: null,
    });
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "taken_by_other") return false;
    throw error;
  }
}
