import { useState } from "react";
import { mostAtOnce } from "../../../../contract/staff.js";
import { say } from "../../ui/toast.js";

export interface Chosen {
  numbers: ReadonlySet<string>;
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

  function choose(wanted: Iterable<string>) {
    const next = [...new Set(wanted)];
    if (next.length > mostAtOnce) say(`一次最多选 ${mostAtOnce} 件`);
    setNumbers(new Set(next.slice(0, mostAtOnce)));
  }

  function toggle(number: string) {
    setAnchor(number);
    choose(numbers.has(number) ? [...numbers].filter((other) => other !== number) : [...numbers, number]);
  }

  return {
    numbers,
    toggle,
    reach: (number) => {
      const from = anchor ? drawn.indexOf(anchor) : -1;
      const to = drawn.indexOf(number);
      if (from < 0 || to < 0) return toggle(number);
      choose([...numbers, ...drawn.slice(Math.min(from, to), Math.max(from, to) + 1)]);
    },
    all: () => choose(drawn),
    none: () => setNumbers(new Set()),
  };
}
