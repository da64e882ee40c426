import type { book } from "../../contract/bookings.js";
import type { ParsedOf } from "../../contract/endpoint.js";
import type { ResidentActor } from "../actor/actor.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { notFound, refused } from "../errors/fault.js";
import { appointmentFollower } from "../requests/appointment-follower.js";
import { stepAppointment } from "../requests/appointments.js";
import { submit } from "../requests/plan.js";
import { wasDone } from "../requests/repeats.js";
import { giveHousehold, givePlace, noOverlap, takePlace } from "./places.js";
import { type BookingRow, findBookable, findOwnBooking } from "./queries.js";
import { assertMaySit, planBooking, seat } from "./seat.js";
import { canChange, spanWords, whyNot } from "./slots.js";

/**
 * Books a free slot. Whether a place is left is decided by the write itself, and so is whether the resident is free
 * at that time: under any load nobody gets a place that is not there, and nobody gets two at once.
 */
export async function bookSlot(actor: ResidentActor, body: ParsedOf<typeof book>["body"]) {
  const slot = await findBookable(body.slotId, actor.id);
  if (!slot) throw notFound("没有这个时间，请换一个。");
  const reason = whyNot(slot, slot, now());
  // A repetition of the booking that filled the slot must hear its first answer, so fullness is left to the write.
  if (reason && reason !== "约满了" && !(await wasDone(actor)))
    throw refused("too_late", `这个时间约不了：${reason}。`);
  assertMaySit(slot, body.accepted);
  const plan = await planBooking(actor, slot, body);
  const { matterId = null } = body;
  const appointment = matterId && { ...slot, matterId, residentId: actor.id, number: plan.number };
  const followed = appointment ? await appointmentFollower().booked(appointment, plan.at) : [];
  const steps = [takePlace(slot.id), ...seat(actor, slot, plan, body.note, matterId), ...followed];
  return submit(actor, plan, steps, plan.receipt);
}

/**
 * Moves a booking to another slot of the same resource, both in one work: the old place is given up only when the new one
 * is held, and the line of the old one hears of it.
 */
export async function rescheduleBooking(actor: ResidentActor, number: string, slotId: string): Promise<void> {
  if (await wasDone(actor)) return;
  const at = now();
  const [booking, slot] = await Promise.all([findOwnBooking(actor.id, number), findBookable(slotId, actor.id)]);
  if (!booking) throw notFound("没有找到这个预约。");
  if (!slot || slot.resourceId !== booking.resourceId) throw notFound("没有这个时间，请换一个。");
  if (booking.state !== "confirmed" || !canChange(booking, at)) throw refused("wrong_state", "这个预约改不了时间了。");
  if (slot.approval) throw refused("wrong_state", "这里要窗口同意，请撤回以后重约。");
  if (slot.id === booking.slotId) throw refused("wrong_state", "您约的就是这个时间。");
  const reason = whyNot(slot, slot, at);
  if (reason && reason !== "约满了") throw refused("too_late", `这个时间约不了：${reason}。`);
  const places = [
    { id: slot.id, step: takePlace(slot.id) },
    { id: booking.slotId, step: givePlace({ ...booking.slot, resourceId: booking.resourceId }) },
  ];
  const { matterId } = booking;
  const followed = matterId
    ? await appointmentFollower().moved({ ...slot, matterId, residentId: actor.id, number }, at)
    : [];
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      ...stepAppointment({
        requestId: booking.requestId,
        at,
        action: "reschedule",
        by: actor,
        from: "booked",
        to: "booked",
        text: `从${spanWords(booking)}改到${spanWords(slot)}`,
        until: slot.endsAt,
      }),
      // In the order of their ids, so that two who swap their times do not wait for each other.
      ...places.sort((one, other) => (one.id < other.id ? -1 : 1)).map(({ step }) => step),
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE booking SET sequence = sequence + 1
            WHERE requestId = ${booking.requestId} AND slotId = ${booking.slotId} AND state = 'confirmed'`,
      ),
      mustChange(
        1,
        () => refused("overlapping_booking"),
        sql`UPDATE booking SET slotId = ${slot.id}, startsAt = ${slot.startsAt}, endsAt = ${slot.endsAt}
            WHERE requestId = ${booking.requestId} AND ${noOverlap(actor.id, slot, booking.requestId)}`,
      ),
      ...followed,
    ],
    result: null,
    intention: actor.intention,
  });
}

type Ending = Pick<BookingRow, "requestId" | "slotId" | "resourceId" | "startsAt" | "household">;

/** Ends a booking that holds a place, which goes to the line or to everybody. */
export function cancelBooking(booking: Ending, state: string, from: readonly string[], at: Date): Statement[] {
  return [
    givePlace({ id: booking.slotId, resourceId: booking.resourceId, startsAt: booking.startsAt }),
    endBooking(booking, state, from, at),
    ...giveHousehold(booking.resourceId, booking.household),
  ];
}

/** Writes how a booking ended; what was used stays taken. */
export function endBooking(
  { requestId, slotId }: Pick<BookingRow, "requestId" | "slotId">,
  state: string,
  from: readonly string[],
  at: Date,
): Statement {
  return mustChange(
    1,
    () => refused("wrong_state", "这个预约已经用过或者取消了。"),
    sql`UPDATE booking SET state = ${state}, sequence = sequence + 1, endedAt = ${at}
        WHERE requestId = ${requestId} AND slotId = ${slotId} AND state IN (${from})`,
  );
}
