import { useState } from "react";
import { mostAtOnce } from "../../../../contract/staff.js";
import { say } from "../../ui/toast.js";

export interface Chosen {
  /** In the order in which the list draws them. A row that is folded away counts again when it is seen again. */
  numbers: ReadonlySet<string>;
  /** Whether nothing more can be chosen. */
  whole: boolean;
  toggle: (number: string) => void;
  /** Chooses all from the last touched row to this one, as Shift does everywhere. */
  reach: (number: string) => void;
  all: () => void;
  none: () => void;
}

/**
 * The rows that are chosen for doing many at once.
 * @param drawn the numbers that may be chosen, in the order in which the list draws them
 */
export function useChosen(drawn: readonly string[]): Chosen {
  const [numbers, setNumbers] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState<string | null>(null);
  // Nothing is done with what is not seen.
  const seen = numbers.size > 0 ? drawn.filter((number) => numbers.has(number)) : [];

  function choose(wanted: Iterable<string>) {
    const next = [...new Set(wanted)];
    if (next.length > mostAtOnce) say(`一次最多选 ${mostAtOnce} 件`);
    setNumbers(new Set(next.slice(0, mostAtOnce)));
  }

  function toggle(number: string) {
    setAnchor(number);
    choose(seen.includes(number) ? seen.filter((other) => other !== number) : [...seen, number]);
  }

  return {
    numbers: new Set(seen),
    whole: seen.length > 0 && seen.length === Math.min(drawn.length, mostAtOnce),
    toggle,
    reach: (number) => {
      const from = anchor ? drawn.indexOf(anchor) : -1;
      const to = drawn.indexOf(number);
      if (from < 0 || to < 0) return toggle(number);
      choose([...seen, ...drawn.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    },
    all: () => choose(drawn),
    none: () => setNumbers(new Set()),
  };
}
