import { dayOf, instantOf } from "../../communities/calendar/shanghai.js";

/** The quarter of a moment, 2026-Q3, Asia/Shanghai. */
export function quarterOf(at: Date): string {
  const [year, month] = dayOf(at).split("-").map(Number);
  return `${year}-Q${Math.ceil((month ?? 1) / 3)}`;
}

/** The last quarters that are over, the newest first. */
export function quartersBefore(at: Date, howMany: number): string[] {
  return Array.from({ length: howMany }, (_, back) => quarterBack(quarterOf(at), back + 1));
}

/** Its three months, 2026-07 first. */
export function monthsOf(quarter: string): string[] {
  const [year, number] = numbersOf(quarter);
  return [1, 2, 3].map((place) => `${year}-${String((number - 1) * 3 + place).padStart(2, "0")}`);
}

/** The first instant of a quarter. */
export function beginOf(quarter: string): Date {
  return instantOf(`${monthsOf(quarter)[0]}-01`, 0);
}

function quarterBack(quarter: string, by: number): string {
  const [year, number] = numbersOf(quarter);
  const place = year * 4 + number - 1 - by;
  return `${Math.floor(place / 4)}-Q${(place % 4) + 1}`;
}

function numbersOf(quarter: string): [year: number, number: number] {
  return [Number(quarter.slice(0, 4)), Number(quarter.slice(-1))];
}
