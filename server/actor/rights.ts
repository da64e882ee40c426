import type { StaffActor } from "./actor.js";

type Posted = Pick<StaffActor, "posts">;

/** Sees and steers the whole county. */
export function isCounty(actor: Posted): boolean {
  return actor.posts.some((post) => post.role === "supervisor" || post.role === "administrator");
}

/** Heads this community. */
export function isHead(actor: Posted, communityId: string): boolean {
  return actor.posts.some((post) => post.role === "head" && post.communityId === communityId);
}
