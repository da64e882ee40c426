// npm test: sets up what the tests need on a bare machine, beside whatever already runs there, and runs them.
//   npm test                     everything: lint, types, all tests
//   npm test -- tests/disputes   a part, set-up included
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import jestConfig from "../jest.config.js";
import { build } from "./build.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root, run, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startServices } from "./services.mjs";

const asked = process.argv.slice(2);
const whole = asked.length === 0;
/** More files than these do not fail by chance: then nothing is told again. */
const mostAgain = 3;

install();
ensurePrograms(["mariadbd", "redis-server", "chromium"], { fonts: true });
if (whole) {
  step("Checking format and lint");
  run("npm", ["run", "--silent", "lint", "--", "--log-level=error"], { stdio: "pipe", encoding: "utf8" });
}
build(["server", "console", "h5", "weapp"]);
if (whole) {
  step("Checking types");
  run("npm", ["run", "--silent", "typecheck"], { stdio: "pipe", encoding: "utf8" });
}

// Not before they are installed and built.
const { default: mysql } = await import("mysql2/promise");
const { migrate } = await import(path.join(root, "dist/server/db/migrate.js"));

step("Starting a private database and Redis for the tests");
const first = await tell(asked);
const failed = first.testResults.filter(({ status }) => status === "failed").map(({ name }) => name);
if (first.code === 0 || !whole || failed.length === 0 || failed.length > mostAgain) process.exit(first.code);

step(`Telling once more, with nothing beside them: ${failed.map((name) => path.relative(root, name)).join(", ")}`);
const second = await tell(["--runInBand", "--runTestsByPath", ...failed]);
const stillFailed = second.numFailedTests;
const unsteady = second.testResults.filter(({ status }) => status === "passed").map(({ name }) => name);
for (const name of unsteady) console.log(`Unsteady, passed only the second time: ${path.relative(root, name)}`);
console.log(`Tests: ${stillFailed} failed, ${first.numTotalTests - stillFailed} passed, ${first.numTotalTests} total`);
process.exit(second.code);

/**
 * Runs jest on a base of this run's own, thrown away afterwards: neither a hall that is open nor another run is touched.
 * @returns its exit code, and what its JSON report says
 */
async function tell(words) {
  const folder = mkdtempSync(path.join(ensureDir(dataDir), "test-"));
  const services = await startServices(folder);
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
  await migrateBases(services.databaseUrl);
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

/** One base a worker of jest; see tests/support/own-base.ts. */
async function migrateBases(databaseUrl) {
  const connection = await mysql.createConnection(databaseUrl);
  for (let worker = 1; worker <= jestConfig.maxWorkers; worker++) {
    await connection.query(`CREATE DATABASE hall_${worker}`);
    const url = new URL(databaseUrl);
    url.pathname = `/hall_${worker}`;
    await migrate(url.href);
  }
  await connection.end();
}

function ensureDir(dir) {
  run("mkdir", ["-p", dir]);
  return dir;
}
