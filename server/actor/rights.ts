import type { StaffActor } from "./actor.js";

/** Sees and steers the whole county. */
export function isCounty(actor: StaffActor): boolean {
  return actor.posts.some((post) => post.role === "supervisor" || post.role === "administrator");
}

/** Heads this community. */
export function isHead(actor: StaffActor, communityId: string): boolean {
  return actor.posts.some((post) => post.role === "head" && post.communityId === communityId);
}
