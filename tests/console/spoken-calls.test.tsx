/** @jest-environment jsdom */
import { renderHook } from "@testing-library/react";
import { useSpokenCalls } from "../../console/src/ui/screen/speak";
import type { ScreenCall } from "../../contract/hall.js";

const callOf = (label: string, counter: number, calls = 1): ScreenCall => ({
  label,
  counter,
  calls,
  deskName: "",
  at: `2026-11-28T02:00:0${counter + calls}.000Z`,
});

describe("the call screen says aloud", () => {
  let said: string[];
  beforeEach(() => {
    said = [];
    const speechSynthesis = { pending: false, speak: ({ text }: { text: string }) => said.push(text) };
    class SpeechSynthesisUtterance {
      constructor(readonly text: string) {}
    }
    Object.assign(window, { speechSynthesis, SpeechSynthesisUtterance });
  });
  const open = (first: ScreenCall[], on = true) =>
    renderHook(({ calls, sound }) => useSpokenCalls(calls, "展位", sound), {
      initialProps: { calls: first as ScreenCall[] | undefined, sound: on },
    });
  const heard = () => [...new Set(said)];

  it("every call since the last look, the oldest first, and not what was there when it opened", () => {
    const screen = open([callOf("A 001", 1)]);
    expect(heard()).toEqual([]);
    screen.rerender({ calls: [callOf("C 004", 3), callOf("B 002", 2), callOf("A 001", 1)], sound: true });
    expect(heard()).toEqual(["请 B  0 0 2 到 2 号展位", "请 C  0 0 4 到 3 号展位"]);
    screen.rerender({ calls: [callOf("C 004", 3), callOf("B 002", 2), callOf("A 001", 1)], sound: true });
    expect(said).toHaveLength(4);
  });

  it("a call that is repeated, again", () => {
    const screen = open([callOf("A 001", 1)]);
    screen.rerender({ calls: [callOf("A 001", 1, 2)], sound: true });
    expect(heard()).toEqual(["请 A  0 0 1 到 1 号展位"]);
  });

  it("nothing while the sound is off, and nothing of that once it is on", () => {
    const screen = open([], false);
    screen.rerender({ calls: [callOf("A 001", 1)], sound: false });
    screen.rerender({ calls: [callOf("A 001", 1)], sound: true });
    expect(heard()).toEqual([]);
  });
});
