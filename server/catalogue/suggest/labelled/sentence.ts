/** What a resident typed, with the items that were right for it; a message that holds several matters has several. */
export interface LabelledSentence {
  text: string;
  codes: readonly string[];
}

/** Sentences of one matter each, written down by item. */
export function labelled(byItem: Readonly<Record<string, readonly string[]>>): LabelledSentence[] {
  return Object.entries(byItem).flatMap(([code, texts]) => texts.map((text) => ({ text, codes: [code] })));
}
