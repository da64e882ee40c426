import { bePresent } from "../../../contract/presence.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { findLooked } from "../dispatch/queries.js";
import { canOpen } from "../policy.js";
import { note } from "./present.js";

export const presenceRoutes = [
  route(bePresent, async ({ actor, params, body }) => {
    const request = await findLooked(actor, params.number);
    if (!request || !canOpen(actor, request)) throw notFound("没有找到这一件。");
    return { people: await note(request, actor, body) };
  }),
];
