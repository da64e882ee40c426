import { readFileSync } from "node:fs";
import path from "node:path";
import type { RowDataPacket } from "mysql2/promise";

// Suites run side by side, and some of them move the clock: each of jest's workers has a database and a Redis base of its
// own, so that nobody's relay delivers another's letters at another's time. Within a base nothing is ever cleaned; but every
// story founds communities, and the hall reads all that there are once a second. Where a base has forty
// of them, the worker's next file begins on a fresh one.
const worker = process.env.JEST_WORKER_ID ?? "1";
const mostCommunities = 40;

// A story of a page alone has no database to talk to.
const base = typeof document === "undefined" ? await ownBase() : `hall_${worker}`;
for (const [name, place] of [
  ["DATABASE_URL", base],
  ["REDIS_URL", worker],
] as const) {
  process.env[name] = Object.assign(new URL(process.env[name] ?? ""), { pathname: `/${place}` }).href;
}
process.env.HALL_AUDIT_HEADS = `${process.env.HALL_AUDIT_HEADS}.${base}`;

async function ownBase(): Promise<string> {
  const { default: mysql } = await import("mysql2/promise");
  const connection = await mysql.createConnection({ uri: process.env.DATABASE_URL ?? "", multipleStatements: true });
  const [earlier] = await connection.query<RowDataPacket[]>(`SHOW DATABASES LIKE 'hall\\_${worker}\\_%'`);
  const nameOf = (place: number) => `hall_${worker}_${place}`;
  let place = earlier.length;
  if (place === 0 || (await communitiesIn(nameOf(place))) >= mostCommunities) {
    place += 1;
    const empty = readFileSync(path.join(process.env.HALL_TEST_FOLDER ?? "", "base.sql"), "utf8");
    await connection.query(`CREATE DATABASE ${nameOf(place)}; USE ${nameOf(place)}; ${empty}`);
  }
  await connection.end();
  return nameOf(place);

  async function communitiesIn(name: string): Promise<number> {
    const [[row]] = await connection.query<RowDataPacket[]>(`SELECT COUNT(*) n FROM ${name}.community`);
    return Number(row?.n);
  }
}
