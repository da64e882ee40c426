import type { QueueFilter } from "../../../../contract/queue-filters.js";
import type { View } from "../../../../contract/staff.js";
import { queuePath, searchOf, wholeList } from "../place.js";
import type { Asked } from "./queries.js";

/** The list that a figure opens into. */
export function listOf(view: View, filter: QueueFilter): string {
  return queuePath({ ...wholeList(view), search: searchOf(filter) });
}

/** What narrows a list to the community, desk or person of a row. */
export function scopeOf(asked: Asked, id: string | undefined): QueueFilter {
  const community = asked.communityId ? { communities: [asked.communityId] } : {};
  if (!id) return community;
  if (asked.by === "community") return { communities: [id] };
  return { ...community, ...(asked.by === "desk" ? { desks: [id] } : { people: [id] }) };
}

/** The requests behind a stored figure of the period. */
export function figureList(asked: Asked, figure: NonNullable<QueueFilter["figure"]>, id?: string): string {
  return listOf("any", { ...scopeOf(asked, id), figure, figureFrom: asked.from, figureTo: asked.to });
}
