import Router from "@koa/router";
import type Koa from "koa";
import serveStatic from "koa-static";
// Not the package itself: that runs the whole page, a megabyte, in this process.
import folderOfPage from "swagger-ui-dist/absolute-path.js";
import { openApiDocument } from "./openapi.js";

const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Resident service hall: API</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="reference"></div><script src="/api/docs/swagger-ui-bundle.js"></script><script src="/api/docs/start.js"></script></body></html>`;
const start = `SwaggerUIBundle({ url: "/api/openapi.json", dom_id: "#reference", deepLinking: true, docExpansion: "none" });`;

/** /api/openapi.json and a page to read it on. */
export function serveReference(app: Koa): void {
  // Of some three hundred endpoints: written out when somebody asks.
  let document: ReturnType<typeof openApiDocument> | undefined;
  const router = new Router();
  router.get("/api/openapi.json", (ctx) => {
    document ??= openApiDocument();
    ctx.body = document;
  });
  router.get("/api/docs", (ctx) => {
    ctx.type = "html";
    ctx.body = page;
  });
  router.get("/api/docs/start.js", (ctx) => {
    ctx.type = "js";
    ctx.body = start;
  });
  app.use(router.routes());
  const files = serveStatic(folderOfPage(), { maxage: 86_400_000, index: false });
  app.use((ctx, next) => {
    if (!/^\/api\/docs\/swagger-ui[\w.-]*$/.test(ctx.path)) return next();
    ctx.path = ctx.path.slice("/api/docs".length);
    return files(ctx, next);
  });
}
