import type { StaffActor } from "../../actor/actor.js";
import { may, mayInCounty } from "../../actor/rights.js";
import { notAllowed, notFound } from "../../errors/fault.js";
import type { CommunityEntry, Directory } from "../directory.js";

/** May this person say who works when, and how the work is given out: the head of the community, and the county. */
export function canSteer(actor: StaffActor, communityId: string): boolean {
  return may(actor, "steer_places", communityId);
}

/** The community that is asked for; another's does not exist but for the county. */
export function placeOf(
  actor: StaffActor,
  { communities }: Directory,
  communityId = actor.communityId,
): CommunityEntry {
  const community = communities.get(communityId);
  const own = actor.communityId === communityId || actor.posts.some((post) => post.communityId === communityId);
  if (!community || !(own || may(actor, "see_places", communityId))) throw notFound("没有找到这个社区。");
  return community;
}

/** The same, to change something there. */
export function placeToSteer(actor: StaffActor, world: Directory, communityId?: string): CommunityEntry {
  const community = placeOf(actor, world, communityId);
  if (!canSteer(actor, community.id)) throw notAllowed("排班和派法由负责人来改。");
  return community;
}

/** Only the county's own declarations bind all. */
export function assertCounty(actor: StaffActor): void {
  if (!mayInCounty(actor, "declare_days")) throw notAllowed("日历由县里来改。");
}

/** Where a page may look: the county everywhere, others at home. */
export function presentPlace(actor: StaffActor, community: CommunityEntry, { communities }: Directory) {
  const reachable = mayInCounty(actor, "see_places") ? [...communities.values()] : [community];
  return {
    community: named(community),
    editable: canSteer(actor, community.id),
    communities: reachable.map(named),
  };
}

function named({ id, name }: CommunityEntry) {
  return { id, name };
}
