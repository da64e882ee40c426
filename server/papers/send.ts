import type Koa from "koa";
import { type Paper, renderPdf } from "./pdf.js";

/** Answers with the paper as PDF, to be looked at in the browser and saved under its title. @throws Fault unavailable */
export async function sendPaper(ctx: Koa.Context, paper: Paper): Promise<void> {
  const file = await renderPdf(paper);
  ctx.type = "application/pdf";
  ctx.set("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(paper.title)}.pdf`);
  ctx.set("cache-control", "no-store");
  ctx.body = file;
}
