// npm run restore -- FOLDER        a backup into the empty database of DATABASE_URL and the empty folder HALL_FILES
// npm run restore:drill -- FOLDER  into a private database that is thrown away, and says whether a hall could open with it

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { build } from "./build.mjs";
import { ensurePrograms, findProgram } from "./debian.mjs";
import { dataDir, install, root, run, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startMariadb } from "./services.mjs";

const drill = process.argv.includes("--drill");
const [folder] = process.argv.slice(2).filter((word) => word !== "--drill");
if (!folder || !existsSync(path.join(folder, "manifest.json"))) fail("Say which backup: npm run restore -- FOLDER");
if (drill) await inPrivate();
else
  await restoreInto(
    process.env.DATABASE_URL ?? fail("Set DATABASE_URL to the empty database."),
    process.env.HALL_FILES ?? path.join(dataDir, "files"),
  );

async function inPrivate() {
  install();
  ensurePrograms(["mariadbd"]);
  build(["server"]);
  mkdirSync(dataDir, { recursive: true });
  const place = mkdtempSync(path.join(dataDir, "drill-"));
  const database = await startMariadb(path.join(place, "mariadb"));
  let code = 1;
  try {
    await restoreInto(database.url, path.join(place, "files"), path.join(place, "audit-heads.jsonl"));
    code = await check({
      ...keysFor(dataDir),
      DATABASE_URL: database.url,
      REDIS_URL: "redis://127.0.0.1:1/0",
      HALL_FILES: path.join(place, "files"),
      HALL_AUDIT_HEADS: path.join(place, "audit-heads.jsonl"),
    });
  } finally {
    await database.stop();
    rmSync(place, { recursive: true, force: true });
  }
  process.exit(code);
}

async function restoreInto(
  databaseUrl,
  files,
  auditHeads = process.env.HALL_AUDIT_HEADS ?? path.join(dataDir, "audit-heads.jsonl"),
) {
  await assertWhole();
  await assertEmpty(databaseUrl, files);
  step("Restoring the database");
  await load(databaseUrl);
  step("Restoring the uploads");
  mkdirSync(files, { recursive: true });
  run("tar", ["xzf", path.resolve(folder, "files.tar.gz"), "-C", files]);
  const heads = path.join(folder, "audit-heads.jsonl");
  if (existsSync(heads)) run("cp", [heads, auditHeads]);
  step("Restored. Start the hall with the same keys.");
}

/** A copy that was damaged on its way is found before anything is written. */
async function assertWhole() {
  const { parts } = JSON.parse(readFileSync(path.join(folder, "manifest.json"), "utf8"));
  for (const [name, { sha256 }] of Object.entries(parts)) {
    const file = path.join(folder, name);
    if (!existsSync(file)) fail(`${name} is missing from the backup.`);
    const hash = createHash("sha256");
    await pipeline(createReadStream(file), hash);
    if (hash.digest("hex") !== sha256)
      fail(`${name} is not what the backup's manifest says: it was damaged or changed.`);
  }
}

/** A restore never touches data that are there. */
async function assertEmpty(databaseUrl, files) {
  const { default: mysql } = await import("mysql2/promise");
  const connection = await mysql.createConnection(databaseUrl);
  const [tables] = await connection.query("SHOW TABLES");
  await connection.end();
  if (tables.length) fail(`The database has ${tables.length} tables already: restore into an empty one.`);
  if (existsSync(files) && readdirSync(files).length) fail(`${files} is not empty: restore into an empty folder.`);
}

async function load(databaseUrl) {
  const { hostname, port, username, password, pathname } = new URL(databaseUrl);
  const program = findProgram("mariadb") ?? findProgram("mysql");
  if (!program) fail("mariadb is not here: install the database's client programs.");
  const child = spawn(
    program,
    [
      "--no-defaults",
      "--protocol=tcp",
      `-h${hostname}`,
      `-P${port || 3306}`,
      `-u${decodeURIComponent(username)}`,
      "--default-character-set=utf8mb4",
      pathname.slice(1),
    ],
    { stdio: ["pipe", "inherit", "inherit"], env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) } },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await pipeline(createReadStream(path.join(folder, "hall.sql.gz")), createGunzip(), child.stdin);
  const code = await ended;
  if (code !== 0) fail(`The database could not be restored (${code}).`);
}

/** Asks the restored hall itself: see server/check-restored.ts. */
function check(env) {
  const child = spawn(process.execPath, [path.join(root, "dist/server/check-restored.js")], {
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  return new Promise((resolve) => child.once("exit", (code) => resolve(code ?? 1)));
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
