import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";

/** Many people share an address: an office, a carrier's whole quarter. */
const peopleOfAnAddress = 5;
const minuteMs = 60_000;

let minute = 0;
const counts = new Map<string, number>();

/**
 * Counts a call of this minute, by each process for itself: a flood is to be held up, nobody to be outguessed, and a trip to
 * Redis before every call would cost all the others (ASVS 2.4.1).
 * @param who a person, or the address of somebody who is nobody yet
 * @returns how many more than a program of ours ever makes
 */
export function callsTooMany(who: { person: string } | { address: string }): number {
  const most = "person" in who ? settings.callsAMinute : settings.callsAMinute * peopleOfAnAddress;
  if (most === 0) return 0;
  const current = Math.floor(performance.now() / minuteMs);
  if (current !== minute) counts.clear();
  minute = current;
  const key = "person" in who ? who.person : who.address;
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return Math.max(0, count - most);
}

/** @throws Fault too_many_requests, which is worth a line of the log the first time only */
export function holdUpFloods(state: { noted?: boolean }, who: { person: string } | { address: string }): void {
  const over = callsTooMany(who);
  if (over === 0) return;
  state.noted = over > 1;
  throw refused("too_many_requests");
}
