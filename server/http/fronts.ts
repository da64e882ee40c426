import { createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import type Koa from "koa";
import serveStatic from "koa-static";
import { projectRoot, settings } from "../env/settings.js";

/**
 * Serves the two fronts beside the API: the residents' hall at `/`, the console at `/console/`; each at its own host where
 * the console has one.
 */
export function serveFronts(app: Koa): void {
  const hall = builtFolder("miniprogram/dist/h5");
  const consoleFolder = builtFolder("console/dist");
  app.use(async (ctx, next) => {
    if (!isReading(ctx) || !isFor("console", ctx)) return next();
    if (ctx.path === "/" && settings.consoleHost) return ctx.redirect("/console/");
    if (!ctx.path.startsWith("/console")) return next();
    if (ctx.path === "/console") return ctx.redirect("/console/");
    const asked = ctx.path;
    ctx.path = asked.slice("/console".length);
    await consoleFolder(ctx, next);
    // A page of the console's own router: its index answers for it. A missing asset stays missing.
    if (!ctx.body && !path.extname(asked)) {
      const index = path.join(projectRoot, "console/dist/index.html");
      await access(index);
      ctx.type = "html";
      ctx.set("cache-control", "no-cache");
      ctx.body = createReadStream(index);
    }
    ctx.path = asked;
  });
  app.use((ctx, next) =>
    isReading(ctx) && !ctx.path.startsWith("/api") && isFor("hall", ctx) ? hall(ctx, next) : next(),
  );
}

function isFor(front: "console" | "hall", ctx: Koa.Context): boolean {
  const { consoleHost } = settings;
  return consoleHost === "" || (ctx.hostname === consoleHost) === (front === "console");
}

function isReading(ctx: Koa.Context): boolean {
  return ctx.method === "GET" || ctx.method === "HEAD";
}

function builtFolder(folder: string): Koa.Middleware {
  return serveStatic(path.join(projectRoot, folder), {
    setHeaders(response, file) {
      // Built assets carry their hash in the name; pages are asked for anew each time.
      const hashed = /[.-][\w-]{8,}\.(js|css|woff2?|png|svg)$/.test(file);
      response.setHeader("cache-control", hashed ? "public, max-age=31536000, immutable" : "no-cache");
    },
  });
}
