import Router from "@koa/router";
import type Koa from "koa";
import { collectDefaultMetrics, Histogram, Registry } from "prom-client";
import { ask } from "../db/pool.js";

export const metrics = new Registry();
collectDefaultMetrics({ register: metrics });

const duration = new Histogram({
  name: "hall_http_request_seconds",
  help: "Time to answer, by route and status",
  labelNames: ["route", "method", "status"],
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
  registers: [metrics],
});

/** Measures every request; the label is the route's pattern, so that no number of a resident gets into a metric. */
export async function measureRequest(ctx: Koa.Context, next: Koa.Next): Promise<void> {
  const stop = duration.startTimer();
  try {
    await next();
  } finally {
    stop({ route: String(ctx._matchedRoute ?? "other"), method: ctx.method, status: String(ctx.status) });
  }
}

/** /healthz: the process lives. /readyz: it can serve, so its database answers and it is not leaving. /metrics: Prometheus. */
export function serveHealth(app: Koa, isLeaving: () => boolean): void {
  const router = new Router();
  router.get("/healthz", (ctx) => {
    ctx.body = { status: "ok" };
  });
  router.get("/readyz", async (ctx) => {
    const database = await answers();
    const ready = database && !isLeaving();
    ctx.status = ready ? 200 : 503;
    ctx.body = { status: ready ? "ready" : "not ready", database: database ? "ok" : "down" };
  });
  router.get("/metrics", async (ctx) => {
    // What comes through the proxy comes from outside; Prometheus asks the process itself (ASVS 13.4.5).
    if (ctx.ips.length > 0) return;
    ctx.type = metrics.contentType;
    ctx.body = await metrics.metrics();
  });
  app.use(router.routes());
}

async function answers(): Promise<boolean> {
  try {
    await ask("SELECT 1");
    return true;
  } catch {
    return false;
  }
}
