import {
  changeMyRegistration,
  getMyRegistration,
  moveMyRegistration,
  type Registration,
  takeJobRegistration,
} from "../../../contract/job-seekers.js";
import { directory } from "../../communities/directory.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { inPerson } from "../../identity/counter/commands.js";
import { registerSeeker } from "../commands.js";
import { jobCommunities } from "../policy.js";
import { findOwnSeeker } from "../seekers.js";
import { changeRegistration, moveRegistration } from "./commands.js";

export const registrationRoutes = [
  route(getMyRegistration, async ({ actor }) => ({ registration: await registrationOf(actor.id) })),

  route(changeMyRegistration, async ({ actor, body }) => {
    await changeRegistration(actor, body);
    const registration = await registrationOf(actor.id);
    if (!registration) throw notFound("您没有登记找工作。");
    return { registration };
  }),

  route(moveMyRegistration, async ({ actor, body }) => {
    await moveRegistration(actor, body.action);
    return { registration: await registrationOf(actor.id) };
  }),

  route(takeJobRegistration, async ({ actor, body: { residentId, by, ...form } }) => {
    const resident = await inPerson(actor, residentId, by);
    const near = jobCommunities(actor, await directory()).some(({ id }) => id === resident.communityId);
    if (!near) throw notFound("没有找到这位居民。别的社区的，请他找自己社区的职业介绍所。");
    return registerSeeker(resident, { ...form, attachmentIds: [] });
  }),
];

async function registrationOf(residentId: string): Promise<Registration | null> {
  const mine = await findOwnSeeker(residentId);
  if (!mine) return null;
  const { seeker, number } = mine;
  const { skills, experience, wish, hours, payAtLeast, distanceKm, helpWanted, hardship, revision } = seeker;
  return {
    number,
    // Written by the contract's own form.
    form: { skills, experience, wish, hours, payAtLeast, distanceKm, helpWanted, hardship } as Registration["form"],
    pausedAt: seeker.pausedAt?.toISOString() ?? null,
    revision,
  };
}
