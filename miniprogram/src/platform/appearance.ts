import Taro from "@tarojs/taro";
import { read, write } from "./storage";
import { createStore, useStore } from "./store";

export interface Appearance {
  elder: boolean;
  /** Size of the smallest text of the elder version, 18 to 30. */
  elderSize: number;
}

export const elderSizes = [18, 20, 22, 26, 30] as const;

const key = "appearance";
const appearance = createStore<Appearance>({ elder: false, elderSize: 18, ...read<Partial<Appearance>>(key) });

export function useAppearance(): Appearance {
  return useStore(appearance);
}

export function isElder(): boolean {
  return appearance.get().elder;
}

/** Remembered on the phone, so the next visit opens the same version. */
export function setAppearance(part: Partial<Appearance>): void {
  const next = { ...appearance.get(), ...part };
  write(key, next);
  appearance.set(next);
}

/** By how much text is larger than drawn: the elder version by its own choice, else as the phone or the browser is set. */
export function textScale({ elder, elderSize }: Appearance): number {
  return elder ? Math.max(elderSize / 18, 1) : systemScale();
}

let measured: number | undefined;

function systemScale(): number {
  measured ??= Math.min(Math.max(measureScale(), 1), 2);
  return measured;
}

function measureScale(): number {
  if (process.env.TARO_ENV === "weapp") {
    // Newer than Taro's types.
    const info = Taro.getAppBaseInfo?.() as { fontSizeScaleFactor?: number } | undefined;
    return info?.fontSizeScaleFactor ?? 1;
  }
  const rootSize = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
  return rootSize / 16 || 1;
}
