import { createHash } from "node:crypto";
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { projectRoot } from "../../env/settings.js";
import type { Suggestible } from "./item-words.js";
import type { Learned } from "./learned.js";
import type { Accuracy } from "./measure.js";

/** Goes up when what is written changes its meaning; a file of another number is not read. */
const format = 1;
/** Beside the source, and committed; the compiled hall reads it there too. */
export const modelPath = path.join(projectRoot, "server/catalogue/suggest/model.json");
/** Weights are written in hundredths. */
const scale = 100;

export interface Model {
  madeOn: string;
  /** Of the catalogue's words, so that one can tell whether they changed since. */
  catalogue: string;
  /** The items that it learned of: title by code. */
  titles: Readonly<Record<string, string>>;
  /** Of one that learned from four fifths of the sentences, asked the fifth that was kept from it. */
  accuracy: Accuracy;
  /** The same with each fifth kept back in turn, so over all sentences. */
  crossValidated: Accuracy;
  learned: Learned;
}

interface ModelFile extends Omit<Model, "learned"> {
  format: number;
  lessons: number;
  /** By term: in how many sentences it stands, then item:weight. In one text, so that a term is a line. */
  terms: Record<string, string>;
}

/** The model that was committed, or null when there is none that this hall can read. */
export function readModel(file = modelPath): Model | null {
  try {
    return parseModel(readFileSync(file, "utf8"));
  } catch {
    return null; // none there, or half a one: the catalogue's own words have to do
  }
}

let shipped: Model | null | undefined;

/** The model that was committed with the code, read once. */
export function shippedModel(): Model | null {
  shipped ??= readModel();
  return shipped;
}

/** A model from its text; null when it is of another format. @throws SyntaxError for half a one */
export function parseModel(text: string): Model | null {
  const kept = JSON.parse(text) as ModelFile;
  if (kept.format !== format) return null;
  const { lessons, terms, format: _, ...about } = kept;
  return { ...about, learned: { lessons, ...termsIn(terms, Object.keys(kept.titles)) } };
}

export function writeModel(model: Model, file = modelPath): void {
  // Written beside and then renamed: a hall that starts meanwhile reads the old one or the new one.
  writeFileSync(`${file}.new`, textOf(model));
  renameSync(`${file}.new`, file);
}

/** A model as text, the same for the same model. */
export function textOf(model: Model): string {
  const { learned, ...about } = model;
  const codes = Object.keys(model.titles);
  const terms = Object.fromEntries([...learned.count.keys()].sort().map((key) => [key, line(learned, key, codes)]));
  const kept: ModelFile = { format, ...about, lessons: learned.lessons, terms };
  return `${JSON.stringify(kept, null, 2)}\n`;
}

/** Changes with any word of any item. */
export function fingerprintOf(items: readonly Suggestible[]): string {
  const words = items
    .map(({ code, title, summary, synonyms, conditions, steps }) => [code, title, summary, synonyms, conditions, steps])
    .sort(([a], [b]) => String(a).localeCompare(String(b)));
  return createHash("sha256").update(JSON.stringify(words)).digest("hex").slice(0, 16);
}

function line({ count, said }: Learned, key: string, codes: readonly string[]): string {
  const weights = [...(said.get(key) ?? [])].map(
    ([code, weight]) => `${codes.indexOf(code)}:${Math.round(weight * scale)}`,
  );
  return [count.get(key), ...weights].join(" ");
}

function termsIn(terms: ModelFile["terms"], codes: readonly string[]): Pick<Learned, "count" | "said"> {
  const count: Learned["count"] = new Map();
  const said: Learned["said"] = new Map();
  for (const [key, text] of Object.entries(terms)) {
    const [times, ...weights] = text.split(" ");
    count.set(key, Number(times));
    said.set(
      key,
      new Map(
        weights.map((pair) => {
          const [place, weight] = pair.split(":");
          return [codes[Number(place)] ?? "", Number(weight) / scale];
        }),
      ),
    );
  }
  return { count, said };
}
