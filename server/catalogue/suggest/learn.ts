import { lessonsOf, type Suggestible } from "./item-words.js";
import type { LabelledSentence } from "./labelled/sentence.js";
import { addLessons, countTerms, type Learned, rarity } from "./learned.js";
import { termsOf } from "./terms.js";

/**
 * Learns from sentences of which the right items are known: those written down by hand, and those that staff
 * corrected. What a term tells is measured over the sentences and the catalogue together.
 */
export function learn(items: readonly Suggestible[], sentences: readonly LabelledSentence[]): Learned {
  const lessons = sentences.map(({ text, codes }) => ({ terms: termsOf(text), codes, weight: 1 }));
  const catalogue = lessonsOf(items);
  const everywhere = countTerms([...lessons, ...catalogue]);
  const tells = rarity(everywhere, lessons.length + catalogue.length);
  // A pair of characters that a single sentence holds may be somebody's name, and teaches next to nothing.
  const kept = lessons.map((lesson) => ({
    ...lesson,
    terms: lesson.terms.filter(({ key }) => !key.startsWith("b") || (everywhere.get(key) ?? 0) > 1),
  }));
  return { lessons: lessons.length, count: countTerms(kept), said: addLessons(kept, tells) };
}
