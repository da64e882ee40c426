import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import type { ResidentActor } from "../actor/actor.js";
import { directory } from "../communities/directory.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { moveOwnRequest, rateRequest } from "./commands.js";
import { presentDetail, presentSummary } from "./present.js";
import { countOpenRequests, findOwnRequest, listOwnRequests } from "./queries.js";

export const requestRoutes = [
  route(listMyRequests, async ({ actor, query }) => {
    const world = await directory();
    const [{ rows, nextCursor }, openCount] = await Promise.all([
      listOwnRequests(actor, query.filter, query.cursor, query.limit),
      countOpenRequests(actor),
    ]);
    return { requests: rows.map((row) => presentSummary(row, world, now())), openCount, nextCursor };
  }),

  route(getMyRequest, async ({ actor, params }) => ownDetail(actor, params.number)),

  route(moveMyRequest, async ({ actor, params, body }) => {
    await moveOwnRequest(actor, params.number, body);
    return ownDetail(actor, params.number);
  }),

  route(rateMyRequest, async ({ actor, params, body }) => {
    await rateRequest(actor, params.number, body);
    return ownDetail(actor, params.number);
  }),
];

async function ownDetail(actor: ResidentActor, number: string) {
  const request = await findOwnRequest(actor, number);
  if (!request) throw notFound("没有找到这件事。");
  return presentDetail(request, await directory(), now());
}
