import type { AddressEntry } from "../../communities/directory.js";

/**
 * The community of a written address by the longest street, estate, grid or landmark name in it; for a street that
 * communities share, its house number decides. Two answers of the same weight are none.
 */
export function findByAddress(written: string, addresses: readonly AddressEntry[]): string | undefined {
  const text = written.normalize("NFKC").replace(/\s/g, "");
  if (!text) return undefined;
  const matching = addresses.filter((entry) => text.includes(entry.name) && numberFits(text, entry));
  const longest = Math.max(0, ...matching.map((entry) => entry.name.length));
  const best = new Set(matching.filter((entry) => entry.name.length === longest).map((entry) => entry.communityId));
  return best.size === 1 ? [...best][0] : undefined;
}

function numberFits(text: string, { name, fromNumber, toNumber }: AddressEntry): boolean {
  if (fromNumber === null || toNumber === null) return true;
  const after = text.slice(text.indexOf(name) + name.length);
  const number = Number(/^(\d+)/.exec(after)?.[1] ?? Number.NaN);
  return number >= fromNumber && number <= toNumber;
}
