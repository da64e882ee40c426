import { type Figure, fewBelow } from "../../../contract/dispute-figures.js";

const isFew = (n: number) => n > 0 && n < fewBelow;
const sumOf = (counts: readonly number[]) => counts.reduce((sum, n) => sum + n, 0);

/** A count that stands alone: no table adds up to it that is told beside it. */
export function hideAlone(n: number): Figure {
  return isFew(n) ? "few" : n;
}

/** In which order rows are taken where more must be hidden: a secret, the same every time. */
export type SecretOrder = (place: number) => string;

/**
 * The rows of a table whose total is told, such that nobody who subtracts learns of a row below five more than that
 * (primary and complementary cell suppression). A row without any is told: that nobody came names nobody.
 */
export function hideFew(counts: readonly number[], secret: SecretOrder): Figure[] {
  if (isFew(sumOf(counts))) return counts.map(() => "few");
  const few = counts.filter(isFew);
  if (few.length === 0) return [...counts];
  if (tellsNothing(few)) return counts.map(hideAlone);
  const hidden = coveredBy(counts, secret);
  return counts.map((n, place) => (hidden.has(place) ? "hidden" : n));
}

/**
 * The few alone may be named as such where their sum, which is the total less what is told, leaves each of them
 * anywhere between one and four.
 */
function tellsNothing(few: readonly number[]): boolean {
  const others = few.length - 1;
  const most = fewBelow - 1;
  return sumOf(few) >= most + others && sumOf(few) <= 1 + others * most;
}

/**
 * The few, and with them others till each of them might as well be five: then the hidden rows could be any of each
 * other. Taking the smallest first would say that the rest are larger: who knows the rule would read the hidden ones
 * from that. Where all together are not enough, the rows without any are hidden too.
 */
function coveredBy(counts: readonly number[], secret: SecretOrder): Set<number> {
  const places = [...counts.keys()];
  const hidden = new Set(places.filter((place) => isFew(counts[place] ?? 0)));
  const others = places
    .filter((place) => (counts[place] ?? 0) >= fewBelow)
    .sort((one, other) => (secret(one) < secret(other) ? -1 : 1));
  const covered = () => sumOf([...hidden].map((place) => counts[place] ?? 0)) >= fewBelow + hidden.size - 1;
  // One hidden row alone is the total less the rest.
  while (hidden.size < 2 || !covered()) {
    const next = others.shift();
    if (next === undefined) return new Set(places);
    hidden.add(next);
  }
  return hidden;
}
