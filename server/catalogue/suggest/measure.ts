import { Ear } from "./ear.js";
import type { Suggestible } from "./item-words.js";
import type { LabelledSentence } from "./labelled/sentence.js";
import { learn } from "./learn.js";
import { type Learned, nothingLearned } from "./learned.js";

/** How many sentences the page offers items for; the first is shown large. */
const offered = 3;
/** One sentence in five is kept back, so that what is measured was not learned. */
const parts = 5;

export interface Accuracy {
  /** Sentences of one matter that were asked, and the share whose item came first, and among the three offered. */
  asked: number;
  first: number;
  offered: number;
  /** Sentences of several matters, and the share of which all were offered. */
  mixed: number;
  covered: number;
}

/** The part that a sentence belongs to, 0 to 4; each item has its sentences in all of them. Part 0 is kept back. */
export function partsOf(sentences: readonly LabelledSentence[]): Map<LabelledSentence, number> {
  const byMatter = new Map<string, LabelledSentence[]>();
  for (const sentence of sentences) {
    const matter = sentence.codes.length > 1 ? "mixed" : sentence.codes.join();
    byMatter.set(matter, [...(byMatter.get(matter) ?? []), sentence]);
  }
  return new Map(
    [...byMatter.values()].flatMap((same) =>
      same
        .sort((a, b) => hashOf(a.text) - hashOf(b.text) || a.text.localeCompare(b.text))
        .map((sentence, place) => [sentence, place % parts] as const),
    ),
  );
}

/** What is learned from, and what is only asked. */
export function split(sentences: readonly LabelledSentence[], part = 0) {
  const places = partsOf(sentences);
  return {
    learned: sentences.filter((sentence) => places.get(sentence) !== part),
    kept: sentences.filter((sentence) => places.get(sentence) === part),
  };
}

/** Asks every sentence by one that learned only from the other four parts. */
export function crossValidate(items: readonly Suggestible[], sentences: readonly LabelledSentence[]): Accuracy {
  const measured = Array.from({ length: parts }, (_, part) => {
    const { learned, kept } = split(sentences, part);
    return measure(items, learn(items, learned), kept);
  });
  const asked = measured.reduce((all, one) => all + one.asked, 0);
  const mixed = measured.reduce((all, one) => all + one.mixed, 0);
  const over = (key: "first" | "offered") =>
    measured.reduce((all, one) => all + one[key] * one.asked, 0) / (asked || 1);
  const covered = measured.reduce((all, one) => all + one.covered * one.mixed, 0) / (mixed || 1);
  return { asked, first: over("first"), offered: over("offered"), mixed, covered };
}

export function measure(
  items: readonly Suggestible[],
  learned: Learned = nothingLearned,
  sentences: readonly LabelledSentence[] = [],
): Accuracy {
  const ear = new Ear(items, learned);
  const answers = sentences.map(({ text, codes }) => ({ codes, best: bestOf(ear, text) }));
  const single = answers.filter(({ codes }) => codes.length === 1);
  const mixed = answers.filter(({ codes }) => codes.length > 1);
  const share = (part: unknown[], all: unknown[]) => part.length / (all.length || 1);
  return {
    asked: single.length,
    first: share(
      single.filter(({ codes, best }) => best[0] === codes[0]),
      single,
    ),
    offered: share(
      single.filter(({ codes, best }) => codes.every((code) => best.includes(code))),
      single,
    ),
    mixed: mixed.length,
    covered: share(
      mixed.filter(({ codes, best }) => codes.every((code) => best.includes(code))),
      mixed,
    ),
  };
}

function bestOf(ear: Ear, text: string): string[] {
  return [...ear.listen(text)]
    .sort(([, a], [, b]) => b.score - a.score)
    .slice(0, offered)
    .map(([code]) => code);
}

/** FNV-1a: spreads sentences evenly, and the same way on every machine. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return hash;
}
