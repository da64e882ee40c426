import type { Statement } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { Fault } from "../errors/fault.js";
import { systemActor } from "../requests/moves.js";
import { didNotCome, expired, served } from "./attendance.js";
import { countNoShows } from "./no-shows/queries.js";
import { type BookingRow, listUnsettled } from "./queries.js";

/** The desk has this long after the end to say itself who came. */
const graceMs = 30 * 60_000;
const page = 200;

/**
 * Settles bookings whose time is over: who checked in was served, who did not is a no-show where the desk notes who comes,
 * and what nobody agreed to has expired. @returns how many
 */
export async function settleBookings(communityIds?: readonly string[]): Promise<number> {
  const at = now();
  let count = 0;
  for (const booking of await listUnsettled(new Date(at.getTime() - graceMs), page, communityIds)) {
    try {
      await commit({ steps: await outcomeOf(booking, at), result: null });
      count++;
    } catch (error) {
      // Somebody at the desk was faster.
      if (!(error instanceof Fault) || error.status !== 409) throw error;
    }
  }
  return count;
}

async function outcomeOf(booking: BookingRow, at: Date): Promise<Statement[]> {
  if (booking.state === "requested") return expired(booking, systemActor, at);
  if (booking.state === "checked_in" || !booking.slot.resource.checkIn) return served(booking, systemActor, at, null);
  return didNotCome(booking, systemActor, at, await countNoShows(booking.residentId, at));
}
