import type { book } from "../../contract/bookings.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import type { ResidentActor } from "../actor/actor.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { now } from "../env/clock.js";
import { notFound, refused } from "../errors/fault.js";
import { planRequest, submit } from "../requests/plan.js";
import { wasDone } from "../requests/repeats.js";
import { findSlot } from "./queries.js";
import { whyNot } from "./slots.js";

/**
 * Books a free slot. Whether a place is left is decided by the write itself, and so is whether the resident is free
 * at that time: under any load nobody gets a place that is not there, and nobody gets two at once.
 */
export async function bookSlot(actor: ResidentActor, body: ParsedOf<typeof book>["body"]) {
  const slot = await findSlot(body.slotId);
  if (!slot) throw notFound("没有这个时间，请换一个。");
  const reason = whyNot(slot, slot, now());
  // A repetition of the booking that filled the slot must hear its first answer, so fullness is left to the write.
  if (reason && reason !== "约满了" && !(await wasDone(actor)))
    throw refused("too_late", `这个时间约不了：${reason}。`);
  const plan = await planRequest(actor, {
    itemCode: slot.itemCode,
    title: slot.name,
    text: body.note,
    contactPhone: body.contactPhone,
    booked: { queueId: slot.queueId, until: slot.endsAt },
  });
  const { startsAt, endsAt } = slot;
  return submit(
    actor,
    plan,
    [
      // The counter first: an insert before it would hold a shared lock on the slot through its foreign key, and two
      // bookers would wait for each other.
      mustChange(
        1,
        () => refused("slot_full"),
        sql`UPDATE slot SET taken = taken + 1 WHERE id = ${slot.id} AND taken < capacity AND closed IS NULL`,
      ),
      mustChange(
        1,
        () => refused("overlapping_booking"),
        sql`INSERT INTO booking (requestId, slotId, residentId, state, startsAt, endsAt, note, createdAt)
            SELECT ${plan.id}, ${slot.id}, ${actor.id}, 'confirmed', ${startsAt}, ${endsAt}, ${body.note}, ${plan.at}
            FROM DUAL WHERE NOT EXISTS (
              SELECT 1 FROM booking WHERE residentId = ${actor.id} AND state IN ('confirmed', 'checked_in')
              AND startsAt < ${endsAt} AND endsAt > ${startsAt})`,
      ),
    ],
    plan.receipt,
  );
}

/** Gives the place of a cancelled booking back. */
export function cancelBooking(requestId: string, slotId: string, state: string): Statement[] {
  return [
    mustChange(
      1,
      () => refused("wrong_state", "这个预约已经用过或者取消了。"),
      sql`UPDATE booking SET state = ${state} WHERE requestId = ${requestId} AND state = 'confirmed'`,
    ),
    sql`UPDATE slot SET taken = taken - 1 WHERE id = ${slotId} AND taken > 0`,
  ];
}
