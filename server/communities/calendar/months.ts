import { dayOf } from "./shanghai.js";

/** The month of a moment, 2026-11, Asia/Shanghai. */
export function monthOf(at: Date): string {
  return dayOf(at).slice(0, 7);
}

/** So many months later, or earlier. */
export function laterMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number - 1 + by, 1)).toISOString().slice(0, 7);
}
