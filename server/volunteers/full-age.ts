import { ageOn } from "../requests/traits.js";

/** Years; below it a guardian speaks for somebody (民法典 17, 19). */
export const fullAge = 18;

/** Whose birthday nobody knows is taken for grown-up. */
export function isMinor(birthDate: Date | null, at: Date): boolean {
  return (ageOn(birthDate, at) ?? fullAge) < fullAge;
}
