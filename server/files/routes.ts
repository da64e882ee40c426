import { createReadStream } from "node:fs";
import { downloadFile, staffUploadFile, uploadFile } from "../../contract/files.js";
import { db } from "../db/prisma.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { route } from "../http/route.js";
import { pathOf, storeFile } from "./commands.js";
import { presentAttachment } from "./present.js";
import { isLinkValid } from "./signed-links.js";
import { readUpload } from "./upload.js";

/** Even a PDF that a browser would run as a page must not reach the hall's origin, nor be shown on anybody else's. */
const ownPlace =
  "sandbox; default-src 'none'; img-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'self'";

export const fileRoutes = [
  route(uploadFile, async ({ actor, ctx }) =>
    presentAttachment(await storeFile(actor, await readUpload(ctx)), now(), actor.id),
  ),

  route(staffUploadFile, async ({ actor, ctx }) =>
    presentAttachment(await storeFile(actor, await readUpload(ctx)), now(), actor.id),
  ),

  route(downloadFile, async ({ params, query, ctx }) => {
    if (!isLinkValid(params.fileId, query.until, query.signature, now()))
      throw notFound("这个链接过期了，请刷新页面。");
    const file = await db().attachment.findUnique({ where: { id: params.fileId } });
    if (!file) throw notFound();
    ctx.type = file.mime;
    ctx.length = file.bytes;
    ctx.set("cache-control", "private, max-age=600");
    ctx.set("content-disposition", `inline; filename*=UTF-8''${encodeURIComponent(file.name)}`);
    ctx.set("content-security-policy", ownPlace);
    ctx.body = createReadStream(pathOf(file.id));
  }),
];
