import { dayOf } from "../communities/calendar/shanghai.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { refused } from "../errors/fault.js";

// The places of a slot. `taken` counts whoever holds one: a booking, an offer that waits for its answer, and what is held
// for the line. It never passes `capacity`, because each of these statements says so itself.

/** States in which a booking holds its place, for SQL. */
export const live = ["requested", "confirmed", "checked_in"];

/** Takes a free place, or refuses. The counter is written before the row that refers to it (docs: stack, deadlocks). */
export function takePlace(slotId: string): Statement {
  return mustChange(
    1,
    () => refused("slot_full"),
    sql`UPDATE slot SET taken = taken + 1 WHERE id = ${slotId} AND taken < capacity AND closed IS NULL`,
  );
}

/** Gives a place back: to the line where somebody waits for that day, else to everybody. Decided by the write itself. */
export function givePlace(slot: { id: string; resourceId: string; startsAt: Date }): Statement {
  const waits = sql`EXISTS (SELECT 1 FROM waitlist_entry w WHERE w.resourceId = ${slot.resourceId}
    AND w.day = ${dayOf(slot.startsAt)} AND w.state = 'waiting')`;
  return mustChange(
    1,
    () => refused("wrong_state"),
    sql`UPDATE slot SET held = held + ${waits}, taken = taken - (NOT ${waits}) WHERE id = ${slot.id} AND taken > held`,
  );
}

/** That a person has no other booking at that time. `except` is the booking that is being moved. */
export function noOverlap(residentId: string, span: { startsAt: Date; endsAt: Date }, except = ""): Statement {
  // DISTINCT keeps the derived table apart from the table that is being written, which MySQL demands (error 1093).
  return sql`NOT EXISTS (SELECT 1 FROM (SELECT DISTINCT requestId FROM booking WHERE residentId = ${residentId}
    AND state IN (${live}) AND startsAt < ${span.endsAt} AND endsAt > ${span.startsAt}
    AND requestId <> ${except}) AS other)`;
}

/** One more booking of a household, or the refusal; a counter, so that two of one household cannot pass together. */
export function takeHousehold(resourceId: string, household: string | null, quota: number): Statement[] {
  if (!household) return [];
  return [
    sql`INSERT IGNORE INTO household_use (resourceId, household, held) VALUES (${resourceId}, ${household}, 0)`,
    mustChange(
      1,
      () => refused("quota_reached", "您家在这里约的次数到上限了，用掉一次再约。"),
      sql`UPDATE household_use SET held = held + 1
          WHERE resourceId = ${resourceId} AND household = ${household} AND held < ${quota}`,
    ),
  ];
}

export function giveHousehold(resourceId: string, household: string | null): Statement[] {
  if (!household) return [];
  return [
    sql`UPDATE household_use SET held = held - 1
        WHERE resourceId = ${resourceId} AND household = ${household} AND held > 0`,
  ];
}
