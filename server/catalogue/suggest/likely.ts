import { Ear, type Heard } from "./ear.js";
import type { Suggestible } from "./item-words.js";
import type { Model } from "./model-file.js";
import { withoutPlaces } from "./places.js";
import { learnedOf } from "./suitable.js";

let ear: { catalogue: string; model: Model | null; hears: Ear } | undefined;

/**
 * How likely a sentence means each item, by code. What a model makes of the catalogue is kept until there is another
 * model, or a word of the catalogue changes.
 */
export function likely(
  items: readonly Suggestible[],
  sentence: string,
  placeNames: readonly string[],
  model: Model | null,
): Map<string, Heard> {
  const catalogue = JSON.stringify(items.map(wordsOf));
  if (ear?.catalogue !== catalogue || ear.model !== model) {
    ear = { catalogue, model, hears: new Ear(items, learnedOf(items, model)) };
  }
  return ear.hears.listen(withoutPlaces(sentence, placeNames));
}

function wordsOf({ code, title, summary, synonyms, conditions, steps }: Suggestible) {
  return [code, title, summary, synonyms, conditions, steps];
}
