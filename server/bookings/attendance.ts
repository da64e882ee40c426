import type { RequestState } from "../../contract/lifecycle.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { refused } from "../errors/fault.js";
import { stepAppointment } from "../requests/appointments.js";
import type { Doer } from "../requests/given.js";
import { endBooking } from "./commands.js";
import { pauseIfThird } from "./no-shows/commands.js";
import { noShowWords } from "./no-shows/rules.js";
import { giveHousehold } from "./places.js";
import type { BookingRow } from "./queries.js";

// What comes of a booking when its time is there: each a part of a work that the desk, the resident or the worker does.

/** The resident is there. */
export function checkedIn(booking: BookingRow, by: Doer, at: Date): Statement[] {
  return [
    ...stepAppointment({ ...envelope(booking), at, by, action: "check_in", from: "booked", to: "booked", text: null }),
    mustChange(
      1,
      () => refused("wrong_state", "已经签过到了，或者这个预约取消了。"),
      sql`UPDATE booking SET state = 'checked_in', checkedInAt = ${at}
          WHERE requestId = ${booking.requestId} AND slotId = ${booking.slotId} AND state = 'confirmed'`,
    ),
  ];
}

/** The resident was served; the request is answered and may be rated. */
export function served(booking: BookingRow, by: Doer, at: Date, text: string | null): Statement[] {
  return [
    ...stepAppointment({ ...envelope(booking), at, by, action: "serve", from: "booked", to: "resolved", text }),
    endBooking(booking, "served", ["confirmed", "checked_in"], at),
    ...giveHousehold(booking.resourceId, booking.household),
  ];
}

/** The resident did not come. `before` is how many such there were. */
export function didNotCome(booking: BookingRow, by: Doer, at: Date, before: number): Statement[] {
  return [
    sql`UPDATE resident SET acts = acts + 1 WHERE id = ${booking.residentId}`,
    ...stepAppointment({
      ...envelope(booking),
      at,
      by,
      action: "no_show",
      from: "booked",
      to: "closed",
      text: noShowWords(before + 1, at),
    }),
    endBooking(booking, "no_show", ["confirmed", "checked_in"], at),
    ...giveHousehold(booking.resourceId, booking.household),
    pauseIfThird(booking.residentId, booking.request.communityId, at),
  ];
}

/** A no-show that was none: the desk corrects itself, and a pause that rested on it ends. */
export function cameAfterAll(booking: BookingRow, by: Doer, at: Date): Statement[] {
  const { residentId } = booking;
  return [
    sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId}`,
    ...stepAppointment({
      ...envelope(booking),
      at,
      by,
      action: "came_after_all",
      from: "closed",
      to: "resolved",
      text: "我们记错了，您那天来过。",
    }),
    endBooking(booking, "served", ["no_show"], at),
    sql`UPDATE booking_pause SET appeal = 'lifted', answer = '记错了一次，已经改过来。', decidedAt = ${at}, untilAt = ${at}
        WHERE residentId = ${residentId} AND untilAt > ${at} AND fromAt >= ${booking.endedAt ?? at}`,
  ];
}

/** Nobody agreed in time. */
export function expired(booking: BookingRow, by: Doer, at: Date): Statement[] {
  return [
    ...stepAppointment({
      ...envelope(booking),
      at,
      by,
      action: "expire",
      from: booking.request.state as RequestState,
      to: "closed",
      text: "窗口没来得及答复，对不住。请换一个时间再约。",
      lying: booking.request,
    }),
    endBooking(booking, "expired", ["requested"], at),
    ...giveHousehold(booking.resourceId, booking.household),
  ];
}

function envelope({ requestId }: BookingRow) {
  return { requestId };
}
