// npm run dev: the hall with everything rebuilt as it is edited. Server and browser hall on PORT, console also on Vite.
import { spawn } from "node:child_process";
import { watch } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startServices } from "./services.mjs";

await Promise.all([install(), ensurePrograms(["mariadbd", "redis-server"])]);
await build(["server"]);
const { DATABASE_URL, REDIS_URL } = process.env;
const services = await startServices(dataDir, { databaseUrl: DATABASE_URL, redisUrl: REDIS_URL });
Object.assign(process.env, keysFor(dataDir), {
  DATABASE_URL: services.databaseUrl,
  REDIS_URL: services.redisUrl,
  PORT: process.env.PORT ?? "8080",
  HALL_FILES: path.join(dataDir, "files"),
  HALL_AUDIT_HEADS: path.join(dataDir, "audit-heads.jsonl"),
  HALL_DEMO: "1",
});
const { prepareDatabase } = await import(path.join(root, "dist/server/prepare.js"));
await prepareDatabase({ seed: true });

const children = [
  ["npx", ["tsc", "-p", "server", "--watch", "--preserveWatchOutput"]],
  [process.execPath, ["--watch", "dist/server/main.js"]],
  [process.execPath, ["--watch", "dist/server/worker.js"]],
  ["npm", ["run", "dev", "-w", "console"]],
].map(([command, args]) => spawn(command, args, { cwd: root, stdio: "inherit" }));

// The residents' hall is built anew into the folder that the server serves, a moment after the last edit.
await build(["h5"]);
let edited;
watch(path.join(root, "miniprogram/src"), { recursive: true }, () => {
  clearTimeout(edited);
  edited = setTimeout(() => build(["h5"]), 500);
});

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.on(signal, async () => {
    for (const child of children) child.kill("SIGTERM");
    await services.stop();
    process.exit(0);
  });
}
