import { dropParked, listParked, retryParked } from "../../contract/parked.js";
import { route } from "../http/route.js";
import { drop, retry } from "./commands.js";
import { mustMendOutbox } from "./policy.js";
import { listParkedMessages, presentParked } from "./queries.js";

export const outboxRoutes = [
  route(listParked, async ({ actor, query }) => {
    mustMendOutbox(actor);
    const { rows, total, nextCursor } = await listParkedMessages(query.cursor);
    return { messages: rows.map(presentParked), total, nextCursor };
  }),

  route(retryParked, async ({ actor, body }) => ({ retried: await retry(actor, body.ids) })),

  route(dropParked, async ({ actor, params, body }) => {
    await drop(actor, params.id, body.reason);
    return { dropped: true as const };
  }),
];
