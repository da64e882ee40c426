import { createHmac } from "node:crypto";
import { createWriteStream, mkdirSync } from "node:fs";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import mysql, { type RowDataPacket } from "mysql2";
import { connectionTo } from "../../db/connection.js";
import { aboutWhere, leftOut, open, ownWords, yearOnly } from "./columns.js";

interface Column {
  name: string;
  type: string;
}

/**
 * Copies the hall for who mends it, without who the people are (PIPL 51, 73: pseudonymised; whoever has the key could still
 * tell, so the key lives as long as the copying): ids become other ids, the same everywhere in this copy and in no other one;
 * words become their length; birthdays their year; places a square kilometre. One file of JSON lines a table.
 * @param folder made anew, for the keeper only
 * @param numbers requests that are to be spoken of
 * @returns how many rows of each table, and what the given numbers are called in the copy
 */
export async function copyForSupport(
  databaseUrl: string,
  folder: string,
  key: Buffer,
  numbers: readonly string[] = [],
): Promise<{ rows: Record<string, number>; called: Record<string, string> }> {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const connection = mysql.createConnection({ ...connectionTo(databaseUrl), timezone: "Z", dateStrings: false });
  try {
    const ask = connection.promise();
    await ask.query("START TRANSACTION WITH CONSISTENT SNAPSHOT");
    const rows: Record<string, number> = {};
    for (const [table, columns] of await tablesOf(connection)) {
      rows[table] = await copyTable(connection, table, columns, path.join(folder, `${table}.jsonl.gz`), key);
    }
    return { rows, called: Object.fromEntries(numbers.map((number) => [number, otherId(number, key)])) };
  } finally {
    connection.destroy();
  }
}

async function tablesOf(connection: mysql.Connection): Promise<Map<string, Column[]>> {
  const [found] = await connection.promise().query<RowDataPacket[]>(
    `SELECT TABLE_NAME AS tableName, COLUMN_NAME AS name, DATA_TYPE AS type FROM information_schema.COLUMNS
     WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`,
  );
  const tables = new Map<string, Column[]>();
  for (const { tableName, name, type } of found) {
    if (leftOut.some((one) => one.test(tableName))) continue;
    tables.set(tableName, [...(tables.get(tableName) ?? []), { name, type }]);
  }
  return tables;
}

async function copyTable(
  connection: mysql.Connection,
  table: string,
  columns: readonly Column[],
  file: string,
  key: Buffer,
): Promise<number> {
  let count = 0;
  const lines = async function* (rows: AsyncIterable<Record<string, unknown>>) {
    for await (const row of rows) {
      count += 1;
      const told = columns.map((column) => [column.name, tell(table, column, row[column.name], key)]);
      yield `${JSON.stringify(Object.fromEntries(told))}\n`;
    }
  };
  const rows = connection.query(`SELECT * FROM \`${table}\` ${withoutMediations(table, columns)}`).stream();
  await pipeline(Readable.from(lines(rows)), createGzip(), createWriteStream(file, { mode: 0o600 }));
  return count;
}

/** A mediation is a request like any other, but not for any other eyes (人民调解法 13). */
function withoutMediations(table: string, columns: readonly Column[]): string {
  if (table === "request") return "WHERE confidential = 0";
  return columns.some(({ name }) => name === "requestId")
    ? "WHERE requestId IS NULL OR requestId NOT IN (SELECT id FROM request WHERE confidential = 1)"
    : "";
}

function tell(table: string, { name, type }: Column, value: unknown, key: Buffer): unknown {
  if (value === null || value === undefined) return null;
  if (/^id$|Ids?$|^number$/.test(name) && typeof value === "string") return otherId(value, key);
  if (open.has(table)) return value;
  if (aboutWhere.has(name)) return Number(Number(value).toFixed(2));
  if (value instanceof Date) return yearOnly.has(name) ? value.getUTCFullYear() : value.toISOString();
  if (typeof value === "number" || typeof value === "bigint" || type === "decimal") return Number(value);
  if (typeof value === "string" && ownWords.has(name)) return value;
  return `〔${type === "json" ? JSON.stringify(value).length : String(value).length} 字〕`;
}

/** Looks like the hall's own ids, so that tools that read them read these. */
function otherId(id: string, key: Buffer): string {
  const hex = createHmac("sha256", key).update(id).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
