import type { StaffActor } from "../actor/actor.js";
import { audit } from "../db/audit.js";
import { outboxChannel } from "../db/outbox.js";
import { db } from "../db/prisma.js";
import { mustChange, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { notFound } from "../errors/fault.js";
import { mustMendOutbox } from "./policy.js";

/** So many at a time; who has more taps again. */
const mostAtOnce = 1_000;

/**
 * Has parked messages tried again, with all attempts before them.
 * @param ids which; left out: all
 * @returns how many
 */
export async function retry(actor: StaffActor, ids: string[] | undefined): Promise<number> {
  mustMendOutbox(actor);
  const found = await db().outbox.findMany({
    where: { parkedAt: { not: null }, deliveredAt: null, ...(ids ? { id: { in: ids } } : {}) },
    select: { id: true },
    orderBy: { id: "asc" },
    take: mostAtOnce,
  });
  if (found.length === 0) return 0;
  const again = sql`UPDATE outbox SET parkedAt = NULL, claimedBy = NULL, attempts = 0, nextAttemptAt = ${now()}
                    WHERE id IN (${found.map(({ id }) => id)}) AND parkedAt IS NOT NULL AND deliveredAt IS NULL`;
  await commit({
    steps: [{ ...again, wakes: outboxChannel }, audit(actor, "retry_parked", "outbox:all", `${found.length} 条`)],
    result: null,
  });
  return found.length;
}

/** @throws Fault not_found where it is not parked, or no longer */
export async function drop(actor: StaffActor, id: string, reason: string): Promise<void> {
  mustMendOutbox(actor);
  await commit({
    steps: [
      mustChange(
        1,
        () => notFound("这条消息已经送出或者处理过了。"),
        sql`DELETE FROM outbox WHERE id = ${id} AND parkedAt IS NOT NULL AND deliveredAt IS NULL`,
      ),
      audit(actor, "drop_parked", `outbox:${id}`, reason),
    ],
    result: null,
    receipt: sql`SELECT 1 FROM audit_entry WHERE action = 'drop_parked' AND subject = ${`outbox:${id}`}`,
  });
}
