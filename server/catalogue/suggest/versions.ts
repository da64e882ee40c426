import { heldFor } from "../../db/held.js";
import { db } from "../../db/prisma.js";
import { insert, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { log } from "../../log/log.js";
import { catalogue } from "../queries.js";
import { listCorrections } from "./corrections.js";
import { writtenSentences } from "./labelled/sentences.js";
import { type Model, parseModel, shippedModel, textOf } from "./model-file.js";
import { mayReplace, train } from "./training.js";

/** So many more corrections are worth another model: fewer would change nothing that can be measured. */
const worthLearning = 20;
/** How many versions are kept to look back at. */
const keptVersions = 12;

let read: { version: number; model: Model } | undefined;

/**
 * The model that answers: the newest live version of this hall, at most a minute old, else the one that was shipped with
 * the code. One that cannot be read counts as none.
 */
export const modelInUse = heldFor(60_000, async (): Promise<Model | null> => {
  const newest = await db().suggestModel.findFirst({
    where: { live: true },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  if (!newest) return shippedModel();
  if (read?.version === newest.version) return read.model;
  const row = await db().suggestModel.findUnique({ where: newest, select: { content: true } });
  const model = row && readable(row.content, newest.version);
  if (!model) return shippedModel();
  read = { version: newest.version, model };
  return model;
});

function readable(content: string, version: number): Model | null {
  try {
    return parseModel(content);
  } catch {
    log.error({ version }, "a suggestion model cannot be read");
    return null;
  }
}

/**
 * The nightly lesson: when staff have corrected enough since the last one, learns anew, measures, and lets the new model
 * answer only where it finds no fewer than the one before. Each attempt is a version, live or not.
 * @returns the version made, or 0 when there was too little to learn
 */
export async function learnFromCorrections(at: Date = now()): Promise<number> {
  const corrected = await listCorrections(at);
  const last = await db().suggestModel.findFirst({
    orderBy: { version: "desc" },
    select: { version: true, corrections: true },
  });
  if (corrected.length - (last?.corrections ?? 0) < worthLearning) return 0;
  const items = [...(await catalogue()).values()].filter(({ open }) => open);
  const candidate = train(items, [...writtenSentences, ...corrected], at);
  const live = mayReplace(candidate, await modelInUse());
  const { first, offered } = candidate.crossValidated;
  const version = (last?.version ?? 0) + 1;
  const about = { version, madeAt: at, corrections: corrected.length, first, offered, live };
  await commit({
    steps: [
      insert("SuggestModel", { ...about, content: textOf(candidate) }),
      sql`DELETE FROM suggest_model WHERE version <= ${version - keptVersions}`,
    ],
    result: null,
  });
  log.info(about, "a suggestion model was made");
  if (live) modelInUse.forget();
  return version;
}
