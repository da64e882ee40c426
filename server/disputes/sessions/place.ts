import type { moveSession } from "../../../contract/dispute-sessions.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import { type RoomSpan, rooms } from "../../communities/rooms.js";
import { newId } from "../../db/ids.js";
import type { Statement } from "../../db/statement.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import type { Dispute, Session } from "../queries.js";

type When = ParsedOf<typeof moveSession>["body"];

/** A meeting takes a morning at the most. */
const longestMs = 6 * 3_600_000;

export interface Place {
  startsAt: Date;
  endsAt: Date;
  place: string;
  /** The room that must be held for it. */
  span: RoomSpan | null;
}

/**
 * When and where a meeting is: in a free span of one of the community's rooms, or at another place or from afar.
 * @throws Fault bad_input, not_found, too_late
 */
export async function placeOf(dispute: Dispute, when: When, at: Date): Promise<Place> {
  if (when.slotId) {
    const span = await rooms().findFree(dispute.request.communityId, when.slotId, at);
    if (!span) throw notFound("没有这个房间这个时间，请换一个。");
    return { startsAt: span.startsAt, endsAt: span.endsAt, place: `${span.name}，${span.place}`, span };
  }
  const startsAt = when.startsAt ? new Date(when.startsAt) : null;
  const endsAt = when.endsAt ? new Date(when.endsAt) : null;
  if (!startsAt || !endsAt) throw badInput([{ path: "startsAt", message: "请选房间，或写什么时候。" }]);
  if (endsAt <= startsAt) throw badInput([{ path: "endsAt", message: "结束要在开始之后。" }]);
  if (endsAt.getTime() - startsAt.getTime() > longestMs) {
    throw badInput([{ path: "endsAt", message: "一次最多约六个小时。" }]);
  }
  if (startsAt <= at) throw refused("too_late", "这个时间已经过了，请换一个。");
  const place = when.place || (when.online ? "线上" : "");
  if (!place) throw badInput([{ path: "place", message: "请写在哪里谈，或线上怎么进。" }]);
  return { startsAt, endsAt, place, span: null };
}

/** Holds the new room and lets the old one go, in the order of the slots, so that two who swap do not wait for each other. */
export function changeRoom(
  old: Session["hold"],
  span: RoomSpan | null,
  at: Date,
): { holdId: string | null; steps: Statement[] } {
  const live = old && !old.releasedAt ? old : null;
  if (live && live.slotId === span?.slotId) return { holdId: live.id, steps: [] };
  const holdId = span ? newId() : null;
  const parts = [
    ...(live ? [{ slotId: live.slotId, steps: rooms().release(live, at) }] : []),
    ...(span && holdId ? [{ slotId: span.slotId, steps: rooms().hold(span, holdId, at) }] : []),
  ];
  const inOrder = parts.sort((one, other) => (one.slotId < other.slotId ? -1 : 1));
  return { holdId, steps: inOrder.flatMap(({ steps }) => steps) };
}
