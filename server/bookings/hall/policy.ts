import type { StaffActor } from "../../actor/actor.js";
import { may, mayAtDesk } from "../../actor/rights.js";

/** Who works in a desk's line and notes who came: its people, the head of the community, the county. */
export function canServe(actor: StaffActor, desk: { queueId: string; communityId: string }): boolean {
  return mayAtDesk(actor, "serve_hall", desk);
}

/** Who is of the community at all, so that its hall exists for them. */
export function isOf(actor: StaffActor, communityId: string): boolean {
  return (
    may(actor, "see_places", communityId) ||
    actor.communityId === communityId ||
    actor.posts.some((post) => post.communityId === communityId)
  );
}
