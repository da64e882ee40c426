import { randomBytes } from "node:crypto";
import { existsSync, readdirSync } from "node:fs";
import { settings } from "./env/settings.js";
import { copyForSupport } from "./privacy/support/copy.js";

// npm run support:copy -- FOLDER [NUMBER...]    the hall without who the people are, for who mends it

const [folder, ...numbers] = process.argv.slice(2);
if (!folder) {
  console.error("Say where to: npm run support:copy -- FOLDER [NUMBER...]");
  process.exit(1);
}
if (existsSync(folder) && readdirSync(folder).length) {
  console.error(`${folder} is not empty: a copy is never written over another.`);
  process.exit(1);
}
const { rows, called } = await copyForSupport(settings.databaseUrl, folder, randomBytes(32), numbers);
const total = Object.values(rows).reduce((sum, count) => sum + count, 0);
console.log(`${total} rows of ${Object.keys(rows).length} tables are in ${folder}, without names, numbers and words.`);
for (const [number, other] of Object.entries(called)) console.log(`${number} is called ${other} there.`);
