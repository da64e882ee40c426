// npm run faults          a hundred rounds of faults against a running hall, and what its promises came to
// npm run faults -- 12    fewer rounds
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { build } from "./build.mjs";
import { ensurePrograms } from "./debian.mjs";
import { dataDir, install, root } from "./install.mjs";
import { keysFor } from "./keys.mjs";
import { startMariadb, startRedis } from "./services.mjs";

const rounds = Number(process.argv[2] ?? 100);
await Promise.all([install(), ensurePrograms(["mariadbd", "redis-server"])]);
await build(["server"]);
mkdirSync(dataDir, { recursive: true });
const folder = mkdtempSync(path.join(dataDir, "faults-"));
const places = { mariadb: path.join(folder, "mariadb"), redis: path.join(folder, "redis") };
let database = await startMariadb(places.mariadb);
let redis = await startRedis(places.redis);
Object.assign(process.env, keysFor(folder), {
  DATABASE_URL: database.url,
  REDIS_URL: redis.url,
  HALL_FILES: path.join(folder, "files"),
  HALL_AUDIT_HEADS: path.join(folder, "audit-heads.jsonl"),
  HALL_DEMO: "1",
  HALL_CALLS_A_MINUTE: "0",
  HALL_LOG: process.env.HALL_LOG ?? "fatal",
});
const portOf = ({ url }) => Number(new URL(url).port);
let broken = 1;
try {
  const { breakTheHall } = await import(path.join(root, "dist/tests/faults/main.js"));
  broken = await breakTheHall(rounds, {
    killDatabase: () => database.kill(),
    async raiseDatabase() {
      database = await startMariadb(places.mariadb, portOf(database));
    },
    killRedis: () => redis.kill(),
    async raiseRedis() {
      redis = await startRedis(places.redis, portOf(redis));
    },
  });
} catch (error) {
  console.error(error);
} finally {
  await Promise.all([database.stop(), redis.stop()]);
  rmSync(folder, { recursive: true, force: true });
}
process.exit(broken === 0 ? 0 : 1);
