import type { Role } from "../../contract/identity.js";
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

/** The communities where this person holds such a post, each once: one may head two bodies of one community. */
export function postedAs(actor: Posted, role: Role): string[] {
  return [...new Set(actor.posts.filter((post) => post.role === role).map(({ communityId }) => communityId))];
}

/** The communities where this person works, by their place or by a post; each once. */
export function worksIn(actor: Pick<StaffActor, "communityId" | "posts">): string[] {
  return [...new Set([actor.communityId, ...actor.posts.map(({ communityId }) => communityId)])];
}
