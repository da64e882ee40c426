import { getWork, handOver } from "../../../contract/handover.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { placeToManage } from "../../identity/people/policy.js";
import { findPerson, type PersonRow } from "../../identity/people/queries.js";
import * as commands from "./commands.js";
import { workOf } from "./work.js";

export const handoverRoutes = [
  route(getWork, async ({ actor, params }) => workOf(actor, await leaver(actor, params.staffId))),

  route(handOver, async ({ actor, params, body }) => {
    await commands.handOver(actor, await leaver(actor, params.staffId), body);
    return {};
  }),
];

/** Whose work it is; also of somebody whose account is off already. */
async function leaver(actor: StaffActor, staffId: string): Promise<PersonRow> {
  const person = await findPerson(staffId, now());
  if (!person) throw notFound("没有找到这位同事。");
  placeToManage(actor, await directory(), person.communityId);
  return person;
}
