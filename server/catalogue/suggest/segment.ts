import { Jieba } from "@node-rs/jieba";
import { dict } from "@node-rs/jieba/dict.js";

let cutter: Jieba | undefined;

/**
 * The words of a run of Chinese, the long ones also in their parts. Reading the dictionary takes some 0.4 s, once.
 * Unknown words are not guessed at: guesses would be names of people, and those shall not be learned.
 */
export function wordsOf(run: string): string[] {
  cutter ??= Jieba.withDict(dict);
  return cutter.cutForSearch(run, false);
}
