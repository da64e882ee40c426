import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import mysql, { type RowDataPacket } from "mysql2/promise";
import { projectRoot } from "../env/settings.js";
import { connectionTo } from "./connection.js";
import { newId } from "./ids.js";

const folder = path.join(projectRoot, "prisma", "migrations");

const ledger = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id VARCHAR(36) NOT NULL PRIMARY KEY, checksum VARCHAR(64) NOT NULL, finished_at DATETIME(3) NULL,
  migration_name VARCHAR(255) NOT NULL UNIQUE, logs TEXT NULL, rolled_back_at DATETIME(3) NULL,
  started_at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3), applied_steps_count INT UNSIGNED NOT NULL DEFAULT 0
) DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`;

/**
 * Applies the migrations that the database does not have yet, in Prisma's own layout and ledger, so that
 * `prisma migrate deploy` takes over wherever its engine can be installed.
 * @returns the names of those applied now
 * @throws when an applied migration was edited afterwards, or an earlier one broke off
 */
export async function migrate(databaseUrl: string): Promise<string[]> {
  const connection = await mysql.createConnection({
    ...connectionTo(databaseUrl),
    multipleStatements: true,
    timezone: "Z",
  });
  try {
    await connection.query(ledger);
    const applied: string[] = [];
    for (const name of await migrationNames()) {
      if (await applyOnce(connection, name)) applied.push(name);
    }
    return applied;
  } finally {
    await connection.end();
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function applyOnce(connection: mysql.Connection, name: string): Promise<boolean> {
  const script = await readFile(path.join(folder, name, "migration.sql"), "utf8");
  const checksum = createHash("sha256").update(script).digest("hex");
  // The unique name decides who applies it when several processes start at once; the others wait for that one.
  const [claim] = await connection.query<mysql.ResultSetHeader>(
    "INSERT IGNORE INTO _prisma_migrations (id, checksum, migration_name) VALUES (?, ?, ?)",
    [newId(), checksum, name],
  );
  if (claim.affectedRows === 0) {
    await waitUntilFinished(connection, name, checksum);
    return false;
  }
  await connection.query(script);
  await connection.query(
    "UPDATE _prisma_migrations SET finished_at = CURRENT_TIMESTAMP(3), applied_steps_count = 1 WHERE migration_name = ?",
    [name],
  );
  return true;
}

async function waitUntilFinished(connection: mysql.Connection, name: string, checksum: string): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    const [rows] = await connection.query<RowDataPacket[]>(
      "SELECT checksum, finished_at FROM _prisma_migrations WHERE migration_name = ?",
      [name],
    );
    if (rows[0] && rows[0].checksum !== checksum) throw new Error(`Migration ${name} was edited after it was applied.`);
    if (rows[0]?.finished_at) return;
    await wait(500);
  }
  throw new Error(`Migration ${name} broke off earlier. Mend the database by hand, then set finished_at.`);
}
