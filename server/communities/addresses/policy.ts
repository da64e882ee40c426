import type { StaffActor } from "../../actor/actor.js";
import { isCounty, isHead } from "../../actor/rights.js";

/** Sees a community's address names: whoever holds a post there, and the county. */
export function canSeeAddresses(actor: StaffActor, communityId: string): boolean {
  return isCounty(actor) || actor.communityId === communityId;
}

/** Changes them: the community's head, and the county. */
export function canEditAddresses(actor: StaffActor, communityId: string): boolean {
  return isCounty(actor) || isHead(actor, communityId);
}

/** Boundaries touch one another, so only the county imports them. */
export function canImportBoundaries(actor: StaffActor): boolean {
  return isCounty(actor);
}
