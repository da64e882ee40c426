import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { may, mayAtDesk } from "../actor/rights.js";
import { directory } from "../communities/directory.js";
import { placeOf } from "../communities/staff/policy.js";
import { notAllowed } from "../errors/fault.js";

/** Who plans activities and confirms hours: the volunteer station, the culture desk, the head, the county. */
export async function canRun(actor: StaffActor, communityId: string): Promise<boolean> {
  if (may(actor, "run_activities", communityId)) return true;
  const { communities } = await directory();
  const desks = communities.get(communityId)?.desks ?? [];
  return desks.some(
    ({ code, queueId }) =>
      ["volunteers", "culture"].includes(code) && mayAtDesk(actor, "run_activities", { queueId, communityId }),
  );
}

/** The community where this person may plan. @throws Fault not_found for another's; not_allowed */
export async function placeToRun(actor: StaffActor, communityId: string | undefined) {
  const community = placeOf(actor, await directory(), communityId);
  if (!(await canRun(actor, community.id))) throw notAllowed("活动由志愿服务站和文化站来办。");
  return community;
}

/** Activities and teams of any community are open to every resident; the own community's come first where none is asked for. */
export function placeAsked(actor: ResidentActor, communityId: string | undefined): string | undefined {
  return communityId ?? actor.communityId ?? undefined;
}
