import type { Mover } from "../../contract/lifecycle.js";
import type { StaffActor } from "../actor/actor.js";
import { answersAt, isCounty, may, reachesJust, worksIn } from "../actor/rights.js";

interface Held {
  communityId: string;
  queueId: string;
  ownerId: string | null;
  confidential: boolean;
}

/** Somebody of the staff, here or not. */
type Person = Pick<StaffActor, "id" | "posts">;

/** The communities whose requests this person knows of; "all" for the county. */
export function scopeOf(actor: StaffActor): "all" | string[] {
  if (isCounty(actor)) return "all";
  return worksIn(actor);
}

/**
 * May this person open the request? A mediation opens only for its mediator, for any mediator of the community while
 * nobody has it, and for the committee's head (人民调解法 13, 15, 23); not for the county.
 */
export function canOpen(actor: Person, request: Held): boolean {
  if (!request.confidential) return true;
  if (may(actor, "open_mediations", request.communityId)) return true;
  if (!reachesJust(actor, "open_mediations", "own", request.communityId)) return false;
  return request.ownerId === null || request.ownerId === actor.id;
}

/** As which movers of the table of moves this person may act on the request. */
export function moversOf(actor: StaffActor, request: Held): Mover[] {
  if (!canOpen(actor, request)) return [];
  // A mediation is its committee's alone: no post of the county leads it.
  const head = may(actor, request.confidential ? "lead_mediations" : "lead_requests", request.communityId);
  const ofDesk = head || answersAt(actor, "work_requests", request.queueId);
  const owns = request.ownerId === actor.id || head;
  return [
    ...(ofDesk ? (["desk"] as const) : []),
    ...(owns ? (["owner"] as const) : []),
    ...(head ? (["head"] as const) : []),
  ];
}

/** Does the head give the work of this queue out, so that this person cannot claim it? */
export function waitsForHead(actor: StaffActor, request: Held & { queue: { mode: string } }): boolean {
  return request.queue.mode === "assign" && !moversOf(actor, request).includes("head");
}
