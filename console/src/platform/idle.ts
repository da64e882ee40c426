import { useEffect, useRef } from "react";

const lastInput = "hall-last-input";
const lookMs = 5_000;
const signs = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Watches whether somebody is at the machine. Keys and taps in any tab of the same browser count, so that who works in
 * one tab is not covered in the other.
 * @param onIdle after so many minutes without any; 0: never
 * @param onBusy now and then while somebody is there
 */
export function useIdle(minutes: number, onIdle: () => void, onBusy: () => void): void {
  const current = useRef({ onIdle, onBusy });
  current.current = { onIdle, onBusy };
  useEffect(() => {
    if (!minutes) return;
    let noted = 0;
    let told = Date.now();
    const note = () => {
      if (Date.now() - noted < 1_000) return;
      noted = Date.now();
      localStorage.setItem(lastInput, String(noted));
    };
    const look = () => {
      const last = Number(localStorage.getItem(lastInput));
      if (Date.now() - last >= minutes * 60_000) return current.current.onIdle();
      // The server counts too, and hears nothing of who only types or reads.
      if (last <= told || Date.now() - told < minutes * 20_000) return;
      told = Date.now();
      current.current.onBusy();
    };
    note();
    for (const sign of signs) window.addEventListener(sign, note, { passive: true, capture: true });
    const timer = setInterval(look, Math.min(lookMs, minutes * 60_000));
    return () => {
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, note, { capture: true });
    };
  }, [minutes]);
}
