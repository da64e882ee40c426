// npm run bench            measures everything and writes bench-results.json
// npm run bench -- submit  one part
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startServices } from "./services.mjs";

await Promise.all([install(), ensurePrograms(["mariadbd", "redis-server"])]);
await build(["server"]);
mkdirSync(dataDir, { recursive: true });
const folder = mkdtempSync(path.join(dataDir, "bench-"));
const services = await startServices(folder);
const env = { ...process.env, ...keysFor(folder), DATABASE_URL: services.databaseUrl, REDIS_URL: services.redisUrl };
Object.assign(env, {
  HALL_FILES: path.join(folder, "files"),
  HALL_AUDIT_HEADS: path.join(folder, "audit-heads.jsonl"),
  HALL_DEMO: "1",
  HALL_CALLS_A_MINUTE: "0",
  HALL_LOG: "fatal",
});
const child = spawn(process.execPath, [path.join(root, "dist/tests/bench/main.js"), ...process.argv.slice(2)], {
  cwd: root,
  env,
  stdio: "inherit",
});
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
const code = await new Promise((resolve) => child.once("exit", (exit) => resolve(exit ?? 1)));
await services.stop();
rmSync(folder, { recursive: true, force: true });
process.exit(code);
