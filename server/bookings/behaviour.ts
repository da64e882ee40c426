import { clockWords, dayOf, dayWords, minutesOf } from "../communities/calendar/shanghai.js";
import { sql } from "../db/statement.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { cancelBooking } from "./commands.js";

export const bookingBehaviour: KindBehaviour = {
  async facts({ booking }) {
    if (!booking) return [];
    const { resource } = booking.slot;
    return [
      { label: "约的是", value: resource.name },
      { label: "时间", value: timeWords(booking.startsAt, booking.endsAt) },
      { label: "地方", value: resource.place },
      ...(booking.note ? [{ label: "备注", value: booking.note }] : []),
    ];
  },

  onMove({ booking }, action) {
    if (!booking) return [];
    if (action === "withdraw") return cancelBooking(booking.requestId, booking.slotId, "cancelled_by_resident");
    if (action === "reject") return cancelBooking(booking.requestId, booking.slotId, "cancelled_by_hall");
    if (action === "resolve") return [sql`UPDATE booking SET state = 'served' WHERE requestId = ${booking.requestId}`];
    return [];
  },
};

/** 11月26日 周四 14:30–16:30 */
function timeWords(startsAt: Date, endsAt: Date): string {
  return `${dayWords(dayOf(startsAt))} ${clockWords(minutesOf(startsAt))}–${clockWords(minutesOf(endsAt))}`;
}
