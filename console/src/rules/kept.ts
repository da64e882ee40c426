import { useState } from "react";

/**
 * State that outlives a reload and an ended session, in this tab only: machines at a counter are shared. Signing out,
 * or somebody else's signing in, clears it.
 */
export function useKept<T>(slot: string, empty: T): [T, (next: T) => void] {
  const name = `hall-rules ${slot}`;
  const [value, setValue] = useState<T>(() => read(name, empty));
  return [
    value,
    (next) => {
      setValue(next);
      write(name, next, empty);
    },
  ];
}

function read<T>(name: string, empty: T): T {
  try {
    const text = sessionStorage.getItem(name);
    return text === null ? empty : (JSON.parse(text) as T);
  } catch {
    return empty;
  }
}

function write<T>(name: string, value: T, empty: T): void {
  try {
    if (value === empty) sessionStorage.removeItem(name);
    else sessionStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A full or forbidden storage must not stop anybody from writing.
  }
}
