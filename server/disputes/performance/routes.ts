import * as contract from "../../../contract/dispute-performance.js";
import { route } from "../../http/route.js";
import { readMine, readTheirs } from "../read.js";
import { recordVisit, tellOfStep } from "./commands.js";
import { recordCourt, wantConfirmation } from "./court.js";

export const performanceRoutes = [
  route(contract.recordVisit, async ({ actor, params, body }) => {
    await recordVisit(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
  route(contract.tellOfStep, async ({ actor, params, body }) => {
    await tellOfStep(actor, params.number, params.stepId, body);
    return readMine(actor, params.number);
  }),
  route(contract.wantConfirmation, async ({ actor, params, body }) => {
    await wantConfirmation(actor, params.number, body.want);
    return readMine(actor, params.number);
  }),
  route(contract.recordCourt, async ({ actor, params, body }) => {
    await recordCourt(actor, params.number, body);
    return readTheirs(actor, params.number);
  }),
];
