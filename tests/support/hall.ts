import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createClient } from "../../contract/client.js";
import type { Endpoint, InputOf, ReplyOf } from "../../contract/endpoint.js";
import { createApp } from "../../server/app.js";
import { refreshCatalogue } from "../../server/catalogue/queries.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { closeWritePool } from "../../server/db/pool.js";
import { closePrisma } from "../../server/db/prisma.js";
import { closeRedis } from "../../server/db/redis.js";
import { deliveries } from "../../server/deliveries.js";
import { moveClock } from "../../server/env/clock.js";
import { relayDue } from "../../server/outbox/relay.js";
import { closePapers } from "../../server/papers/pdf.js";
import { closeStreams } from "../../server/requests/dispatch/live.js";
import { ensureGround } from "./ground.js";
import { newKey } from "./keys.js";

/** How somebody calls the hall: like a front does, over HTTP, through the typed client. */
export interface Caller {
  <E extends Endpoint>(endpoint: E, input: InputOf<E>, options?: { key?: string }): Promise<ReplyOf<E>>;
  headers: Record<string, string>;
}

export interface Hall {
  origin: string;
  /** Somebody who carries these headers. A creation gets a fresh key unless one is given. */
  as(headers: Record<string, string>): Caller;
  anyone: Caller;
  /** Delivers what the outbox holds, as the worker does. */
  deliverMessages(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the hall in this process on a free port, over the run's real database and Redis. */
export async function openHall(): Promise<Hall> {
  await ensureGround();
  refreshDirectory();
  refreshCatalogue();
  const server = createServer(createApp().callback());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    as: (headers) => caller(origin, headers),
    anyone: caller(origin, {}),
    deliverMessages,
    close: () => close(server),
  };
}

function caller(origin: string, headers: Record<string, string>): Caller {
  const call = createClient(async (request) => {
    const response = await fetch(origin + request.url, {
      method: request.method,
      // Answers are packed for browsers, in whose own stories they are.
      headers: { "accept-encoding": "identity", ...headers, ...request.headers },
      ...(request.body === undefined ? {} : { body: request.body }),
    });
    return { status: response.status, body: await response.json() };
  });
  const withKey = (endpoint: Endpoint, input: unknown, options: { key?: string } = {}) =>
    call(endpoint, input as never, { key: options.key ?? (endpoint.creates ? newKey() : undefined) });
  return Object.assign(withKey as unknown as Caller, { headers });
}

async function deliverMessages(): Promise<void> {
  while ((await relayDue(deliveries)) > 0);
}

async function close(server: Server): Promise<void> {
  moveClock(null);
  closeStreams();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
  await Promise.all([closePrisma(), closeWritePool(), closeRedis(), closePapers()]);
}
