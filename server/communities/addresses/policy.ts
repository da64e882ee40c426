import type { StaffActor } from "../../actor/actor.js";
import { may, mayInCounty } from "../../actor/rights.js";

/** Sees a community's address names: whoever holds a post there, and the county. */
export function canSeeAddresses(actor: StaffActor, communityId: string): boolean {
  return may(actor, "see_places", communityId) || actor.communityId === communityId;
}

/** Changes them: the community's head, and the county. */
export function canEditAddresses(actor: StaffActor, communityId: string): boolean {
  return may(actor, "edit_addresses", communityId);
}

/** Boundaries touch one another, so only the county imports them. */
export function canImportBoundaries(actor: StaffActor): boolean {
  return mayInCounty(actor, "import_boundaries");
}
