import type { Suggestible } from "./suggest/item-words.js";
import { likely } from "./suggest/likely.js";
import { type Model, shippedModel } from "./suggest/model-file.js";

export interface Found<T> {
  item: T;
  score: number;
  /** Words of the sentence that were recognised, to be marked. */
  heard: string[];
}

/** Below this the sentence is about nothing that the hall does: greetings and small talk reach 0.7. */
const leastBest = 0.8;
/** Below this an item is not worth a line under a better one. */
const leastOther = 0.4;
/** As many recognised words as the page marks without becoming a rainbow. */
const mostMarked = 4;

/**
 * The items that a sentence may mean, best first; none when it means nothing here. While somebody is still typing, the
 * items that are called so come first. Names of places are left out of hearing when they are given.
 */
export function searchItems<T extends Suggestible>(
  items: readonly T[],
  sentence: string,
  placeNames: readonly string[] = [],
  model: Model | null = shippedModel(),
): Found<T>[] {
  const asked = normalise(sentence);
  if (!asked) return [];
  const heard = likely(items, sentence, placeNames, model);
  const found = items
    .map((item) => {
      const { score, words } = heard.get(item.code) ?? { score: 0, words: [] };
      const called = calledSo(item, asked);
      return { item, score: score + called, heard: called ? [sentence.trim()] : words.slice(0, mostMarked) };
    })
    .filter(({ score }) => score >= leastOther)
    .sort((a, b) => b.score - a.score);
  return (found[0]?.score ?? 0) >= leastBest ? found : [];
}

/** How far what was typed is the beginning of the item's name, or a part of it; 0 when it is not. */
function calledSo(item: Suggestible, asked: string): number {
  const [title = "", ...synonyms] = [item.title, ...item.synonyms].map(normalise);
  if (title === asked) return 9;
  if (synonyms.includes(asked)) return 6;
  if (title.startsWith(asked)) return 4;
  if (synonyms.some((name) => name.startsWith(asked))) return 3;
  return asked.length >= 2 && [title, ...synonyms].some((name) => name.includes(asked)) ? 2 : 0;
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
}
