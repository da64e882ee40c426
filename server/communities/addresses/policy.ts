import type { StaffActor } from "../../actor/actor.js";

/** Sees a community's address names: whoever holds a post there, and the county. */
export function canSeeAddresses(actor: StaffActor, communityId: string): boolean {
  return isOfCounty(actor) || actor.communityId === communityId;
}

/** Changes them: the community's head, and the county. */
export function canEditAddresses(actor: StaffActor, communityId: string): boolean {
  return isOfCounty(actor) || actor.posts.some((post) => post.role === "head" && post.communityId === communityId);
}

/** Boundaries touch one another, so only the county imports them. */
export function canImportBoundaries(actor: StaffActor): boolean {
  return isOfCounty(actor);
}

function isOfCounty(actor: StaffActor): boolean {
  return actor.posts.some((post) => post.role === "supervisor" || post.role === "administrator");
}
