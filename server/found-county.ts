import { readFileSync } from "node:fs";
import { readCountyFile } from "./founding/county-file.js";
import { found } from "./founding/found.js";

// npm run found -- county.json    a real county into an empty database, and its first administrator

const [file] = process.argv.slice(2);
if (!file) end("Say which county: npm run found -- county.json (docs/county.example.json shows one).");
const read = readCountyFile(readFileSync(file, "utf8"));
if ("faults" in read) end(`${file} cannot be taken, and nothing was written:\n${read.faults.join("\n")}`);
const password = await found(read.county);
if (password === null) end("There is a county in this database already. It was left as it is.");
const { administrator, communities } = read.county;
console.log(`${read.county.county.name} is there with ${communities.length} communities.`);
console.log(
  `Sign in at /console/ as ${administrator.username} with ${password} within seven days, and set a password.`,
);

function end(words: string): never {
  console.error(words);
  process.exit(1);
}
