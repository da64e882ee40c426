import { topicWords } from "../../contract/parked.js";
import { newId } from "../db/ids.js";
import type { Topic, Topics } from "../db/outbox.js";
import { ask } from "../db/pool.js";
import { type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { log } from "../log/log.js";
import { tellKeepers } from "../notifications/tell-keepers.js";

/** Delivers one message. Throwing means: not delivered, try again later. It may be called twice for one message. */
export type Handlers = { [T in Topic]: (payload: Topics[T], messageId: string) => Promise<void> };

interface Message {
  id: string;
  topic: Topic;
  payload: unknown;
  attempts: number;
}

/** In order, one after the other: so many at a time. */
const batch = 50;
/** All at once, where each may take seconds: together they must be done long before the lease is over. */
const batchAtOnce = 10;
/** A message that a dead worker held is taken over after this time. */
const leaseMs = 30_000;
/** After so many attempts a person must look. The waits between them add up to about a day. */
const mostAttempts = 12;

/**
 * Delivers what is due of the topics that have a handler. A row is claimed by a conditional update, so that several workers share the work, and is
 * marked after delivery: a worker that dies in between leaves a duplicate, never a loss.
 * @returns how many were delivered
 */
export async function relayDue(
  handlers: Partial<Handlers>,
  order: "in order" | "at once" = "in order",
): Promise<number> {
  const messages = await claimDue(Object.keys(handlers), order === "in order" ? batch : batchAtOnce);
  if (order === "at once") await Promise.all(messages.map((message) => deliverOne(message, handlers)));
  else for (const message of messages) await deliverOne(message, handlers);
  return messages.length;
}

async function claimDue(topics: readonly string[], most: number): Promise<Message[]> {
  const at = now();
  const claim = newId();
  const until = new Date(at.getTime() + leaseMs);
  await ask(
    sql`UPDATE outbox SET claimedBy = ${claim}, nextAttemptAt = ${until}, attempts = attempts + 1
        WHERE deliveredAt IS NULL AND parkedAt IS NULL AND nextAttemptAt <= ${at} AND topic IN (${topics})
        ORDER BY nextAttemptAt LIMIT ${most}`.text,
  );
  return ask<Message[]>(
    sql`SELECT id, topic, payload, attempts FROM outbox
        WHERE deliveredAt IS NULL AND parkedAt IS NULL AND nextAttemptAt = ${until} AND claimedBy = ${claim} ORDER BY id`
      .text,
  );
}

async function deliverOne(message: Message, handlers: Partial<Handlers>): Promise<void> {
  const payload = typeof message.payload === "string" ? JSON.parse(message.payload) : message.payload;
  try {
    const handle = handlers[message.topic] as (payload: unknown, id: string) => Promise<void>;
    await handle(payload, message.id);
    await run(sql`UPDATE outbox SET deliveredAt = ${now()}, lastError = NULL WHERE id = ${message.id}`);
  } catch (error) {
    await postpone(message, error as Error);
  }
}

async function postpone({ id, topic, attempts }: Message, error: Error): Promise<void> {
  const at = now();
  const parked = attempts >= mostAttempts;
  const wait = Math.min(2 ** attempts * 1_000, 4 * 60 * 60_000);
  // The error's name and code only: its message may repeat a resident's words.
  const reason = [error.name, (error as { code?: string }).code].filter(Boolean).join(" ").slice(0, 500);
  log[parked ? "error" : "warn"]({ id, topic, attempts, reason }, parked ? "message parked" : "message postponed");
  await commit({
    steps: [
      sql`UPDATE outbox SET lastError = ${reason}, nextAttemptAt = ${new Date(at.getTime() + wait)},
          parkedAt = ${parked ? at : null} WHERE id = ${id}`,
      // That a message for colleagues cannot be delivered is not told by another one.
      ...(parked && topic !== "notify.staff" ? await alarm(topic, at) : []),
    ],
    result: null,
  });
}

function alarm(topic: Topic, at: Date): Promise<Statement[]> {
  return tellKeepers(
    {
      title: "有消息送不出去",
      text: `“${topicWords[topic]}”试了 ${mostAttempts} 次都没送成。请到“送不出的消息”看看，修好了再送一次。`,
      urgent: true,
    },
    at,
  );
}

async function run(statement: { text: string }): Promise<void> {
  await ask(statement.text);
}
