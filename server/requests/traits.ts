import { dayOf } from "../communities/calendar/shanghai.js";

/** Whole years of age on a day; null without a date of birth. */
export function ageOn(birthDate: Date | null, at: Date): number | null {
  if (!birthDate) return null;
  const birth = birthDate.toISOString().slice(0, 10);
  const today = dayOf(at);
  const years = Number(today.slice(0, 4)) - Number(birth.slice(0, 4));
  return today.slice(5) >= birth.slice(5) ? years : years - 1;
}

/** What rules may ask about a resident: what is on record, and what age makes of it. */
export function traitsOf(resident: { birthDate: Date | null; traits: unknown }, at: Date): string[] {
  const age = ageOn(resident.birthDate, at);
  const recorded = Array.isArray(resident.traits) ? (resident.traits as string[]) : [];
  return [
    ...recorded,
    ...(age !== null && age >= 80 ? ["elder80"] : []),
    ...(age !== null && age < 18 ? ["minor"] : []),
  ];
}
