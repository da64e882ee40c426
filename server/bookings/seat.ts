import type { ResidentActor } from "../actor/actor.js";
import { blindIndex } from "../db/cipher.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { badInput, refused } from "../errors/fault.js";
import { type PlannedRequest, planRequest } from "../requests/plan.js";
import { live, noOverlap, takeHousehold } from "./places.js";
import type { BookableSlot } from "./queries.js";

/** Refuses who may not book here at all: the terms not accepted, or rooms paused after three no-shows. */
export function assertMaySit(slot: BookableSlot, accepted: boolean): void {
  if (slot.terms && !accepted) throw badInput([{ path: "accepted", message: "请先看一遍规定，再点同意。" }]);
  if (slot.paused) throw refused("bookings_paused");
}

/** Opens the request of a booking: work in the desk's queue where the desk must agree, else just a booking. */
export function planBooking(
  actor: ResidentActor,
  slot: BookableSlot,
  given: { note: string; contactPhone?: string | undefined },
): Promise<PlannedRequest> {
  return planRequest(actor, {
    itemCode: slot.itemCode,
    title: slot.name,
    text: given.note,
    contactPhone: given.contactPhone,
    booked: { queueId: slot.queueId, until: slot.endsAt, needsStaff: slot.approval },
  });
}

/** Seats a resident on a place that is taken already: the booking itself, unless something else is at that time. */
export function seat(
  actor: ResidentActor,
  slot: BookableSlot,
  plan: PlannedRequest,
  note: string,
  matterId: string | null = null,
): Statement[] {
  const household = slot.householdQuota ? blindIndex("household", `${actor.communityId} ${actor.homeAddress}`) : null;
  const state = slot.approval ? "requested" : "confirmed";
  const { startsAt, endsAt } = slot;
  return [
    ...underQuota(actor.id, slot, plan.at),
    ...takeHousehold(slot.resourceId, household, slot.householdQuota),
    mustChange(
      1,
      () => refused("overlapping_booking"),
      sql`INSERT INTO booking (requestId, slotId, resourceId, residentId, state, startsAt, endsAt, note, matterId, createdAt, household)
          SELECT ${plan.id}, ${slot.id}, ${slot.resourceId}, ${actor.id}, ${state}, ${startsAt}, ${endsAt}, ${note}, ${matterId}, ${plan.at},
            ${household}
          FROM DUAL WHERE ${noOverlap(actor.id, slot)}`,
    ),
  ];
}

/** The person's acts follow one another (their row is written first), so the count is exact. */
function underQuota(residentId: string, { resourceId, personQuota }: BookableSlot, at: Date): Statement[] {
  if (!personQuota) return [];
  return [
    mustChange(
      1,
      () => refused("quota_reached"),
      sql`UPDATE resident SET acts = acts WHERE id = ${residentId} AND ${personQuota} > (
            SELECT COUNT(*) FROM booking WHERE residentId = ${residentId} AND resourceId = ${resourceId}
            AND state IN (${live}) AND endsAt > ${at})`,
    ),
  ];
}
