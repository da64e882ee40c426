import { printReceipt, takeRequest } from "../../contract/counter.js";
import { submitApplication } from "../../contract/requests.js";
import { route } from "../http/route.js";
import { inPerson } from "../identity/counter/commands.js";
import { sendPaper } from "../papers/send.js";
import { applyForItem } from "./commands.js";
import { receiptPaper } from "./paper.js";
import { findForReceipt } from "./queries.js";

export const applicationRoutes = [
  route(submitApplication, async ({ actor, body }) => applyForItem(actor, body)),

  route(takeRequest, async ({ actor, body }) => applyForItem(await inPerson(actor, body.residentId, body.by), body)),

  route(printReceipt, async ({ actor, params, ctx }) => {
    const request = await findForReceipt(actor, params.number);
    await sendPaper(ctx, receiptPaper(request, ctx.origin));
  }),
];
