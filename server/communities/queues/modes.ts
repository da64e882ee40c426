import type { QueueMode } from "../../../contract/staffing.js";
import { heldFor } from "../../db/held.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

/**
 * How each queue finds its person. Every submission asks, and most queues are claimed from: so this is kept for a
 * second, like the directory, and only a queue that chooses by itself is asked for its people.
 */
export const queueModes = heldFor(1_000, load);

/** Forgets what is held, so that the next question reads it anew. */
export const refreshModes = queueModes.forget;

async function load(): Promise<ReadonlyMap<string, QueueMode>> {
  const queues = await readRows<{ id: string; mode: QueueMode }>(sql`SELECT id, mode FROM queue`);
  return new Map(queues.map(({ id, mode }) => [id, mode]));
}
