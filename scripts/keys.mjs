// Keys for a hall that was given none: made once, kept beside its data, never in the repository.
import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** @returns {Record<string, string>} the environment's HALL_*_KEY(S), completed from `folder`/keys.json */
export function keysFor(folder) {
  const file = path.join(folder, "keys.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    const fresh = {
      HALL_FIELD_KEYS: `k1:${randomBytes(32).toString("hex")}`,
      HALL_INDEX_KEY: randomBytes(32).toString("hex"),
      HALL_SIGNING_KEY: randomBytes(32).toString("hex"),
    };
    writeFileSync(file, JSON.stringify(fresh, null, 2), { mode: 0o600 });
  }
  const kept = JSON.parse(readFileSync(file, "utf8"));
  return Object.fromEntries(Object.entries(kept).map(([name, value]) => [name, process.env[name] ?? value]));
}
