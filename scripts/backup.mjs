// npm run backup -- FOLDER    a consistent copy of database, uploads and audit heads, while the hall is open
// The keys are not in it: a copy that is stolen must not open itself. Keep them apart, and keep them.

import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readdirSync,
  statSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { createGzip } from "node:zlib";
import { findProgram } from "./debian.mjs";
import { run, step } from "./install.mjs";
import { placesOfHall } from "./open-hall.mjs";

const [folder] = process.argv.slice(2);
if (!folder) fail("Say where to: npm run backup -- FOLDER");
if (existsSync(folder) && readdirSync(folder).length)
  fail(`${folder} is not empty: a backup is never written over another.`);
const { databaseUrl, files, auditHeads } = placesOfHall();
mkdirSync(folder, { recursive: true, mode: 0o700 });

step("Copying the database");
// One transaction: what people do meanwhile is wholly in it or not at all.
await dump(databaseUrl, path.join(folder, "hall.sql.gz"));
// Files after rows: every row of the copy has its file; what was uploaded since is only litter.
step("Copying the uploads");
mkdirSync(files, { recursive: true });
run("tar", ["czf", path.resolve(folder, "files.tar.gz"), "-C", files, "."], { stdio: "pipe", encoding: "utf8" });
if (existsSync(auditHeads)) run("cp", [auditHeads, path.resolve(folder, "audit-heads.jsonl")]);

const parts = {};
for (const name of readdirSync(folder)) {
  parts[name] = { sha256: await sha256Of(path.join(folder, name)), bytes: statSync(path.join(folder, name)).size };
}
writeFileSync(
  path.join(folder, "manifest.json"),
  `${JSON.stringify({ madeAt: new Date().toISOString(), database: new URL(databaseUrl).pathname.slice(1), parts }, null, 2)}\n`,
);
step(`The backup is in ${folder}. Try it: npm run restore:drill -- ${folder}`);

async function dump(url, target) {
  const { hostname, port, username, password, pathname } = new URL(url);
  const program = findProgram("mariadb-dump") ?? findProgram("mysqldump");
  if (!program) fail("mariadb-dump is not here: install the database's client programs.");
  const child = spawn(
    program,
    [
      "--no-defaults",
      "--protocol=tcp",
      `-h${hostname}`,
      `-P${port || 3306}`,
      `-u${decodeURIComponent(username)}`,
      "--single-transaction",
      "--quick",
      "--hex-blob",
      "--default-character-set=utf8mb4",
      pathname.slice(1),
    ],
    // A password in the arguments would be seen by everybody on the machine.
    { stdio: ["ignore", "pipe", "inherit"], env: { ...process.env, MYSQL_PWD: decodeURIComponent(password) } },
  );
  const ended = new Promise((resolve) => child.once("exit", resolve));
  await pipeline(child.stdout, createGzip(), createWriteStream(target, { mode: 0o600 }));
  const code = await ended;
  if (code !== 0) fail(`The database could not be copied (${code}).`);
}

async function sha256Of(file) {
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  return hash.digest("hex");
}

function fail(words) {
  console.error(words);
  process.exit(1);
}
