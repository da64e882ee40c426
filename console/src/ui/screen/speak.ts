import { useEffect, useRef } from "react";
import type { ScreenCall } from "../../../../contract/hall.js";

/** Where a number is called to, as it is shown and said: 3 号窗口, 3 号展位. */
export type ScreenUnit = "窗口" | "展位";

/** Says every call aloud that is new or is repeated, the oldest first. What the screen finds when it opens is not said. */
export function useSpokenCalls(calls: readonly ScreenCall[] | undefined, unit: ScreenUnit, on: boolean): void {
  const said = useRef<ReadonlySet<string>>();
  useEffect(() => {
    if (!calls) return;
    const before = said.current;
    said.current = new Set(calls.map(keyOf));
    if (!before || !on) return;
    for (const call of [...calls].reverse()) if (!before.has(keyOf(call))) speak(call, unit);
  }, [calls, unit, on]);
}

function keyOf({ label, calls, at }: ScreenCall): string {
  return `${label} ${calls} ${at}`;
}

/** Twice; once where others wait to be said, so that what is said does not fall behind what is shown. */
function speak(call: ScreenCall, unit: ScreenUnit): void {
  if (!("speechSynthesis" in window)) return;
  const words = `请 ${spoken(call.label)} 到 ${call.counter} 号${unit}`;
  const times = window.speechSynthesis.pending ? 1 : 2;
  for (let time = 0; time < times; time++) {
    const utterance = new SpeechSynthesisUtterance(words);
    utterance.lang = "zh-CN";
    utterance.rate = 0.9;
    window.speechSynthesis.speak(utterance);
  }
}

/** B 017 -> B 0 1 7: digit by digit, as a number in a line is called. */
export function spoken(label: string): string {
  return label.replace(/\d/g, " $&").trim();
}
