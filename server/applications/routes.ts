import { printReceipt, takeRequest } from "../../contract/counter.js";
import { submitApplication } from "../../contract/requests.js";
import { route } from "../http/route.js";
import { inPerson } from "../identity/counter/commands.js";
import { renderPdf } from "../papers/pdf.js";
import { applyForItem } from "./commands.js";
import { receiptPaper } from "./paper.js";
import { findForReceipt } from "./queries.js";

export const applicationRoutes = [
  route(submitApplication, async ({ actor, body }) => applyForItem(actor, body)),

  route(takeRequest, async ({ actor, body }) => applyForItem(await inPerson(actor, body.residentId, body.by), body)),

  route(printReceipt, async ({ actor, params, ctx }) => {
    const request = await findForReceipt(actor, params.number);
    ctx.type = "application/pdf";
    ctx.set("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(`受理回执 ${request.number}`)}.pdf`);
    ctx.set("cache-control", "no-store");
    ctx.body = await renderPdf(receiptPaper(request, ctx.origin));
  }),
];
