import type { Statement } from "../db/statement.js";

/** A span of a community's room that nobody has. */
export interface RoomSpan {
  slotId: string;
  name: string;
  place: string;
  startsAt: Date;
  endsAt: Date;
  /** Every place of it is held at once. */
  places: number;
}

/** What is held of a room, as the keeper of rooms wrote it. */
export interface Held {
  id: string;
  places: number;
  releasedAt: Date | null;
  slot: { id: string; resourceId: string; startsAt: Date };
}

/**
 * Who keeps the rooms. A service that meets somebody in one does not know how rooms are booked: the roof hands the keeper
 * in, and what the room is held for is not said to it.
 */
export interface RoomKeeper {
  /** Wholly free spans of the community's rooms, those that only its own people use first. */
  listFree(communityId: string, from: Date, until: Date): Promise<RoomSpan[]>;
  findFree(communityId: string, slotId: string, at: Date): Promise<RoomSpan | null>;
  /** Holds the span, or refuses when somebody was faster. */
  hold(span: RoomSpan, holdId: string, at: Date): Statement[];
  /** Frees it again; what is released already stays so. */
  release(held: Held, at: Date): Statement[];
}

let keeper: RoomKeeper | undefined;

export function registerRooms(kept: RoomKeeper): void {
  keeper = kept;
}

export function rooms(): RoomKeeper {
  if (!keeper) throw new Error("nobody has registered as keeper of the rooms");
  return keeper;
}
