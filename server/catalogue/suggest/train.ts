import { closePrisma } from "../../db/prisma.js";
import { now } from "../../env/clock.js";
import { catalogue } from "../queries.js";
import { listCorrections } from "./corrections.js";
import { writtenSentences } from "./labelled/sentences.js";
import type { Accuracy } from "./measure.js";
import { readModel, writeModel } from "./model-file.js";
import { mayReplace, train } from "./training.js";

// npm run suggest:train [-- --force]
await run(process.argv.includes("--force"));
await closePrisma();

/** Makes the model anew from the catalogue and the corrections in the database, says how good it is, and keeps the better one. */
async function run(force: boolean): Promise<void> {
  const items = [...(await catalogue()).values()].filter(({ open }) => open);
  const corrected = await listCorrections(now());
  const candidate = train(items, [...writtenSentences, ...corrected], now());
  console.log(`${corrected.length} of the sentences were corrected by staff`);
  console.log(`kept back:       ${said(candidate.accuracy)}`);
  console.log(`cross-validated: ${said(candidate.crossValidated)}`);
  const present = readModel();
  if (!mayReplace(candidate, present) && !force) {
    console.error(
      `The model in use is better: ${present ? said(present.crossValidated) : ""}. --force replaces it all the same.`,
    );
    process.exitCode = 1;
    return;
  }
  writeModel(candidate);
  console.log(
    `written, ${candidate.learned.count.size} terms of ${candidate.learned.lessons} sentences, ${items.length} items`,
  );
}

function said({ asked, first, offered, mixed, covered }: Accuracy): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
  return `${asked} sentences, first ${percent(first)}, in the first three ${percent(offered)}; ${mixed} mixed, all offered ${percent(covered)}`;
}
