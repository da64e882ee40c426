import type { Actor } from "../actor/actor.js";
import { db } from "../db/prisma.js";
import { refused } from "../errors/fault.js";

/**
 * Was this same intention committed before? A move looks at the request's state first, and the first call has changed
 * it: so the repetition must be recognised before it is refused for a state that it made itself.
 * @throws Fault key_reused
 */
export async function wasDone(actor: Pick<Actor, "intention">): Promise<boolean> {
  if (!actor.intention) return false;
  const first = await db().idempotencyKey.findUnique({ where: { id: actor.intention.id }, select: { bodyHash: true } });
  if (first && first.bodyHash !== actor.intention.bodyHash) throw refused("key_reused");
  return first !== null;
}
