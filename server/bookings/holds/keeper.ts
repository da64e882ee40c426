import type { Held, RoomKeeper, RoomSpan } from "../../communities/rooms.js";
import { readRows } from "../../db/read.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import { givePlace } from "../places.js";

const most = 300;

const spanOf = sql`SELECT s.id AS slotId, r.name, r.place, s.startsAt, s.endsAt, s.capacity AS places
  FROM slot s JOIN resource r ON r.id = s.resourceId`;
/** Nobody has booked, waits for or holds any of it. */
const whollyFree = sql`s.closed IS NULL AND s.taken = 0 AND r.kind = 'room' AND r.open = 1`;

/** Rooms for the hall's own meetings: the same slots, so that no room is ever given twice. */
export const roomKeeper: RoomKeeper = {
  listFree: (communityId, from, until) =>
    readRows<RoomSpan>(sql`${spanOf} WHERE r.communityId = ${communityId} AND ${whollyFree}
      AND s.startsAt > ${from} AND s.startsAt < ${until}
      ORDER BY r.staffOnly DESC, s.startsAt, r.position LIMIT ${most}`),

  async findFree(communityId, slotId, at) {
    const [found] = await readRows<RoomSpan>(sql`${spanOf} WHERE s.id = ${slotId} AND r.communityId = ${communityId}
      AND r.kind = 'room' AND r.open = 1 AND s.closed IS NULL AND s.startsAt > ${at}`);
    return found ?? null;
  },

  hold: ({ slotId, places }: RoomSpan, holdId: string, at: Date): Statement[] => [
    mustChange(
      1,
      () => refused("slot_full", "这个房间这个时间刚被用了，请换一个。"),
      sql`UPDATE slot SET taken = capacity WHERE id = ${slotId} AND taken = 0 AND capacity = ${places} AND closed IS NULL`,
    ),
    insert("RoomHold", { id: holdId, slotId, places, createdAt: at }),
  ],

  release: ({ id, places, releasedAt, slot }: Held, at: Date): Statement[] =>
    releasedAt
      ? []
      : [
          // Place by place, since each goes to the line first.
          ...Array.from({ length: places }, () => givePlace(slot)),
          mustChange(
            1,
            () => refused("wrong_state"),
            sql`UPDATE room_hold SET releasedAt = ${at} WHERE id = ${id} AND releasedAt IS NULL`,
          ),
        ],
};
