import { useState } from "react";

/**
 * Keeps what somebody writes about a request until it is sent: over a reload, an error, an ended session and a look
 * at another request. It stays in this tab only (`sessionStorage`), since machines at a counter are shared.
 * @param slot which field, e.g. `2026-1118-0037 reply`
 */
export function useDraft<T>(slot: string, empty: T): [T, (draft: T) => void] {
  const [kept, setKept] = useState<{ slot: string; draft: T }>(() => ({ slot, draft: readDraft(slot, empty) }));
  const draft = kept.slot === slot ? kept.draft : readDraft(slot, empty);
  return [
    draft,
    (next) => {
      setKept({ slot, draft: next });
      keepDraft(slot, next, empty);
    },
  ];
}

/** The draft of a field, or `empty`. */
export function readDraft<T>(slot: string, empty: T): T {
  const text = sessionStorage.getItem(nameOf(slot));
  if (text === null) return empty;
  try {
    return JSON.parse(text) as T;
  } catch {
    return empty;
  }
}

/** Stores a draft; an empty one leaves nothing behind. */
export function keepDraft<T>(slot: string, draft: T, empty: T): void {
  const text = JSON.stringify(draft);
  try {
    if (text === JSON.stringify(empty)) sessionStorage.removeItem(nameOf(slot));
    else sessionStorage.setItem(nameOf(slot), text);
  } catch {
    // A full or forbidden storage must not stop anybody from writing.
  }
}

function nameOf(slot: string): string {
  return `hall-draft ${slot}`;
}
