/** What searching needs to know of an item. */
export interface Searchable {
  title: string;
  summary: string;
  synonyms: string[];
}

export interface Found<T> {
  item: T;
  score: number;
  /** Words of the sentence that were recognised, to be marked. */
  heard: string[];
}

/** Below this an item has nothing to do with the sentence. */
const leastScore = 2;

/**
 * The items that a sentence may mean, best first. A whole name or synonym inside the sentence counts most,
 * by its length; pairs of characters in common decide among the rest.
 */
export function searchItems<T extends Searchable>(items: readonly T[], sentence: string): Found<T>[] {
  const asked = normalise(sentence);
  if (!asked) return [];
  return items
    .map((item) => score(item, asked))
    .filter((found) => found.score >= leastScore)
    .sort((a, b) => b.score - a.score);
}

function score<T extends Searchable>(item: T, asked: string): Found<T> {
  const names = [item.title, ...item.synonyms].map(normalise);
  const heard = names.filter((name) => name.length >= 2 && asked.includes(name));
  const whole = heard.reduce((sum, name) => sum + name.length * 3, 0);
  const within = names.some((name) => asked.length >= 2 && name.includes(asked)) ? asked.length * 2 : 0;
  const pairs = pairsOf(asked);
  const shared = new Set(names.flatMap(pairsOf).filter((pair) => pairs.includes(pair)));
  const inSummary = pairsOf(normalise(item.summary)).filter((pair) => pairs.includes(pair)).length;
  return {
    item,
    score: whole + within + shared.size * 1.5 + Math.min(inSummary, 3) * 0.5,
    heard: heard.length ? heard : [...shared].slice(0, 3),
  };
}

function normalise(text: string): string {
  return text.toLowerCase().replace(/[\s，。！？、,.!?；;：:“”"'（）()]/g, "");
}

function pairsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, place) => text.slice(place, place + 2));
}
