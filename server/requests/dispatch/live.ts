import { PassThrough } from "node:stream";
import { setTimeout as wait } from "node:timers/promises";
import type Koa from "koa";
import type { Presence } from "../../../contract/presence.js";
import type { LiveMessage } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { openRedis, redis } from "../../db/redis.js";
import { now } from "../../env/clock.js";
import { staffSessionHolds } from "../../identity/queries.js";
import { scopeOf } from "../policy.js";

/** The channel on which the worker tells every server process what changed. */
const liveChannel = "hall:live";

/**
 * What travels on the channel: a change and whose it is, whose inbox has something new, or whose streams end because
 * what they may hear has changed; a console that still may comes back with its new rights.
 */
export type LiveEnvelope =
  | { communityId: string; message: LiveMessage }
  | { staffIds: readonly string[] }
  | { endsFor: string }
  | { presence: Presence };

/** Tells every server process. A console that misses it asks again when it comes back, so a Redis that is away holds nothing up. */
export async function announce(envelope: LiveEnvelope): Promise<void> {
  await redis()
    .publish(liveChannel, JSON.stringify(envelope))
    .catch(() => undefined);
}

/** How often a stream says that it is there, and looks whether its reader may still listen. */
const beatMs = 5_000;
/** So long a console waits for a Redis that does not answer before it is told what the database alone knows. */
const patienceMs = 1_000;

interface Listener {
  actor: StaffActor;
  stream: PassThrough;
}

const listeners = new Set<Listener>();
let subscription: Promise<void> | undefined;

/**
 * Opens a stream of server-sent events for one console. `readMissed`, what happened while it was away, is read when it
 * already hears what happens from now on: what falls in between is told twice rather than never.
 */
export async function openStream(
  ctx: Koa.Context,
  actor: StaffActor,
  readMissed: () => Promise<LiveMessage[]>,
): Promise<void> {
  await hearing();
  const stream = new PassThrough();
  const listener = { actor, stream };
  listeners.add(listener);
  const missed = await readMissed().catch((error) => {
    listeners.delete(listener);
    throw error;
  });
  const beat = setInterval(() => void keepOrEnd(listener), beatMs);
  const leave = () => {
    clearInterval(beat);
    listeners.delete(listener);
  };
  stream.on("close", leave);
  ctx.req.on("close", () => stream.end());
  ctx.set({
    "content-type": "text/event-stream; charset=utf-8",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  ctx.status = 200;
  ctx.body = stream;
  stream.write("retry: 2000\n\n");
  for (const message of missed) stream.write(eventText(message));
}

/** A stream outlives the request that opened it: whose session has ended, or who was disabled, hears no more. */
async function keepOrEnd({ actor, stream }: Listener): Promise<void> {
  stream.write(": still here\n\n");
  // While the database is away nobody can be told apart, and nothing new is told either.
  const holds = await staffSessionHolds(actor.sessionId, now()).catch(() => true);
  if (!holds) stream.end();
}

/** Ends all streams, so that a server that leaves is not held by them; the consoles come back to another. */
export function closeStreams(): void {
  for (const { stream } of listeners) stream.end();
  listeners.clear();
  subscription = undefined;
}

/** Settles when this process hears what changes; a Redis that is away holds no console up. */
function hearing(): Promise<void> {
  subscription ??= new Promise((resolve) => {
    const connection = openRedis();
    connection.on("message", (_channel: string, text: string) => tell(JSON.parse(text) as LiveEnvelope));
    // With every connection anew: a Redis that was away at the first has refused it for good.
    connection.on(
      "ready",
      () =>
        void connection.subscribe(liveChannel).then(
          () => resolve(),
          () => undefined,
        ),
    );
  });
  return Promise.race([subscription, wait(patienceMs)]);
}

function tell(envelope: LiveEnvelope): void {
  if ("staffIds" in envelope) {
    tellInboxes(envelope.staffIds);
    return;
  }
  if ("presence" in envelope) {
    tellThosePresent(envelope.presence);
    return;
  }
  if ("endsFor" in envelope) {
    for (const { actor, stream } of listeners) if (actor.id === envelope.endsFor) stream.end();
    return;
  }
  const { communityId, message } = envelope;
  const text = eventText(message);
  for (const { actor, stream } of listeners) {
    const scope = scopeOf(actor);
    if (scope === "all" || scope.includes(communityId)) stream.write(text);
  }
}

/** Without an id: what the console has seen of requests is not moved by it. */
function tellInboxes(staffIds: readonly string[]): void {
  for (const { actor, stream } of listeners) {
    if (staffIds.includes(actor.id)) stream.write("event: inbox\ndata: {}\n\n");
  }
}

/** Only who looks at the request themselves hear who else does. */
function tellThosePresent(presence: Presence): void {
  const text = `event: presence\ndata: ${JSON.stringify(presence)}\n\n`;
  for (const { actor, stream } of listeners) {
    if (presence.people.some(({ id }) => id === actor.id)) stream.write(text);
  }
}

function eventText(message: LiveMessage): string {
  return `id: ${message.id}\nevent: request\ndata: ${JSON.stringify(message)}\n\n`;
}
