import { createHash } from "node:crypto";
import type {} from "@koa/bodyparser"; // ctx.request.body
import Router from "@koa/router";
import type Koa from "koa";
import * as z from "zod/mini";
import type { Endpoint } from "../../contract/endpoint.js";
import type { FieldFault } from "../../contract/errors.js";
import type { Actor, Intention } from "../actor/actor.js";
import { badInput, notFound, refused } from "../errors/fault.js";
import type { Route } from "./route.js";

/** Finds out who asks; the identity room's, handed in by the roof. */
export type Identify = (ctx: Koa.Context, endpoint: Endpoint) => Promise<Actor>;

/** Makes a router of all routes: identify, parse in, answer, parse out. */
export function serve(routes: readonly Route[], identify: Identify): Router {
  const router = new Router();
  for (const { endpoint, handle } of routes) {
    router.register(endpoint.path, [endpoint.method], async (ctx) => {
      // Answers are about people, and machines at a counter are shared (ASVS 14.3.2); a file's route says otherwise.
      ctx.set("cache-control", "no-store");
      const actor = await identify(ctx, endpoint);
      if (actor.kind !== "stranger") ctx.state.who = `${actor.kind}:${actor.id}`;
      if (endpoint.who !== "anyone" && actor.kind !== endpoint.who) throw refused("not_signed_in");
      const input = parseInput(endpoint, ctx);
      const asking = endpoint.creates
        ? { ...actor, intention: readIntention(ctx, actor, endpoint, input.body) }
        : actor;
      const answer = await handle({ ...input, actor: asking, ctx } as never);
      if (answer === undefined) return;
      // A column that the contract does not name can never leak: parsing drops it.
      ctx.body = z.parse(endpoint.reply, answer);
    });
  }
  return router;
}

interface Parsed {
  params?: unknown;
  query?: unknown;
  body?: unknown;
}

function parseInput(endpoint: Endpoint, ctx: Koa.Context): Parsed {
  const parsed: Parsed = {};
  // A path or query that cannot be is a page that does not exist; only a body has fields to mend.
  if (endpoint.params) {
    const result = z.safeParse(endpoint.params, ctx.params);
    if (!result.success) throw notFound();
    parsed.params = result.data;
  }
  if (endpoint.query) {
    const result = z.safeParse(endpoint.query, ctx.query);
    if (!result.success) throw badInput(faultsOf(result.error));
    parsed.query = result.data;
  }
  if (endpoint.body) {
    if (!ctx.is("json")) throw refused("malformed_body");
    const result = z.safeParse(endpoint.body, ctx.request.body);
    if (!result.success) throw badInput(faultsOf(result.error));
    parsed.body = result.data;
  }
  return parsed;
}

/** zod's issues as sentences for the fields; the contract's own sentences are Chinese, zod's are replaced. */
function faultsOf(error: z.core.$ZodError): FieldFault[] {
  return error.issues.map((issue) => ({
    path: issue.path.map(String).join("."),
    message: /[\u4e00-\u9fff]/.test(issue.message) ? issue.message : "这一项填得不对。",
  }));
}

function readIntention(ctx: Koa.Context, actor: Actor, endpoint: Endpoint, body: unknown): Intention {
  const key = ctx.get("idempotency-key");
  if (!/^[\w-]{16,64}$/.test(key)) throw refused("idempotency_key_missing");
  const owner = actor.kind === "stranger" ? "stranger" : `${actor.kind}:${actor.id}`;
  return {
    id: sha256(`${owner}:${key}`),
    bodyHash: sha256(`${endpoint.method} ${ctx.path} ${JSON.stringify(body ?? null)}`),
  };
}

function sha256(text: string): string {
  return createHash("sha256").update(text).digest("hex");
}
