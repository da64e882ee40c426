import { agesIn } from "./ages.js";
import { everydayWords } from "./everyday-words.js";
import { wordsOf } from "./segment.js";

/** One thing that a sentence says, by which it is compared. */
export interface Term {
  /** "w…" a word, "c…" a single character, "b…" a pair of characters, "=…" a group of everyday words, "#…" an age. */
  key: string;
  weight: number;
  /** The part of the sentence that said it. */
  words: string;
}

/** Tried on four fifths of the written sentences against the rest: a group says most, a lone character little. */
const weights = { group: 1.5, age: 1.5, word: 1, pair: 0.6, character: 0.5 };
/** A message is read this far. Whoever writes more has said the matter by then. */
const longest = 400;

const groupsOf = new Map<string, string[]>();
for (const [group, words] of Object.entries(everydayWords)) {
  for (const word of words.split(" ")) groupsOf.set(word, [...(groupsOf.get(word) ?? []), group]);
}
const longestWord = Math.max(...[...groupsOf.keys()].map((word) => word.length));

/** They stand in any sentence, whatever it is about. */
const empty = new Set(
  (
    "的 了 是 我 你 他 她 您 们 我们 你们 他们 在 有 不 吗 呢 啊 吧 就 都 也 要 和 跟 还 这 那 一个 个 怎么 怎么办 怎么弄 什么 能 能不能 " +
    "可以 想 去 到 给 被 把 得 着 过 又 很 说 听说 请 请问 没有 没 哪里 哪 几多 么样 蛮 冇得 晓得 今天 明天 昨天 天天 每天 今年 现在 多少 时候"
  ).split(" "),
);

/** What a sentence says, each thing once. */
export function termsOf(sentence: string): Term[] {
  const text = sentence.slice(0, longest).toLowerCase();
  const terms = new Map<string, Term>();
  const say = (key: string, weight: number, words: string) => {
    if (!terms.has(key)) terms.set(key, { key, weight, words });
  };
  for (const { group, words } of groupsIn(text)) say(`=${group}`, weights.group, words);
  for (const { line, words } of agesIn(text)) say(`#${line}`, weights.age, words);
  for (const run of text.split(/[^\p{L}\p{N}]+/u)) {
    if (!run) continue;
    for (const word of wordsOf(run)) {
      if (empty.has(word)) continue;
      if (word.length > 1) say(`w${word}`, weights.word, word);
      else say(`c${word}`, weights.character, word);
    }
    for (let place = 0; place + 1 < run.length; place++) {
      const pair = run.slice(place, place + 2);
      say(`b${pair}`, weights.pair, pair);
    }
  }
  return [...terms.values()];
}

/** The longest everyday word at each place, with its groups. */
function groupsIn(text: string): { group: string; words: string }[] {
  return Array.from({ length: text.length }, (_, place) => {
    for (let length = Math.min(longestWord, text.length - place); length > 0; length--) {
      const words = text.slice(place, place + length);
      const groups = groupsOf.get(words);
      if (groups) return groups.map((group) => ({ group, words }));
    }
    return [];
  }).flat();
}
