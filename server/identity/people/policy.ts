import type { Role } from "../../../contract/identity.js";
import type { StaffActor } from "../../actor/actor.js";
import { communitiesOf, may, mayInCounty } from "../../actor/rights.js";
import type { CommunityEntry, Directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { notAllowed } from "../../errors/fault.js";

/** Posts that lead others: who gives them could give themselves more than they have. */
const leading: readonly Role[] = ["head", "supervisor", "administrator"];

const heldIn: Record<"community" | "county", readonly Role[]> = {
  community: ["officer", "mediator", "head"],
  county: ["supervisor", "administrator"],
};

/**
 * The community whose people are managed, one's own when none is asked for.
 * @throws Fault not_found for another's; not_allowed
 */
export function placeToManage(actor: StaffActor, world: Directory, communityId?: string): CommunityEntry {
  const scope = communitiesOf(actor, "manage_people");
  const own = scope === "all" ? actor.communityId : (scope[0] ?? actor.communityId);
  const community = placeOf(actor, world, communityId ?? own);
  if (!may(actor, "manage_people", community.id)) throw notAllowed("人员由社区负责人和系统管理员来管。");
  return community;
}

/** The posts that this person may give and take back; those of the county in the county only. */
export function givableRoles(actor: StaffActor, { kind }: { kind: string }): Role[] {
  return heldIn[kind === "county" ? "county" : "community"].filter((role) => canTake(actor, role));
}

/** May this person take such a post back? */
export function canTake(actor: StaffActor, role: Role): boolean {
  return !leading.includes(role) || mayInCounty(actor, "appoint_leaders");
}

interface Managed {
  id: string;
  posts: readonly { role: string }[];
}

/** May this person switch that account off or give access anew? Never one's own, and leaders' is the administrator's. */
export function canManage(actor: StaffActor, member: Managed): boolean {
  return member.id !== actor.id && member.posts.every(({ role }) => canTake(actor, role as Role));
}
