import { nameOfPlace, type Place } from "../place.js";

interface Spot {
  /** Pixels scrolled. */
  top: number;
  /** The number of the row one was at. */
  current: string | null;
}

let spot: (Spot & { place: string }) | null = null;

/** Remembers where one was in a list, so that coming back from a request finds the same spot. One list is enough. */
export function rememberSpot(place: Place, change: Partial<Spot>): void {
  spot = { top: 0, current: null, ...recallSpot(place), ...change, place: nameOfPlace(place) };
}

/** Where one was in a list; nothing when one was in another meanwhile. */
export function recallSpot(place: Place): Spot | null {
  return spot?.place === nameOfPlace(place) ? spot : null;
}
