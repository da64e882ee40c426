import { useEffect, useState } from "react";

const turnMs = 10_000;

/**
 * Of more than fit, a part at a time: the next part every ten seconds, in parts as even as they can be, so that the last
 * is not a single one.
 * @returns what is to be shown now, and which part of how many it is
 */
export function useTurn<T>(all: readonly T[], most: number): { shown: readonly T[]; part: number; parts: number } {
  const [turns, setTurns] = useState(0);
  const parts = Math.max(1, Math.ceil(all.length / most));
  useEffect(() => {
    if (parts === 1) return;
    const timer = setInterval(() => setTurns((before) => before + 1), turnMs);
    return () => clearInterval(timer);
  }, [parts]);
  const each = Math.ceil(all.length / parts);
  const part = turns % parts;
  return { shown: all.slice(part * each, (part + 1) * each), part: part + 1, parts };
}
