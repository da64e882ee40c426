import type { Lesson } from "./learned.js";
import { termsOf } from "./terms.js";

/** What the suggestion reads of an item. */
export interface Suggestible {
  code: string;
  title: string;
  summary: string;
  synonyms: readonly string[];
  conditions: readonly string[];
  steps: readonly string[];
}

/** The catalogue as lessons: a title says more of its item than a step, which many items share. */
export function lessonsOf(items: readonly Suggestible[]): Lesson[] {
  return items.flatMap((item) => [
    lesson(item, item.title, 1.5),
    ...item.synonyms.map((words) => lesson(item, words, 1)),
    lesson(item, item.summary, 1),
    ...item.conditions.map((words) => lesson(item, words, 0.2)),
    ...item.steps.map((words) => lesson(item, words, 0.1)),
  ]);
}

function lesson(item: Suggestible, words: string, weight: number): Lesson {
  return { terms: termsOf(words), codes: [item.code], weight };
}
