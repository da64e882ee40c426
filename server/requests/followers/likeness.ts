/** What a request is about, as far as it can be compared: where it is, and what is said of it. */
export interface Matter {
  place: string;
  words: string;
}

/** The same street, give or take the door. */
const leastPlace = 0.6;
/** Said in other words, the same trouble still shares a third of its pairs of characters with what was said first. */
const leastWords = 0.34;
/** Without a place to go by, half of the words must be the same. */
const leastWordsAlone = 0.5;

/** How likely it is that two people mean the same matter, from 0; 0 when it is not worth asking. */
export function likeness(one: Matter, other: Matter): number {
  const words = shared(one.words, other.words);
  if (!one.place || !other.place) return words >= leastWordsAlone ? words : 0;
  const place = shared(one.place, other.place);
  return place >= leastPlace && words >= leastWords ? words + place : 0;
}

/** The matters that are alike, the most alike first. */
export function alike<M extends Matter>(asked: Matter, known: readonly M[], most: number): M[] {
  return known
    .map((matter) => ({ matter, score: likeness(asked, matter) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ matter }) => matter);
}

/** How much of the shorter text's pairs of characters the longer one has too, from 0 to 1. */
function shared(one: string, other: string): number {
  const [shorter, longer] = [pairsOf(one), pairsOf(other)].sort((a, b) => a.size - b.size);
  if (!shorter?.size || !longer) return 0;
  return [...shorter].filter((pair) => longer.has(pair)).length / shorter.size;
}

function pairsOf(text: string): Set<string> {
  const characters = [...text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")];
  return new Set(characters.slice(1).map((character, place) => `${characters[place]}${character}`));
}
