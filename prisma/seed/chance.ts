import { createHash } from "node:crypto";

/** A row of dice that falls the same way every time, so that the same day gives the same county. */
export interface Chance {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  between(least: number, most: number): number;
  pick<T>(list: readonly T[]): T;
  /** `count` different ones, in their own order. */
  some<T>(list: readonly T[], count: number): T[];
  /** True with this probability. */
  falls(probability: number): boolean;
}

export function chanceOf(name: string): Chance {
  let state = createHash("sha256").update(name).digest().readUInt32LE(0);
  // mulberry32: one multiplication chain, a full period of 2^32, quite enough for names and texts.
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number) => least + Math.floor(next() * (most - least + 1));
  const pick = <T>(list: readonly T[]): T => {
    const found = list[between(0, list.length - 1)];
    if (found === undefined) throw new Error(`nothing to pick from for ${name}`);
    return found;
  };
  const some = <T>(list: readonly T[], count: number): T[] => {
    const chosen = new Set<number>();
    while (chosen.size < Math.min(count, list.length)) chosen.add(between(0, list.length - 1));
    return list.filter((_, place) => chosen.has(place));
  };
  return { next, between, pick, some, falls: (probability) => next() < probability };
}

/**
 * The id of a named thing, in the shape of a uuid v7. Its time is one instant before any real row's,
 * so that rows written later come after the demonstration's in the index.
 */
export function idOf(kind: string, name: string): string {
  const hex = createHash("sha256").update(`${kind}:${name}`).digest("hex");
  return `019b76da-a800-7${hex.slice(0, 3)}-8${hex.slice(3, 6)}-${hex.slice(6, 18)}`;
}
