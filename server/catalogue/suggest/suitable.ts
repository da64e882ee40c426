import type { Suggestible } from "./item-words.js";
import { type Learned, nothingLearned } from "./learned.js";
import type { Model } from "./model-file.js";

/** Below this share of items that it knows, a model was made for another catalogue. */
const leastKnown = 0.9;

/**
 * What of a model holds for these items. An item that came later, or has another title now, is heard by its own words
 * alone; when too many are so, nothing of the model is used, since its accuracy was measured on another catalogue.
 */
export function learnedOf(items: readonly Suggestible[], model: Model | null): Learned {
  if (!model || items.length === 0) return nothingLearned;
  const known = new Set(items.filter(({ code, title }) => model.titles[code] === title).map(({ code }) => code));
  if (known.size < items.length * leastKnown) return nothingLearned;
  const said = new Map(
    [...model.learned.said].map(([key, byItem]) => [key, new Map([...byItem].filter(([code]) => known.has(code)))]),
  );
  return { ...model.learned, said };
}
