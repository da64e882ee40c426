import type Koa from "koa";
import type { AnswerOf, Endpoint, ParsedOf } from "../../contract/endpoint.js";
import type { Actor, ResidentActor, StaffActor } from "../actor/actor.js";

/** Who asks, narrowed by the endpoint's audience. */
export type ActorOf<E extends Endpoint> = E["who"] extends "resident"
  ? ResidentActor
  : E["who"] extends "staff"
    ? StaffActor
    : Actor;

export type Asked<E extends Endpoint> = ParsedOf<E> & { actor: ActorOf<E>; ctx: Koa.Context };

/** An endpoint with what answers it. The input is parsed before, the answer after, both by the contract. */
export interface Route {
  readonly endpoint: Endpoint;
  readonly handle: (asked: never) => Promise<unknown>;
}

/** Binds an endpoint to its answer. A `raw` endpoint that writes to `ctx` itself answers undefined. */
export function route<E extends Endpoint>(
  endpoint: E,
  handle: (asked: Asked<E>) => Promise<E extends { raw: "download" | "stream" } ? void : AnswerOf<E>>,
): Route {
  return { endpoint, handle };
}
