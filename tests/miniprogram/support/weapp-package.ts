import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
export const weappRoot = path.join(repository, "miniprogram/dist/weapp");
const sources = ["miniprogram/src", "miniprogram/config", "miniprogram/package.json", "contract"];

/** Builds the WeChat package when there is none, or one that is older than what it is made of. */
export function buildWeappIfStale(): void {
  const built = path.join(weappRoot, "app.json");
  const newest = Math.max(...sources.map((source) => newestIn(path.join(repository, source))));
  if (existsSync(built) && statSync(built).mtimeMs >= newest) return;
  // Jest's own NODE_ENV would make a development package, which is not what WeChat gets.
  const env = { ...process.env, NODE_ENV: "production" };
  execFileSync("npm", ["run", "build:weapp", "-w", "miniprogram"], { cwd: repository, stdio: "pipe", env });
}

function newestIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(place).map((name) => newestIn(path.join(place, name))));
}

/** Bytes of each part of the package, as WeChat counts them: all files below a subpackage's root, and the rest. */
export function packageSizes(): { main: number; parts: Record<string, number> } {
  const { subPackages } = JSON.parse(readFileSync(path.join(weappRoot, "app.json"), "utf8")) as {
    subPackages: { root: string }[];
  };
  const parts = Object.fromEntries(subPackages.map(({ root }) => [root, bytesIn(path.join(weappRoot, root))]));
  return { main: bytesIn(weappRoot) - Object.values(parts).reduce((sum, bytes) => sum + bytes, 0), parts };
}

function bytesIn(place: string): number {
  const stat = statSync(place);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(place).reduce((sum, name) => sum + bytesIn(path.join(place, name)), 0);
}
