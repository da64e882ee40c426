import type { Role } from "../../contract/identity.js";
import { type Reach, type Right, reachesOf } from "../../contract/rights.js";
import type { StaffActor } from "./actor.js";

type Posted = Pick<StaffActor, "posts">;

/** May this person do it in this community as a whole: by a post that reaches over the community, or over the county. */
export function may(actor: Posted, right: Right, communityId: string): boolean {
  return reachesOf(actor.posts, right).some(
    (post) => post.reach === "county" || (post.reach === "community" && post.communityId === communityId),
  );
}

/** The same for what lies at a desk: whoever answers there may too, where their post reaches over their desks. */
export function mayAtDesk(
  actor: Posted & Pick<StaffActor, "queueIds">,
  right: Right,
  desk: { queueId: string; communityId: string },
): boolean {
  return may(actor, right, desk.communityId) || answersAt(actor, right, desk.queueId);
}

/** May they do it as one who answers at the desk of this queue? */
export function answersAt(actor: Posted & Pick<StaffActor, "queueIds">, right: Right, queueId: string): boolean {
  return actor.queueIds.includes(queueId) && reachesOf(actor.posts, right).length > 0;
}

/** May they do it everywhere in the county? */
export function mayInCounty(actor: Posted, right: Right): boolean {
  return reachesOf(actor.posts, right).some(({ reach }) => reach === "county");
}

/** Does a post of this community reach just so far: what is `own`, for one? */
export function reachesJust(actor: Posted, right: Right, reach: Reach, communityId: string): boolean {
  return reachesOf(actor.posts, right).some((post) => post.reach === reach && post.communityId === communityId);
}

/** The communities over which this person may do it as a whole, each once; "all" for the county. */
export function communitiesOf(actor: Posted, right: Right): "all" | string[] {
  if (mayInCounty(actor, right)) return "all";
  const reached = reachesOf(actor.posts, right).filter(({ reach }) => reach === "community");
  return [...new Set(reached.map(({ communityId }) => communityId))];
}

/** Sees and steers the whole county. */
export function isCounty(actor: Posted): boolean {
  return mayInCounty(actor, "see_requests");
}

/** Heads this community. */
export function isHead(actor: Posted, communityId: string): boolean {
  return actor.posts.some((post) => post.role === "head" && post.communityId === communityId);
}

/** The communities where this person holds such a post, each once: one may head two bodies of one community. */
export function postedAs(actor: Posted, role: Role): string[] {
  return [...new Set(actor.posts.filter((post) => post.role === role).map(({ communityId }) => communityId))];
}

/** The communities where this person works, by their place or by a post; each once. */
export function worksIn(actor: Pick<StaffActor, "communityId" | "posts">): string[] {
  return [...new Set([actor.communityId, ...actor.posts.map(({ communityId }) => communityId)])];
}
