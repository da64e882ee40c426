import { reportDispute as endpoint, takeDispute as takeEndpoint } from "../../contract/disputes.js";
import * as contract from "../../contract/mediation.js";
import { audit } from "../db/audit.js";
import { commit } from "../db/work.js";
import { Fault } from "../errors/fault.js";
import { route } from "../http/route.js";
import { openAsStaff } from "./access.js";
import { agreementRoutes } from "./agreements/routes.js";
import { reportDispute, takeDispute } from "./commands.js";
import { figureRoutes } from "./figures/routes.js";
import { assignMediator, chooseMediator, objectToMediator } from "./mediators.js";
import { answerInvitation, inviteParty, recordAnswer, takeInvitation } from "./parties/commands.js";
import { performanceRoutes } from "./performance/routes.js";
import { presentMine } from "./present.js";
import { listOf } from "./queries.js";
import { readMine, readTheirs } from "./read.js";
import { registerRoutes } from "./register/routes.js";
import { sessionRoutes } from "./sessions/routes.js";
import { endMine, moveDispute, recordEnd } from "./stages/commands.js";
import { wholeRoutes } from "./whole/routes.js";

export const disputeRoutes = [
  ...wholeRoutes,
  ...registerRoutes,
  ...figureRoutes,
  ...sessionRoutes,
  ...agreementRoutes,
  ...performanceRoutes,
  route(endpoint, async ({ actor, body }) => reportDispute(actor, body)),
  route(takeEndpoint, async ({ actor, body }) => takeDispute(actor, body)),

  route(contract.listMyDisputes, async ({ actor }) => ({
    disputes: (await listOf(actor.id)).map((dispute) => presentMine(dispute, actor.id)),
  })),
  route(contract.getMyDispute, async ({ actor, params }) => readMine(actor, params.number)),
  route(contract.takeInvitation, async ({ actor, body }) => takeInvitation(actor, body.code)),
  route(contract.answerInvitation, async ({ actor, params, body }) => {
    await answerInvitation(actor, params.number, body);
    return readMine(actor, params.number);
  }),
  route(contract.chooseMediator, async ({ actor, params, body }) => {
    await chooseMediator(actor, params.number, body.staffId);
    return readMine(actor, params.number);
  }),
  route(contract.objectToMediator, async ({ actor, params, body }) => {
    await objectToMediator(actor, params.number, body.text);
    return readMine(actor, params.number);
  }),
  route(contract.endMine, async ({ actor, params, body }) => {
    await endMine(actor, params.number, body.text);
    return readMine(actor, params.number);
  }),

  route(contract.getDispute, async ({ actor, params }) => {
    const { dispute } = await openAsStaff(actor, params.number);
    await commit({ steps: [audit(actor, "open_mediation", `request:${dispute.requestId}`)], result: null });
    return readTheirs(actor, params.number);
  }),
  route(contract.moveDispute, async ({ actor, params, body }) => {
    await moveDispute(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.recordEnd, async ({ actor, params, body }) => {
    await recordEnd(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.inviteParty, async ({ actor, params, body }) => {
    await inviteParty(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.recordAnswer, async ({ actor, params, body }) => {
    await recordAnswer(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.assignMediator, async ({ actor, params, body }) => {
    await assignMediator(actor, params.number, body);
    return { file: await readTheirs(actor, params.number).catch(nothingIfGone) };
  }),
];

/** Who gave a file away may not open it any more, and has done right all the same. */
function nothingIfGone(error: unknown): null {
  if (error instanceof Fault && error.code === "not_found") return null;
  throw error;
}
