import type { NumberBlockRow, RequestRow } from "../rows.js";
import { dateOf, dayOf } from "../shanghai.js";

/** Gives every request its number in the order of a Shanghai day, and says from where each day's numbers go on. */
export function numberRequests(rows: readonly RequestRow[]): NumberBlockRow[] {
  const next = new Map<string, number>();
  const inOrder = [...rows].sort((one, other) => one.submittedAt.getTime() - other.submittedAt.getTime());
  for (const row of inOrder) {
    const day = dayOf(row.submittedAt);
    const number = next.get(day) ?? 1;
    next.set(day, number + 1);
    row.number = `${day.slice(0, 4)}-${day.slice(5, 7)}${day.slice(8)}-${String(number).padStart(4, "0")}`;
  }
  return [...next].map(([day, free]) => ({ day: dateOf(day), next: free }));
}
