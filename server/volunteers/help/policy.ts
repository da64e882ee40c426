import type { StaffActor } from "../../actor/actor.js";
import { may, mayAtDesk } from "../../actor/rights.js";
import { directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { notAllowed } from "../../errors/fault.js";

/** Who sees who calls for help, and acts on it: the volunteer station, the head, the county. */
export async function canHelp(actor: StaffActor, communityId: string): Promise<boolean> {
  if (may(actor, "answer_help", communityId)) return true;
  const { communities } = await directory();
  const desks = communities.get(communityId)?.desks ?? [];
  return desks.some(
    ({ code, queueId }) => code === "volunteers" && mayAtDesk(actor, "answer_help", { queueId, communityId }),
  );
}

/** @throws Fault not_found for another's community; not_allowed */
export async function placeToHelp(actor: StaffActor, communityId: string | undefined) {
  const community = placeOf(actor, await directory(), communityId);
  if (!(await canHelp(actor, community.id))) throw notAllowed("求助由志愿服务站和负责人来看。");
  return community;
}
