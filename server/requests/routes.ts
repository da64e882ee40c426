import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
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
      listOwnRequests(actor.id, query.filter, query.cursor, query.limit),
      countOpenRequests(actor.id),
    ]);
    return { requests: rows.map((row) => presentSummary(row, world, now())), openCount, nextCursor };
  }),

  route(getMyRequest, async ({ actor, params }) => ownDetail(actor.id, params.number)),

  route(moveMyRequest, async ({ actor, params, body }) => {
    await moveOwnRequest(actor, params.number, body);
    return ownDetail(actor.id, params.number);
  }),

  route(rateMyRequest, async ({ actor, params, body }) => {
    await rateRequest(actor, params.number, body);
    return ownDetail(actor.id, params.number);
  }),
];

async function ownDetail(residentId: string, number: string) {
  const request = await findOwnRequest(residentId, number);
  if (!request) throw notFound("没有找到这件事。");
  return presentDetail(request, await directory(), now());
}
