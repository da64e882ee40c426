import { idOf } from "../chance.js";
import type { ConsentRow, ResidentRow } from "../rows.js";

/** Whoever's identity number is here agreed to it, on the day they were registered. */
export function consentRows(residents: readonly ResidentRow[]): ConsentRow[] {
  return residents
    .filter(({ idNumber }) => idNumber !== null)
    .map(({ id, createdAt }) => ({
      id: idOf("consent", id),
      residentId: id,
      purpose: "identity",
      givenAt: createdAt,
      withdrawnAt: null,
    }));
}
