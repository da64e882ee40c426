import { useState } from "react";
import { keepDraft, readDraft } from "../drafts.js";

/** Which materials of a request one has looked at, in this tab. */
export function useSeen(number: string): [ReadonlySet<string>, (id: string) => void] {
  const slot = `${number} seen`;
  const [, setChanges] = useState(0);
  const seen = new Set(readDraft<string[]>(slot, []));
  return [
    seen,
    (id) => {
      keepDraft(slot, [...seen.add(id)], []);
      setChanges((changes) => changes + 1);
    },
  ];
}
