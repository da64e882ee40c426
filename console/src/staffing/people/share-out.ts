import type { HeldRow, Taker } from "../../../../contract/handover.js";

/** To whom each row goes, by its number; null where none of the chosen can take it. */
export type Shares = ReadonlyMap<string, string | null>;

/**
 * Shares rows out among the chosen colleagues: each row to the one of them who can take it and has the least, what
 * was shared out before counted in. So several end up with about as much as one another.
 */
export function shareOut(rows: readonly HeldRow[], takers: readonly Taker[], chosen: readonly string[]): Shares {
  const load = new Map(takers.map(({ id, open }) => [id, open]));
  return new Map(
    rows.map((row) => {
      const able = row.why === null ? chosen.filter((id) => row.takers.includes(id)) : [];
      const [first] = able.toSorted((one, other) => (load.get(one) ?? 0) - (load.get(other) ?? 0));
      if (first) load.set(first, (load.get(first) ?? 0) + 1);
      return [row.number, first ?? null];
    }),
  );
}
