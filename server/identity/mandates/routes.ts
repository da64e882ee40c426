import { endMandate, listMandates, offerMandate, takeMandate } from "../../../contract/mandates.js";
import type { ResidentActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import * as commands from "./commands.js";
import { presentMandate } from "./present.js";
import { listMandatesOf } from "./queries.js";

export const mandateRoutes = [
  route(listMandates, async ({ actor }) => ({ mandates: await mandatesOf(actor) })),

  route(offerMandate, async ({ actor, body }) => commands.offerMandate(actor, body)),

  route(takeMandate, async ({ actor, body }) => {
    const { id } = await commands.takeMandate(actor, body.code);
    const taken = (await mandatesOf(actor)).find((mandate) => mandate.id === id);
    if (!taken) throw notFound();
    return taken;
  }),

  route(endMandate, async ({ actor, params }) => {
    await commands.endMandate(actor, params.id);
    return {};
  }),
];

/** Those in force come first. */
async function mandatesOf(actor: ResidentActor) {
  const mandates = (await listMandatesOf(actor.id)).map((row) => presentMandate(row, actor.id, now()));
  const over = ({ state }: { state: string }) => (state === "over" ? 1 : 0);
  return mandates.sort((a, b) => over(a) - over(b));
}
