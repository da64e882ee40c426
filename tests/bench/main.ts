import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../server/env/settings.js";
import { prepareDatabase } from "../../server/prepare.js";
import { benchBooking } from "./booking.js";
import { benchMatching } from "./matching.js";
import { benchRace } from "./race.js";
import { benchReads } from "./reads.js";
import { benchRouting } from "./routing.js";
import { benchSubmit } from "./submit.js";

/** A part measures and answers with figures by name; ratios are of things done side by side in one run. */
export type Part = () => Promise<Record<string, number>>;

const parts: Record<string, Part> = {
  routing: benchRouting,
  submit: benchSubmit,
  booking: benchBooking,
  race: benchRace,
  matching: benchMatching,
  reads: benchReads,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !parts[name]);
if (unknown.length) {
  console.error(`There is no part ${unknown.join(", ")}; there are ${Object.keys(parts).join(", ")}.`);
  process.exit(1);
}
await prepareDatabase({ seed: true });
const file = path.join(projectRoot, "bench-results.json");
const results: Record<string, number> = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
for (const [name, part] of Object.entries(parts)) {
  if (asked.length && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  const figures = await part();
  for (const [figure, value] of Object.entries(figures))
    console.log(`  ${figure.padEnd(40)} ${Number(value.toPrecision(4))}`);
  Object.assign(results, figures);
}
writeFileSync(file, `${JSON.stringify(results, null, 2)}\n`);
process.exit(0);
