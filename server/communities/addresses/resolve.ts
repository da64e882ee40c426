import { pinyin } from "pinyin-pro";
import { normaliseAddress } from "./normalise.js";

/** A name that people write in an address, and the community that it lies in. */
export interface AddressEntry {
  communityId: string;
  /** street | estate | grid | landmark | alias | community */
  kind: string;
  name: string;
  /** House numbers of a street, or buildings of an estate, that lie in this community, both ends included. */
  fromNumber: number | null;
  toNumber: number | null;
}

/**
 * What an address says about the community. `sure`: one, and it may be used. `doubtful`: one or two, best first, to be
 * confirmed by the person. `unknown`: nothing was recognised.
 */
export interface ResolvedAddress {
  certainty: "sure" | "doubtful" | "unknown";
  communityIds: string[];
  /** 0 to 1: how much of the evidence speaks for the first. */
  confidence: number;
  /** Names that were recognised, as they stand in the tables. */
  heard: string[];
}

/**
 * How much a name says. A community's own name is what the person means; a street's alone may be long; and what is short
 * for a community (幸福) may be the beginning of another name (幸福小町), so alone it is only asked about.
 */
const weights: Record<string, number> = {
  community: 6,
  estate: 4,
  grid: 4,
  alias: 4,
  landmark: 3,
  street: 3,
  short: 2,
};
/** A number that fits makes a shared name as good as one's own; one that is missing or fits nowhere leaves a hint. */
const numberFits = 1;
const numberMissing = -1.5;
const numberElsewhere = -2.2;
/** A typo that sounds the same is how an input method errs; another one may be another place. */
const soundsTheSame = 0.9;
const looksAlike = 0.55;
const enough = 2.5;
const ahead = 1.5;

interface Name {
  name: string;
  sound: string;
  entries: AddressEntry[];
}

export interface AddressIndex {
  names: Name[];
}

/** Makes the tables ready for looking up: names by length, the longest first, with their sound. */
export function compileAddresses(entries: readonly AddressEntry[]): AddressIndex {
  const byName = new Map<string, AddressEntry[]>();
  for (const entry of entries) {
    const name = normaliseAddress(entry.name) || entry.name;
    byName.set(name, [...(byName.get(name) ?? []), entry]);
  }
  const names = [...byName].map(([name, own]) => ({ name, sound: soundOfName(name), entries: own }));
  return { names: names.sort((a, b) => b.name.length - a.name.length) };
}

/** Finds the community of an address as people write it. It never guesses: what is not sure is said to be doubtful. */
export function resolveAddress(written: string, index: AddressIndex): ResolvedAddress {
  const text = normaliseAddress(written);
  const evidence = [...exactEvidence(text, index)];
  if (evidence.every(({ weight }) => weight < enough)) evidence.push(...typoEvidence(text, index));
  const scores = new Map<string, number>();
  for (const { communityId, weight } of evidence) scores.set(communityId, (scores.get(communityId) ?? 0) + weight);
  const ranked = [...scores].filter(([, score]) => score > 0).sort((a, b) => b[1] - a[1]);
  const [best, second] = ranked;
  if (!best) return { certainty: "unknown", communityIds: [], confidence: 0, heard: [] };
  const runnerUp = second?.[1] ?? 0;
  const sure = best[1] >= enough && best[1] - runnerUp >= ahead;
  return {
    certainty: sure ? "sure" : "doubtful",
    communityIds: ranked.slice(0, sure ? 1 : 2).map(([communityId]) => communityId),
    confidence: (best[1] / (best[1] + runnerUp)) * Math.min(1, best[1] / enough),
    heard: [...new Set(evidence.map(({ name }) => name))],
  };
}

interface Evidence {
  communityId: string;
  weight: number;
  name: string;
}

/** Names that stand in the text; of names that overlap only the longest counts (幸福小区 and not 幸福). */
function* exactEvidence(text: string, index: AddressIndex): Generator<Evidence> {
  let rest = text;
  for (const { name, entries } of index.names) {
    const at = rest.indexOf(name);
    if (at < 0) continue;
    yield* weigh(entries, text.slice(at + name.length), 1);
    rest = rest.slice(0, at) + "\u0000".repeat(name.length) + rest.slice(at + name.length);
  }
}

/** Names of which one character is wrong. */
function* typoEvidence(text: string, index: AddressIndex): Generator<Evidence> {
  for (const { name, sound, entries } of index.names) {
    if (name.length < 3) continue;
    for (let at = 0; at + name.length <= text.length; at++) {
      const window = text.slice(at, at + name.length);
      if (differences(window, name) !== 1) continue; // none at all was found before
      const factor = typoFactor(window, name, sound);
      if (factor === 0) continue;
      yield* weigh(entries, text.slice(at + name.length), factor);
      break;
    }
  }
}

/** Three characters of which one is another and sounds otherwise are another place: 北京路 is not 北环路. */
function typoFactor(window: string, name: string, sound: string): number {
  if (soundOf(window) === sound) return soundsTheSame;
  return name.length > 3 && window.at(-1) === name.at(-1) ? looksAlike : 0;
}

function* weigh(entries: readonly AddressEntry[], after: string, factor: number): Generator<Evidence> {
  for (const { communityId, kind, name, fromNumber, toNumber } of entries) {
    const weight = weights[kind] ?? 3;
    yield { communityId, name, weight: (weight + numberBonus(after, kind, fromNumber, toNumber)) * factor };
  }
}

function numberBonus(after: string, kind: string, from: number | null, to: number | null): number {
  if (from === null || to === null) return 0;
  const pattern = kind === "estate" ? /^\D{0,3}?(\d+)(?:栋|幢|号楼|-|号)/ : /^\D{0,2}?(\d+)/;
  const written = pattern.exec(after)?.[1];
  if (written === undefined) return numberMissing;
  const number = Number(written);
  return number >= from && number <= to ? numberFits : numberElsewhere;
}

function differences(a: string, b: string): number {
  let count = 0;
  for (let place = 0; place < a.length && count < 2; place++) if (a[place] !== b[place]) count++;
  return count;
}

const sounds = new Map<string, string>();

/** The tables are read anew every second and hardly ever change: the sound of a name is worth keeping. */
function soundOfName(name: string): string {
  const known = sounds.get(name) ?? soundOf(name);
  sounds.set(name, known);
  return known;
}

/** The sound as it is spoken here: n and ng, s and sh, l and n are not told apart in Hubei, and so mistyped. */
function soundOf(text: string): string {
  return pinyin(text, { toneType: "none", type: "array" })
    .map((syllable) =>
      syllable
        .replace(/ng$/, "n")
        .replace(/^([zcs])h/, "$1")
        .replace(/^l/, "n"),
    )
    .join(" ");
}
