import {
  appealCorrection,
  askCorrection,
  decideCorrection,
  getServed,
  listCorrections,
} from "../../../contract/hours-corrections.js";
import type { ResidentActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { appeal, ask, decide, mayDecide } from "./commands.js";
import { presentCorrection, presentForStaff, presentServed } from "./present.js";
import { findServed, listUndecided } from "./queries.js";

export const correctionRoutes = [
  route(getServed, async ({ actor, params }) => {
    const served = await findServed(actor.id, params.signupId);
    if (!served) throw notFound("没有找到这次记录。");
    return presentServed(served);
  }),

  route(askCorrection, async ({ actor, params, body }) => {
    await ask(actor, params.signupId, body);
    return own(actor, params.signupId);
  }),

  route(appealCorrection, async ({ actor, params, body }) => {
    await appeal(actor, params.signupId, body);
    return own(actor, params.signupId);
  }),

  route(listCorrections, async ({ actor, query }) => {
    const community = placeOf(actor, await directory(), query.communityId);
    const { rows, nextCursor } = await listUndecided(community.id, query.cursor);
    const corrections = await Promise.all(rows.map(async (row) => presentForStaff(row, await mayDecide(actor, row))));
    return { corrections, nextCursor };
  }),

  route(decideCorrection, async ({ actor, params, body }) => ({
    state: await decide(actor, params.correctionId, body),
  })),
];

async function own(actor: ResidentActor, signupId: string) {
  const served = await findServed(actor.id, signupId);
  if (!served?.correction) throw notFound("没有找到这次记录。");
  return presentCorrection(served.correction);
}
