import { useCallback, useRef, useState } from "react";
import { newKey } from "./keys";
import { forget, read, write } from "./storage";

interface Kept<T> {
  /** The idempotency key of this intention: the same over every retry, until the server has said yes. */
  key: string;
  value: T;
}

export interface Draft<T> {
  value: T;
  /** It was found on the phone, from an earlier visit. */
  restored: boolean;
  change(part: Partial<T>): void;
  /** The key to send with, kept on the phone before it is used: a retry after a crash must carry the same one. */
  keyToSend(): string;
  /** The submission succeeded, or is given up: the next one is a new intention. */
  done(): void;
  /** Keeps the words and makes another intention of them. */
  renew(): void;
}

/** What a resident is writing; it survives leaving the page and closing the app. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const place = `draft:${name}`;
  const found = useRef(read<Kept<T>>(place));
  const [kept, setKept] = useState<Kept<T>>(() => ({
    key: found.current?.key ?? newKey(),
    value: { ...empty, ...found.current?.value },
  }));
  const latest = useRef(kept);

  const keep = useCallback(
    (next: Kept<T>) => {
      latest.current = next;
      write(place, next);
      setKept(next);
    },
    [place],
  );

  return {
    value: kept.value,
    restored: found.current !== undefined,
    change: (part) => keep({ key: latest.current.key, value: { ...latest.current.value, ...part } }),
    keyToSend: () => {
      write(place, latest.current);
      return latest.current.key;
    },
    done: () => {
      forget(place);
      latest.current = { key: newKey(), value: empty };
    },
    renew: () => keep({ key: newKey(), value: latest.current.value }),
  };
}
