import type { Term } from "./terms.js";

/** Words cut into terms, with the items that they are right for and how much they count. */
export interface Lesson {
  terms: readonly Term[];
  codes: readonly string[];
  weight: number;
}

/** What naive Bayes needs of its lessons, and nothing of who said them. */
export interface Learned {
  lessons: number;
  /** In how many lessons a term stands. */
  count: Map<string, number>;
  /** By term, then by item: the weight with which it was said of the item. */
  said: Map<string, Map<string, number>>;
}

export const nothingLearned: Learned = { lessons: 0, count: new Map(), said: new Map() };

/** In how many lessons each term stands, added to what is known from before. */
export function countTerms(lessons: readonly Lesson[], before: Learned["count"] = new Map()): Learned["count"] {
  const count = new Map(before);
  for (const { terms } of lessons) for (const { key } of terms) count.set(key, (count.get(key) ?? 0) + 1);
  return count;
}

/** Adds up what the lessons say of each item. A lesson counts once, however long it is. */
export function addLessons(lessons: readonly Lesson[], tells: (key: string) => number): Learned["said"] {
  const said: Learned["said"] = new Map();
  for (const { terms, codes, weight } of lessons) {
    for (const { key, share } of sharesOf(terms, tells)) {
      const byItem = said.get(key) ?? new Map<string, number>();
      for (const code of codes) byItem.set(code, (byItem.get(code) ?? 0) + (share * weight) / codes.length);
      said.set(key, byItem);
    }
  }
  return said;
}

/** How much a term tells: the logarithm of one over its share of the lessons; 0 when it was never heard. */
export function rarity(count: Learned["count"], lessons: number): (key: string) => number {
  return (key) => {
    const times = count.get(key);
    return times ? Math.log(1 + lessons / times) : 0;
  };
}

/** The terms that are known, each with its share of the sentence; the squares of the shares make 1. */
export function sharesOf(terms: readonly Term[], tells: (key: string) => number): (Term & { share: number })[] {
  const known = terms
    .map((term) => ({ ...term, share: term.weight * tells(term.key) }))
    .filter(({ share }) => share > 0);
  const length = Math.hypot(...known.map(({ share }) => share));
  return known.map((term) => ({ ...term, share: term.share / length }));
}
