// npm test: sets up what the tests need on a bare machine, beside whatever already runs there, and runs them.
//   npm test                     everything: lint, types, all tests
//   npm test -- tests/disputes   a part, set-up included
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import jestConfig from "../jest.config.js";
import { build } from "./build.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root, run, step } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startServices } from "./services.mjs";

const asked = process.argv.slice(2);
const whole = asked.length === 0;

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

// A base of this run's own, thrown away afterwards: neither a hall that is open nor another run is touched.
const folder = mkdtempSync(path.join(ensureDir(dataDir), "test-"));
step("Starting a private database and Redis for the tests");
const services = await startServices(folder);
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
Object.assign(process.env, env, { NODE_OPTIONS: "" });
const { migrate } = await import(path.join(root, "dist/server/db/migrate.js"));
// One base a worker of jest; see tests/support/own-base.ts.
const { default: mysql } = await import("mysql2/promise");
const connection = await mysql.createConnection(services.databaseUrl);
for (let worker = 1; worker <= jestConfig.maxWorkers; worker++) {
  await connection.query(`CREATE DATABASE hall_${worker}`);
  const url = new URL(services.databaseUrl);
  url.pathname = `/hall_${worker}`;
  await migrate(url.href);
}
await connection.end();

const jest = spawn(process.execPath, [path.join(root, "node_modules/jest/bin/jest.js"), ...asked], {
  cwd: root,
  env,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => jest.kill(signal));
const code = await new Promise((resolve) => jest.once("exit", (exit) => resolve(exit ?? 1)));
await services.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(code);

function ensureDir(dir) {
  run("mkdir", ["-p", dir]);
  return dir;
}
