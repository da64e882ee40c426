// npm test: sets up what the tests need on a bare machine, beside whatever already runs there, and runs them.
//   npm test                     everything: lint, types, all tests
//   npm test -- tests/disputes   a part, set-up included
import { spawn } from "node:child_process";
import { createWriteStream, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { build } from "./build.mjs";
import { ended, startClient } from "./client.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root, run, runBeside, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startServices } from "./services.mjs";

const asked = process.argv.slice(2);
const whole = asked.length === 0;
/** More files than these do not fail by chance: then nothing is told again. */
const mostAgain = 3;

await Promise.all([install(), ensurePrograms(["mariadbd", "redis-server", "chromium"], { fonts: true })]);
if (whole) step("Checking format and lint");
// The server first, since all else waits for it; then the longest, so that nothing is left to do alone at the end.
await Promise.all([
  build(["server", "h5", "weapp", "console"]),
  ...(whole ? [runBeside("npm", ["run", "--silent", "lint", "--", "--log-level=error"])] : []),
]);

// Not before it is installed and built.
const { migrate } = await import(path.join(root, "dist/server/db/migrate.js"));

step("Starting a private database and Redis for the tests");
if (whole) step("Checking types");
// The server's were checked as it was built.
const parts = whole ? ["tests", "console", "miniprogram"] : [];
const [stage] = await Promise.all([setStage(), ...parts.map((part) => runBeside("npx", ["tsc", "-p", part]))]);
const first = await tell(asked, stage);
const failed = first.testResults.filter(({ status }) => status === "failed").map(({ name }) => name);
if (first.code === 0 || !whole || failed.length === 0 || failed.length > mostAgain) process.exit(first.code);

step(`Telling once more, with nothing beside them: ${failed.map((name) => path.relative(root, name)).join(", ")}`);
const second = await tell(["--runInBand", "--runTestsByPath", ...failed], await setStage());
const stillFailed = second.numFailedTests;
const unsteady = second.testResults.filter(({ status }) => status === "passed").map(({ name }) => name);
for (const name of unsteady) console.log(`Unsteady, passed only the second time: ${path.relative(root, name)}`);
console.log(`Tests: ${stillFailed} failed, ${first.numTotalTests - stillFailed} passed, ${first.numTotalTests} total`);
process.exit(second.code);

/** A database and Redis of this run's own: neither a hall that is open nor another run is touched. */
async function setStage() {
  const folder = mkdtempSync(path.join(ensureDir(dataDir), "test-"));
  // Thrown away at the end: no commit has to wait for the disk.
  const databaseOptions = ["--innodb-flush-log-at-trx-commit=0", "--skip-innodb-doublewrite"];
  const services = await startServices(folder, { databaseOptions });
  await writeEmptyBase(services.databaseUrl, path.join(folder, "base.sql"));
  return { folder, services };
}

/**
 * Runs jest on this stage, which is thrown away afterwards.
 * @returns its exit code, and what its JSON report says
 */
async function tell(words, { folder, services }) {
  const report = path.join(folder, "report.json");
  const env = {
    ...process.env,
    ...keysFor(folder),
    DATABASE_URL: services.databaseUrl,
    REDIS_URL: services.redisUrl,
    HALL_FILES: path.join(folder, "files"),
    HALL_AUDIT_HEADS: path.join(folder, "audit-heads.jsonl"),
    HALL_DEMO: "1",
    HALL_CALLS_A_MINUTE: "0",
    // Stories move the clock by days; those of the idle lock set it themselves.
    HALL_IDLE_MINUTES: "0",
    HALL_TEST_FOLDER: folder,
    HALL_LOG: process.env.HALL_LOG ?? "fatal",
    NODE_OPTIONS: "--experimental-vm-modules --no-warnings",
  };
  const jest = spawn(
    process.execPath,
    [path.join(root, "node_modules/jest/bin/jest.js"), ...words, "--json", `--outputFile=${report}`],
    // The report goes to the file; what jest tells people goes to stderr.
    { cwd: root, env, stdio: ["inherit", "ignore", "inherit"] },
  );
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal));
  const code = await new Promise((resolve) => jest.once("exit", (exit) => resolve(exit ?? 1)));
  const told = existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : { testResults: [] };
  await services.stop();
  rmSync(folder, { recursive: true, force: true });
  return { code, ...told };
}

/** The empty hall as one script, from which each worker of jest makes its bases: in a quarter of the time that all migrations take. */
async function writeEmptyBase(databaseUrl, file) {
  await migrate(databaseUrl);
  const dump = startClient("mariadb-dump", databaseUrl, ["--skip-comments"], ["ignore", "pipe", "inherit"]);
  const [code] = await Promise.all([ended(dump), pipeline(dump.stdout, createWriteStream(file))]);
  if (code !== 0) throw new Error(`The empty base could not be written down (${code}).`);
}

function ensureDir(dir) {
  run("mkdir", ["-p", dir]);
  return dir;
}
