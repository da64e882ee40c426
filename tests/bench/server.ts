import { fork } from "node:child_process";
import path from "node:path";
import mysql, { type RowDataPacket } from "mysql2/promise";
import { newId } from "../../server/db/ids.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { projectRoot } from "../../server/env/settings.js";
import { openSession } from "../../server/identity/sessions.js";

/** Runs the API as a process of its own, as in a real hall; `env` changes what it is told. */
export async function startServer(port: number, env: Record<string, string> = {}) {
  const told = { ...process.env, ...env, PORT: String(port) };
  const server = fork(path.join(projectRoot, "dist/server/main.js"), { env: told });
  // A part that fails must not leave a server behind.
  process.once("exit", () => server.kill());
  await new Promise((resolve) => server.once("message", resolve));
  return {
    origin: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.once("exit", () => resolve());
        server.kill("SIGTERM");
      }),
  };
}

/** Residents of a community, signed in. */
export async function makeResidents(
  count: number,
  communityId: string,
): Promise<{ id: string; headers: Record<string, string> }[]> {
  const at = new Date();
  return Promise.all(
    Array.from({ length: count }, async () => {
      const id = newId();
      const session = openSession("resident", id, "bench", at);
      const resident = {
        id,
        name: "李敏",
        communityId,
        homeAddress: "曙光路 46 号",
        traits: [],
        demo: false,
        createdAt: at,
      };
      await commit({ steps: [insert("Resident", resident), session.statement], result: null });
      return { id, headers: { authorization: `Bearer ${session.token}` } };
    }),
  );
}

/** Bare mysql2, as somebody would use it who wants nothing but speed. */
export function barePool(connections: number): mysql.Pool {
  const uri = process.env.DATABASE_URL ?? "";
  const pool = mysql.createPool({ uri, connectionLimit: connections, multipleStatements: true, timezone: "Z" });
  // As the hall's own: under REPEATABLE READ an `INSERT ... SELECT ... WHERE NOT EXISTS` makes strangers deadlock.
  pool.pool.on("connection", (connection) => {
    connection.query("SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED");
  });
  return pool;
}

/** Statements and commits that the database has seen so far. */
export async function statementsSeen(pool: mysql.Pool): Promise<{ statements: number; commits: number }> {
  const [rows] = await pool.query<RowDataPacket[]>(
    "SHOW GLOBAL STATUS WHERE Variable_name IN ('Com_commit','Com_insert','Com_update','Com_select','Com_begin','Com_delete','Com_insert_select')",
  );
  const counts = new Map(rows.map((row) => [String(row.Variable_name).toLowerCase(), Number(row.Value)]));
  const statements = [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { statements, commits: counts.get("com_commit") ?? 0 };
}
