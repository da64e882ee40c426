import type { StaffActor } from "../../actor/actor.js";
import { isCounty, isHead } from "../../actor/rights.js";

/** Who works in a desk's line and notes who came: its people, the head of the community, the county. */
export function canServe(actor: StaffActor, desk: { queueId: string; communityId: string }): boolean {
  return actor.queueIds.includes(desk.queueId) || isHead(actor, desk.communityId) || isCounty(actor);
}

/** Who is of the community at all, so that its hall exists for them. */
export function isOf(actor: StaffActor, communityId: string): boolean {
  return (
    isCounty(actor) || actor.communityId === communityId || actor.posts.some((post) => post.communityId === communityId)
  );
}
