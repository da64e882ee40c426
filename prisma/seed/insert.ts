import type { Connection } from "mysql2/promise";

/** Rows a statement: few round trips, far below the smallest usual packet limit. */
const batch = 300;

/** Columns of the SQL type DATE; every other Date is an instant in UTC. */
const dateColumns = new Set([
  "birthDate",
  "startsOn",
  "endsOn",
  "validFrom",
  "validUntil",
  "day",
  "concludeBy",
  "lastVisitOn",
  "nextDueOn",
  "remindedDueOn",
  "toldDueOn",
  "visitedOn",
  "hiredOn",
  "endedOn",
  "dueOn",
]);

/** Inserts rows that all have the same columns. */
export async function insertRows(connection: Connection, table: string, rows: readonly object[]): Promise<void> {
  const first = rows[0];
  if (!first) return;
  const columns = Object.keys(first);
  const names = columns.map((column) => `\`${column}\``).join(", ");
  for (let start = 0; start < rows.length; start += batch) {
    const values = rows
      .slice(start, start + batch)
      .map((row) => columns.map((column) => toSql(column, (row as Record<string, unknown>)[column])));
    await connection.query(`INSERT INTO \`${table}\` (${names}) VALUES ?`, [values]);
  }
}

/** Dates are written out here, so that the connection's own time zone cannot move them; objects are JSON columns. */
function toSql(column: string, value: unknown): unknown {
  if (value instanceof Date) {
    const text = value.toISOString();
    return dateColumns.has(column) ? text.slice(0, 10) : text.slice(0, 23).replace("T", " ");
  }
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
