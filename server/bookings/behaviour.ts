import { sql } from "../db/statement.js";
import { refused } from "../errors/fault.js";
import { appointmentFollower } from "../requests/appointment-follower.js";
import type { KindBehaviour } from "../requests/kinds.js";
import { cancelBooking, endBooking } from "./commands.js";
import { giveHousehold } from "./places.js";
import { spanWords } from "./slots.js";

export const bookingBehaviour: KindBehaviour = {
  erase: (requestIds) => [sql`UPDATE booking SET note = '' WHERE requestId IN (${requestIds})`],

  async facts({ booking }) {
    if (!booking) return [];
    const { resource } = booking.slot;
    return [
      { label: "约的是", value: resource.name },
      { label: "时间", value: spanWords(booking) },
      { label: "地方", value: resource.place },
      ...(booking.note ? [{ label: "备注", value: booking.note }] : []),
    ];
  },

  async onMove({ booking, number }, action, at) {
    if (!booking) return [];
    const { matterId } = booking;
    const followed = async () => (matterId ? appointmentFollower().ended(matterId, number, at) : []);
    const held = ["requested", "confirmed"];
    switch (action) {
      case "withdraw":
        if (booking.startsAt <= at) throw refused("too_late", "已经到时间了，撤不了。去不了请给社区打电话。");
        return [...cancelBooking(booking, "cancelled_by_resident", held, at), ...(await followed())];
      case "reject":
        return [...cancelBooking(booking, "cancelled_by_hall", held, at), ...(await followed())];
      case "approve":
        return [
          sql`UPDATE booking SET state = 'confirmed' WHERE requestId = ${booking.requestId} AND state = 'requested'`,
        ];
      case "resolve":
        return [
          endBooking(booking, "served", [...held, "checked_in"], at),
          ...giveHousehold(booking.resourceId, booking.household),
        ];
      default:
        return [];
    }
  },
};
