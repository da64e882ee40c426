import type { Suggestible } from "./item-words.js";
import type { LabelledSentence } from "./labelled/sentence.js";
import { learn } from "./learn.js";
import { crossValidate, measure, split } from "./measure.js";
import { fingerprintOf, type Model } from "./model-file.js";

/**
 * A model of these items from sentences of which the right items are known. It learns from all of them; its accuracy
 * is that of a model that was kept from one sentence in five and asked those. Sentences for items that are no longer
 * there are left out.
 */
export function train(items: readonly Suggestible[], sentences: readonly LabelledSentence[], madeOn: Date): Model {
  const codes = new Set(items.map(({ code }) => code));
  const usable = sentences.filter((sentence) => sentence.codes.every((code) => codes.has(code)));
  const { learned, kept } = split(usable);
  return {
    madeOn: madeOn.toISOString().slice(0, 10),
    catalogue: fingerprintOf(items),
    titles: Object.fromEntries(items.map(({ code, title }) => [code, title])),
    accuracy: measure(items, learn(items, learned), kept),
    crossValidated: crossValidate(items, usable),
    learned: learn(items, usable),
  };
}

/**
 * What a model may find less than the one before it. Not nothing: sentences that came since are those which were
 * misheard, so they are the harder ones, and one sentence in a thousand is chance.
 */
const mayFall = 0.01;

/** Whether a model may take another's place: not when fewer sentences would be offered their item. */
export function mayReplace(candidate: Model, present: Model | null): boolean {
  if (!present) return true;
  const [now, before] = [candidate.crossValidated, present.crossValidated];
  return now.first >= before.first - mayFall && now.offered >= before.offered - mayFall;
}
