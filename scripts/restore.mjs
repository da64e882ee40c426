// npm run restore -- FOLDER        a backup into the empty database of DATABASE_URL and the empty folder HALL_FILES
// npm run restore:drill -- FOLDER  into a private database that is thrown away, and says whether a hall could open with it

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import { createGunzip } from "node:zlib";
import { build } from "./build.mjs";
import { ended, startClient } from "./client.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root, run, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startMariadb } from "./services.mjs";

const drill = process.argv.includes("--drill");
const [folder] = process.argv.slice(2).filter((word) => word !== "--drill");
class Refusal extends Error {}

try {
  if (!folder || !existsSync(path.join(folder, "manifest.json"))) fail("Say which backup: npm run restore -- FOLDER");
  if (drill) await inPrivate();
  else
    await restoreInto(
      process.env.DATABASE_URL ?? fail("Set DATABASE_URL to the empty database."),
      process.env.HALL_FILES ?? path.join(dataDir, "files"),
    );
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exit(1);
}

async function inPrivate() {
  await Promise.all([install(), ensurePrograms(["mariadbd"])]);
  await build(["server"]);
  mkdirSync(dataDir, { recursive: true });
  const place = mkdtempSync(path.join(dataDir, "drill-"));
  const database = await startMariadb(path.join(place, "mariadb"));
  // The private database is on this machine's own loopback and has no certificate.
  delete process.env.HALL_DATABASE_CA;
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
  const child = startClient("mariadb", databaseUrl, ["-N", "-e", "SHOW TABLES"], ["ignore", "pipe", "inherit"]);
  const end = ended(child);
  const tables = (await text(child.stdout)).split("\n").filter(Boolean);
  const code = await end;
  if (code !== 0) fail(`The database could not be asked (${code}).`);
  if (tables.length) fail(`The database has ${tables.length} tables already: restore into an empty one.`);
  if (existsSync(files) && readdirSync(files).length) fail(`${files} is not empty: restore into an empty folder.`);
}

async function load(databaseUrl) {
  const child = startClient("mariadb", databaseUrl, [], ["pipe", "inherit", "inherit"]);
  const end = ended(child);
  await pipeline(createReadStream(path.join(folder, "hall.sql.gz")), createGunzip(), child.stdin);
  const code = await end;
  if (code !== 0) fail(`The database could not be restored (${code}).`);
}

/** Asks the restored hall itself: see server/check-restored.ts. */
function check(env) {
  const child = spawn(process.execPath, [path.join(root, "dist/server/check-restored.js")], {
    env: { ...process.env, ...env },
    stdio: "inherit",
  });
  return ended(child);
}

/** Thrown and not an exit on the spot: a drill must still put its database away. */
function fail(words) {
  throw new Refusal(words);
}
