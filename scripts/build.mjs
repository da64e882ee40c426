// Builds each part whose sources changed since it was last built.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { root, runBeside, step } from "./install.mjs";
import { isAlive } from "./services.mjs";

const parts = {
  server: {
    words: "the server",
    sources: ["server", "contract", "prisma/models", "prisma/seed", "tests/bench", "tests/faults"],
    result: "dist/server/main.js",
  },
  console: { words: "the console", sources: ["console", "contract"], result: "console/dist/index.html" },
  h5: {
    words: "the residents' hall for browsers",
    sources: ["miniprogram", "contract"],
    result: "miniprogram/dist/h5/index.html",
  },
  weapp: {
    words: "the residents' hall for WeChat",
    sources: ["miniprogram", "contract"],
    result: "miniprogram/dist/weapp/app.json",
  },
};
const passedOver = new Set(["node_modules", "dist", "generated", ".swc", ".temp"]);

/**
 * Two of them at once on two cores: most of a build keeps one busy.
 * @param {(keyof typeof parts)[]} names
 */
export function build(names) {
  return alone(() => Promise.all(names.map(buildPart)));
}

/** Two halls of one checkout that start together must not write one another's results. */
async function alone(work) {
  const lock = path.join(root, ".data", "building");
  mkdirSync(path.dirname(lock), { recursive: true });
  while (!take(lock)) await wait(500);
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = existsSync(lock) ? Number(readFileSync(lock, "utf8")) : 0;
    // Left behind by a build that was killed.
    if (holder && !isAlive(holder)) rmSync(lock, { force: true });
    return false;
  }
}

async function buildPart(name) {
  const { words, sources, result } = parts[name];
  const stamp = path.join(root, ".data", "built", name);
  const state = hashOf(["package-lock.json", "tsconfig.json", ...sources]);
  const upToDate = existsSync(path.join(root, result)) && existsSync(stamp) && readFileSync(stamp, "utf8") === state;
  if (upToDate) return;
  step(`Building ${words}`);
  await runBeside("npm", ["run", "--silent", `build:${name}`], {
    env: { ...process.env, npm_config_loglevel: "error" },
  });
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
}

function hashOf(places) {
  const hash = createHash("sha256");
  for (const file of places.flatMap(filesIn).sort()) hash.update(file).update(readFileSync(path.join(root, file)));
  return hash.digest("hex");
}

function filesIn(place) {
  const full = path.join(root, place);
  if (!existsSync(full)) return [];
  if (path.extname(place) && !place.includes("/")) return [place];
  return readdirSync(full, { withFileTypes: true })
    .filter((entry) => !passedOver.has(entry.name))
    .flatMap((entry) => (entry.isDirectory() ? filesIn(`${place}/${entry.name}`) : [`${place}/${entry.name}`]));
}
