import type { StaffActor } from "../actor/actor.js";
import { may, mayAtDesk } from "../actor/rights.js";
import type { CommunityEntry, Directory } from "../communities/directory.js";
import { notAllowed } from "../errors/fault.js";

/** The code of the desk 职业介绍所. */
const jobDesk = "jobs";

/** The communities whose job desk this person works at, heads, or sees as the county. */
export function jobCommunities(actor: StaffActor, world: Directory): CommunityEntry[] {
  const all = [...world.communities.values()];
  return all.filter((community) => {
    const queueId = community.desks.find(({ code }) => code === jobDesk)?.queueId;
    return queueId === undefined
      ? may(actor, "run_jobs", community.id)
      : mayAtDesk(actor, "run_jobs", { queueId, communityId: community.id });
  });
}

/** The community for which this person takes vacancies: their own, if they work at its job desk. */
export function ownJobCommunity(actor: StaffActor, world: Directory): CommunityEntry {
  const found = jobCommunities(actor, world).find(({ id }) => id === actor.communityId);
  if (!found) throw notAllowed("岗位由职业介绍所的人登记。");
  return found;
}

/** @throws Fault not_allowed where the community has no job desk */
export function jobDeskOf(community: CommunityEntry) {
  const desk = community.desks.find(({ code }) => code === jobDesk);
  if (!desk) throw notAllowed("这个社区没有职业介绍所，办不了招聘会。");
  return desk;
}

export function deskPhoneOf(community: CommunityEntry): string {
  return community.desks.find(({ code }) => code === jobDesk)?.phone ?? community.phone;
}
