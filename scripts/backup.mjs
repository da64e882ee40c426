// npm run backup -- FOLDER    a consistent copy of database, uploads and audit heads, while the hall is open
// The keys are not in it: a copy that is stolen must not open itself. Keep them apart, and keep them.

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
import { ended, startClient } from "./client.mjs";
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
run("tar", ["czf", path.resolve(folder, "files.tar.gz"), "-C", files, "."], {
  stdio: "pipe",
  encoding: "utf8",
  // tar's 1: something came or went while it read, as it does where people upload.
  fine: [0, 1],
});
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
  const child = startClient(
    "mariadb-dump",
    url,
    ["--single-transaction", "--quick", "--hex-blob"],
    ["ignore", "pipe", "inherit"],
  );
  const end = ended(child);
  await pipeline(child.stdout, createGzip(), createWriteStream(target, { mode: 0o600 }));
  const code = await end;
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
