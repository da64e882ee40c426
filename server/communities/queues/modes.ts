import type { QueueMode } from "../../../contract/staffing.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

const freshFor = 1_000;
let held: { modes: Map<string, QueueMode>; loadedAt: number } | undefined;
let loading: Promise<Map<string, QueueMode>> | undefined;

/**
 * How each queue finds its person. Every submission asks, and most queues are claimed from: so this is kept for a
 * second, like the directory, and only a queue that chooses by itself is asked for its people.
 */
export async function queueModes(): Promise<ReadonlyMap<string, QueueMode>> {
  if (held && performance.now() - held.loadedAt < freshFor) return held.modes;
  loading ??= load().finally(() => {
    loading = undefined;
  });
  if (held) {
    loading.catch(() => undefined); // the database is down: the next write will say so
    return held.modes;
  }
  return loading;
}

async function load(): Promise<Map<string, QueueMode>> {
  const queues = await readRows<{ id: string; mode: QueueMode }>(sql`SELECT id, mode FROM queue`);
  const modes = new Map(queues.map(({ id, mode }) => [id, mode]));
  held = { modes, loadedAt: performance.now() };
  return modes;
}

/** Forgets what is held, so that the next question reads it anew. */
export function refreshModes(): void {
  held = undefined;
}
