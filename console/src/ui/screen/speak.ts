import { useEffect, useRef } from "react";
import type { Screen } from "../../../../contract/hall.js";

/** Where a number is called to, as it is shown and said: 3 号窗口, 3 号展位. */
export type ScreenUnit = "窗口" | "展位";

type Call = NonNullable<Screen["call"]>;

/** Says a call aloud, twice, when it is a new one or is repeated. The first call that the screen finds is not said. */
export function useSpokenCalls(call: Screen["call"] | undefined, unit: ScreenUnit, on: boolean): void {
  const last = useRef<string>();
  useEffect(() => {
    if (call === undefined) return;
    const key = call ? `${call.label} ${call.calls} ${call.at}` : "";
    const isFirst = last.current === undefined;
    if (last.current === key) return;
    last.current = key;
    if (call && on && !isFirst) speak(call, unit);
  }, [call, unit, on]);
}

function speak(call: Call, unit: ScreenUnit): void {
  if (!("speechSynthesis" in window)) return;
  const words = `请 ${spoken(call.label)} 到 ${call.counter} 号${unit}`;
  window.speechSynthesis.cancel();
  for (let time = 0; time < 2; time++) {
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
