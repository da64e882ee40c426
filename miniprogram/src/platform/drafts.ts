import { useRef, useState } from "react";
import { whose } from "./acting";
import { newKey } from "./keys";
import { forget, read, write } from "./storage";

interface Kept<T> {
  /** The idempotency key of this intention: the same over every retry, until the server has said yes. */
  key: string;
  value: T;
}

export interface Draft<T> {
  value: T;
  /** The name under which the phone keeps it. */
  place: string;
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

/** What a resident is writing; it survives leaving the page and closing the app. Another name is another draft. */
export function useDraft<T extends object>(name: string, empty: T): Draft<T> {
  const place = `draft:${whose()}${name}`;
  const [, redraw] = useState(0);
  const current = useRef<Opened<T>>();
  if (current.current?.place !== place) current.current = openDraft(place, empty);
  const opened = current.current;

  function keep(kept: Kept<T>) {
    opened.kept = kept;
    write(place, kept);
    redraw((count) => count + 1);
  }

  return {
    value: opened.kept.value,
    place,
    restored: opened.restored,
    change: (part) => keep({ key: opened.kept.key, value: { ...opened.kept.value, ...part } }),
    keyToSend: () => {
      write(place, opened.kept);
      return opened.kept.key;
    },
    done: () => {
      forget(place);
      opened.kept = { key: newKey(), value: empty };
    },
    renew: () => keep({ key: newKey(), value: opened.kept.value }),
  };
}

interface Opened<T> {
  place: string;
  kept: Kept<T>;
  restored: boolean;
}

function openDraft<T extends object>(place: string, empty: T): Opened<T> {
  const found = read<Kept<T>>(place);
  return {
    place,
    kept: { key: found?.key ?? newKey(), value: { ...empty, ...found?.value } },
    restored: found !== undefined,
  };
}
