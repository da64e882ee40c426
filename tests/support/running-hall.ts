import { spawn } from "node:child_process";
import { mkdtempSync } from "node:fs";
import path from "node:path";
import mysql, { type Connection } from "mysql2/promise";
import { freePort } from "../../scripts/services.mjs";

const root = path.resolve(import.meta.dirname, "../..");

export interface RunningHall {
  origin: string;
  /** Of its base, for what a story sets up or looks up below the pages. */
  database: Connection;
  /** All that `npm start` printed so far. */
  printed(): string;
  /** SIGTERM, as an operator ends it. @returns its exit code */
  stop(): Promise<number>;
}

/**
 * Opens a hall with `npm start`'s own script on an empty base of its own, beside whatever else runs.
 * @param command as an operator types it; npm's own script when left out
 * @param databaseName a name that no other hall of this run uses; a base of that name is kept as it is
 */
export async function startHall(
  databaseName: string,
  [command, ...words]: [string, ...string[]] = [process.execPath, "scripts/start.mjs"],
): Promise<RunningHall> {
  const database = new URL(process.env.DATABASE_URL ?? "");
  const connection = await mysql.createConnection({ uri: database.href });
  await connection.query(`CREATE DATABASE IF NOT EXISTS ${databaseName}`);
  await connection.changeUser({ database: databaseName });
  database.pathname = databaseName;
  const redis = new URL(process.env.REDIS_URL ?? "");
  redis.pathname = "/9";
  const port = await freePort();
  const folder = mkdtempSync(path.join(process.env.HALL_TEST_FOLDER ?? "/tmp", "hall-"));
  const {
    HALL_FILES: _files,
    HALL_DEMO: _demo,
    HALL_AUDIT_HEADS: _heads,
    WECHAT_ORIGIN: _origin,
    WECHAT_SECRET: _secret,
    ...rest
  } = process.env;
  const env = {
    ...rest,
    DATABASE_URL: database.href,
    REDIS_URL: redis.href,
    PORT: String(port),
    HALL_DATA: folder,
    NODE_OPTIONS: "",
  };
  const child = spawn(command, words, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [child.stdout, child.stderr])
    stream.on("data", (chunk: Buffer) => (printed += chunk.toString()));
  const ended = new Promise<number>((resolve) => child.once("exit", (code) => resolve(code ?? -1)));
  const opened = new Promise<void>((resolve, reject) => {
    child.stdout.on("data", () => printed.includes("Ctrl-C closes it.") && resolve());
    void ended.then(() => reject(new Error(`npm start ended:\n${printed}`)));
  });
  await opened;
  return {
    origin: `http://127.0.0.1:${port}`,
    database: connection,
    printed: () => printed,
    async stop() {
      await connection.end();
      child.kill("SIGTERM");
      return ended;
    },
  };
}
