import { writePool } from "../../server/db/pool.js";
import { sql } from "../../server/db/statement.js";

/** What the database holds, asked in SQL; values are escaped as in the server. */
export async function rows<T = Record<string, unknown>>(
  parts: TemplateStringsArray,
  ...values: unknown[]
): Promise<T[]> {
  const [found] = await writePool()
    .promise()
    .query(sql(parts, ...values).text);
  return found as T[];
}

/** The first column of the first row, as a number. */
export async function countOf(parts: TemplateStringsArray, ...values: unknown[]): Promise<number> {
  const [first] = await rows(parts, ...values);
  return Number(Object.values(first ?? {})[0]);
}
