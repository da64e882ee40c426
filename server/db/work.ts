import { setTimeout as wait } from "node:timers/promises";
import type { PoolConnection, ResultSetHeader } from "mysql2";
import type { Intention } from "../actor/actor.js";
import { now } from "../env/clock.js";
import { type Fault, refused } from "../errors/fault.js";
import { log } from "../log/log.js";
import { isLost } from "./lost-lines.js";
import { ask, borrow, patienceMs } from "./pool.js";
import { redis } from "./redis.js";
import { insert, type Statement, sql } from "./statement.js";

/**
 * A unit of work: the steps of one act, planned before the first is sent. Every id, number and time in it is made
 * once, so that the whole act can be sent again after a deadlock without becoming another act.
 */
export interface Work<R> {
  readonly steps: Statement[];
  /** What the act answers; kept with the intention, so that a repetition answers the same. Must survive JSON. */
  readonly result: R;
  /** The creation's key: the same key again gets the first result, another body under it is refused. */
  readonly intention?: Intention | undefined;
  /** For acts without a key: a SELECT that finds a row if, and only if, the act was committed. */
  readonly receipt?: Statement;
}

const mostTries = 6;
/** Who waits for an answer hears after this time that it did not work; the line may swallow everything. */
const mostMs = 15_000;
/** Deadlock, lock wait timeout, changed by others, node not ready, commit refused, read-only during failover. */
const passing = new Set([1213, 1205, 1020, 1047, 1180, 1290]);
const duplicate = 1062;

/**
 * Commits a unit of work: all of it, or nothing. Two trips: BEGIN with all steps, then COMMIT or ROLLBACK.
 * @returns the work's result, or the first one where the same intention was committed before
 * @throws Fault a guard's refusal; `key_reused`; `unavailable` (nothing happened); `unknown_outcome` (ask again with the same key)
 */
export async function commit<R>(work: Work<R>): Promise<R> {
  const steps = [...keepIntention(work), ...work.steps];
  const state = { commitSent: false };
  const begun = performance.now();
  for (let tries = 1; ; tries++) {
    try {
      await attempt(steps, state);
      nudge(steps);
      return work.result;
    } catch (error) {
      const sqlError = error as { errno?: number; code?: string; fatal?: boolean };
      if (work.intention && isRepeated(error)) return firstResult<R>(work.intention);
      if (state.commitSent && work.receipt && sqlError.errno === duplicate && (await exists(work.receipt))) {
        return work.result;
      }
      const refusal = refusalOf(steps, error);
      if (refusal) throw refusal;
      const lost = isLost(sqlError);
      if (!lost && !passing.has(sqlError.errno ?? 0)) throw error;
      if (tries >= mostTries || performance.now() - begun > mostMs) {
        log.error({ code: sqlError.code, tries, commitSent: state.commitSent }, "work could not be committed");
        throw refused(state.commitSent ? "unknown_outcome" : "unavailable");
      }
      await wait(lost ? 50 * 2 ** tries : Math.random() * 10 * tries);
    }
  }
}

const nudging = new Set<string>();

/** Wakes who waits on a channel, once for all that is committed within a few milliseconds. A lost nudge costs half a second. */
function nudge(steps: Statement[]): void {
  const channel = steps.find((step) => step.wakes)?.wakes;
  if (!channel || nudging.has(channel)) return;
  nudging.add(channel);
  setTimeout(() => {
    nudging.delete(channel);
    void redis()
      .publish(channel, "")
      .catch(() => undefined);
  }, 10).unref();
}

function keepIntention(work: Work<unknown>): Statement[] {
  if (!work.intention) return [];
  const { id, bodyHash } = work.intention;
  return [insert("IdempotencyKey", { id, bodyHash, result: (work.result ?? {}) as object, createdAt: now() })];
}

async function attempt(steps: Statement[], state: { commitSent: boolean }): Promise<void> {
  const connection = await borrow();
  try {
    const results = await send(connection, `BEGIN;${steps.map((step) => step.text).join(";")}`);
    for (const [place, step] of steps.entries()) checkGuard(step, results.done[place + 1]);
    if (results.error) throw results.error;
    state.commitSent = true;
    const committed = await send(connection, "COMMIT");
    if (committed.error) throw committed.error;
    connection.release();
  } catch (error) {
    if (isLost(error as { code?: string })) connection.destroy();
    else await giveBack(connection);
    throw error;
  }
}

/** A connection goes back to the pool only after ROLLBACK, or not at all. */
async function giveBack(connection: PoolConnection): Promise<void> {
  const rolledBack = await send(connection, "ROLLBACK").catch((error: unknown) => ({ error }));
  if (rolledBack.error) connection.destroy();
  else connection.release();
}

/** A guard that failed before a later statement's error wins: it is what the person should hear. */
function checkGuard(step: Statement, result: ResultSetHeader | undefined): void {
  if (step.guard && result && result.affectedRows !== step.guard.rows) throw step.guard.otherwise();
}

interface Sent {
  done: ResultSetHeader[];
  error?: Error;
}

/** Sends statements in one trip and keeps the results that came before an error. */
function send(connection: PoolConnection, text: string): Promise<Sent> {
  return new Promise((resolve) => {
    const done: ResultSetHeader[] = [];
    let error: Error | undefined;
    connection
      .query({ sql: text, timeout: patienceMs })
      .on("result", (result: unknown) => {
        done.push(result as ResultSetHeader);
      })
      .on("error", (cause: Error) => {
        error = cause;
        resolve({ done, error });
      })
      .on("end", () => resolve(error ? { done, error } : { done }));
  });
}

/** The refusal of the step whose unique key was broken. */
function refusalOf(steps: Statement[], error: unknown): Fault | undefined {
  const { errno, message } = error as { errno?: number; message?: string };
  if (errno !== duplicate) return undefined;
  return steps.find((step) => step.unique && message?.includes(step.unique.key))?.unique?.otherwise();
}

function isRepeated(error: unknown): boolean {
  const { errno, message } = error as { errno?: number; message?: string };
  return errno === duplicate && /idempotency_key|'[0-9a-f]{64}' for key/.test(message ?? "");
}

async function firstResult<R>({ id, bodyHash }: Intention): Promise<R> {
  const [first] = await ask<{ bodyHash: string; result: unknown }[]>(
    sql`SELECT bodyHash, result FROM idempotency_key WHERE id = ${id}`.text,
  );
  if (!first || first.bodyHash !== bodyHash) throw refused("key_reused");
  return (typeof first.result === "string" ? JSON.parse(first.result) : first.result) as R;
}

async function exists(receipt: Statement): Promise<boolean> {
  return (await ask<unknown[]>(receipt.text)).length > 0;
}
