import { nameOfPlace, type Place } from "../place.js";
import type { Group } from "./group-by-due.js";

let settled = { place: "", groups: new Map<string, Group>() };

/**
 * The groups in which the rows of a list were first drawn. A row keeps its group when it changes, since nothing may
 * jump while somebody reads; it finds its new one when the list is fetched anew.
 */
export function settledGroups(here: Place): Map<string, Group> {
  const place = nameOfPlace(here);
  if (settled.place !== place) settled = { place, groups: new Map() };
  return settled.groups;
}

/** Lets all rows find their groups again. */
export function forgetGroups(): void {
  settled = { place: "", groups: new Map() };
}
