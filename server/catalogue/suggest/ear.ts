import { lessonsOf, type Suggestible } from "./item-words.js";
import { addLessons, countTerms, type Learned, rarity, sharesOf } from "./learned.js";
import { termsOf } from "./terms.js";

export interface Heard {
  /** How much more the sentence sounds like this item than like the items in general; 0 is like any other. */
  score: number;
  /** The words of the sentence that spoke for the item, the strongest first. */
  words: string[];
}

/** How strongly the hall believes in what it has never heard said of an item. Tried from 0.05 to 0.4. */
const doubt = 0.2;
/** A term speaks for an item when it adds this much. */
const speaks = 0.05;

/**
 * Hears what a sentence is about: multinomial naive Bayes over the catalogue's own words and what was learned from
 * labelled sentences. Without anything learned it is the catalogue-only search.
 */
export class Ear {
  private readonly codes: string[];
  private readonly tells: (key: string) => number;
  private readonly weights: Map<string, { mean: number; logs: Map<string, number> }>;
  private readonly totals: Map<string, number>;

  constructor(items: readonly Suggestible[], learned: Learned) {
    const catalogue = lessonsOf(items);
    this.codes = items.map(({ code }) => code);
    this.tells = rarity(countTerms(catalogue, learned.count), learned.lessons + catalogue.length);
    const said = sum(learned.said, addLessons(catalogue, this.tells), new Set(this.codes));
    this.totals = new Map(this.codes.map((code) => [code, said.size * doubt]));
    for (const byItem of said.values()) {
      for (const [code, weight] of byItem) this.totals.set(code, (this.totals.get(code) ?? 0) + weight);
    }
    const meanTotal = mean([...this.totals.values()].map(Math.log));
    this.totals = new Map([...this.totals].map(([code, total]) => [code, Math.log(total) - meanTotal]));
    this.weights = new Map(
      [...said].map(([key, byItem]) => {
        const logs = new Map([...byItem].map(([code, weight]) => [code, Math.log(1 + weight / doubt)]));
        return [key, { mean: [...logs.values()].reduce((all, log) => all + log, 0) / this.codes.length, logs }];
      }),
    );
  }

  /** What the sentence says of each item, by code. */
  listen(sentence: string): Map<string, Heard> {
    const terms = sharesOf(termsOf(sentence), this.tells).flatMap((term) => {
      const weights = this.weights.get(term.key);
      return weights ? [{ ...term, ...weights }] : [];
    });
    return new Map(
      this.codes.map((code) => {
        const spoken = terms.map(({ key, words, share, logs, mean }) => ({
          key,
          words,
          speaks: share * ((logs.get(code) ?? 0) - mean - (this.totals.get(code) ?? 0)),
        }));
        return [code, { score: spoken.reduce((all, term) => all + term.speaks, 0), words: strongest(spoken) }];
      }),
    );
  }
}

function strongest(spoken: readonly { key: string; words: string; speaks: number }[]): string[] {
  const words = spoken
    .filter((term) => term.speaks >= speaks && !term.key.startsWith("b") && !term.key.startsWith("c"))
    .sort((a, b) => b.speaks - a.speaks)
    .map((term) => term.words);
  return words.filter(
    (word, place) => !words.some((other, before) => other.includes(word) && (other !== word || before < place)),
  );
}

function sum(learned: Learned["said"], catalogue: Learned["said"], known: ReadonlySet<string>): Learned["said"] {
  const all: Learned["said"] = new Map();
  for (const said of [learned, catalogue]) {
    for (const [key, byItem] of said) {
      const together = all.get(key) ?? new Map<string, number>();
      for (const [code, weight] of byItem) {
        if (known.has(code)) together.set(code, (together.get(code) ?? 0) + weight);
      }
      if (together.size) all.set(key, together);
    }
  }
  return all;
}

function mean(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0) / (values.length || 1);
}
