import { Ear, type Heard } from "./ear.js";
import type { Suggestible } from "./item-words.js";
import { type Model, readModel } from "./model-file.js";
import { withoutPlaces } from "./places.js";
import { learnedOf } from "./suitable.js";

let model: Model | null | undefined;
let ear: { catalogue: string; hears: Ear } | undefined;

/**
 * How likely a sentence means each item, by code. The model is read once; what it makes of the catalogue is kept until
 * a word of the catalogue changes.
 */
export function likely(
  items: readonly Suggestible[],
  sentence: string,
  placeNames: readonly string[],
): Map<string, Heard> {
  const catalogue = JSON.stringify(items.map(wordsOf));
  if (ear?.catalogue !== catalogue) {
    model ??= readModel();
    ear = { catalogue, hears: new Ear(items, learnedOf(items, model)) };
  }
  return ear.hears.listen(withoutPlaces(sentence, placeNames));
}

function wordsOf({ code, title, summary, synonyms, conditions, steps }: Suggestible) {
  return [code, title, summary, synonyms, conditions, steps];
}
