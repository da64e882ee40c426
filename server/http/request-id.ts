import type Koa from "koa";
import { newId } from "../db/ids.js";
import { log } from "../log/log.js";

/** Gives every request an id that its log lines, its reply and its audit entries share; logs what came of it. */
export async function traceRequest(ctx: Koa.Context, next: Koa.Next): Promise<void> {
  const given = ctx.get("x-request-id");
  ctx.state.requestId = /^[\w-]{8,40}$/.test(given) ? given : newId();
  ctx.set("x-request-id", ctx.state.requestId);
  const started = performance.now();
  await next();
  const ms = Math.round(performance.now() - started);
  // The path's pattern and not the path: numbers and queries may tell of a person.
  log.debug({ requestId: ctx.state.requestId, method: ctx.method, route: ctx._matchedRoute, status: ctx.status, ms });
}
