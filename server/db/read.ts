import { ask } from "./pool.js";
import type { Statement } from "./statement.js";

/**
 * Reads rows over mysql2. Prisma owns the reads; this is for the few that stand before every request or every write,
 * where Prisma's share of the processor was measured to be larger than the database's (docs/decisions/002).
 */
export function readRows<T>(statement: Statement): Promise<T[]> {
  return ask<T[]>(statement.text);
}
