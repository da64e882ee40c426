import { readFileSync } from "node:fs";
import { normaliseAddress } from "./communities/addresses/normalise.js";
import { resolveAddress } from "./communities/addresses/resolve.js";
import { directory } from "./communities/directory.js";

// npm run addresses -- FILE: how well the address tables find the communities of a file of lines "address,community".

const file = process.argv[2];
if (!file) {
  console.error("Name a file of lines: address,community (its name or its code).");
  process.exit(1);
}
const { communities, addressIndex } = await directory();
const byName = new Map(
  [...communities.values()].flatMap(({ id, name, code }) => [[name, id] as const, [code, id] as const]),
);
const counts = { sure: 0, wrong: 0, asked: 0, askedRightly: 0, unknown: 0 };
const lines = readFileSync(file, "utf8")
  .split(/\r?\n/)
  .filter((line) => line.includes(","));
for (const line of lines) {
  const comma = line.lastIndexOf(",");
  const [written, wanted] = [line.slice(0, comma), line.slice(comma + 1).trim()];
  const { certainty, communityIds } = resolveAddress(written, addressIndex);
  const right = communityIds.includes(byName.get(wanted) ?? "");
  if (certainty === "unknown") counts.unknown++;
  else if (certainty === "doubtful") {
    counts.asked++;
    if (right) counts.askedRightly++;
  } else if (right) counts.sure++;
  else {
    counts.wrong++;
    console.log(
      `wrong: ${normaliseAddress(written)} -> ${communities.get(communityIds[0] ?? "")?.name}, should be ${wanted}`,
    );
  }
}
const share = (count: number) => `${count} (${((100 * count) / Math.max(1, lines.length)).toFixed(1)} %)`;
console.log(`${lines.length} addresses`);
console.log(`  sure and right       ${share(counts.sure)}`);
console.log(`  sure and wrong       ${share(counts.wrong)}`);
console.log(`  asked back           ${share(counts.asked)}, the right one among them ${share(counts.askedRightly)}`);
console.log(`  not recognised       ${share(counts.unknown)}`);
process.exit(counts.wrong > 0 ? 2 : 0);
