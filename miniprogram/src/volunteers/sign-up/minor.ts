import { dayOf } from "../../platform/clock";

/** Is somebody born on this day younger than 18 today, in the county? */
export function isMinor(birthDate: string, now = Date.now()): boolean {
  const today = dayOf(now);
  const eighteenth = `${Number(birthDate.slice(0, 4)) + 18}${birthDate.slice(4)}`;
  return today < eighteenth;
}
