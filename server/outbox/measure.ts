import { Gauge, type Registry } from "prom-client";
import { db } from "../db/prisma.js";
import { now } from "../env/clock.js";

/** Asked when Prometheus asks: all processes tell the same, since all look into the one table. */
export function measureOutbox(registry: Registry): void {
  const messages = new Gauge({
    name: "hall_outbox_messages",
    help: "Messages that are not delivered yet: tried again by itself (waiting), or in need of a person (parked)",
    labelNames: ["state"],
    registers: [registry],
    async collect() {
      // While the database is away nothing is claimed; the other metrics are told all the same.
      messages.reset();
      late.reset();
      const found = await count().catch(() => undefined);
      if (!found) return;
      messages.set({ state: "waiting" }, found.waiting);
      messages.set({ state: "parked" }, found.parked);
      late.set(found.due ? Math.max(0, (now().getTime() - found.due.getTime()) / 1000) : 0);
    },
  });
  const late = new Gauge({
    name: "hall_outbox_late_seconds",
    help: "How long the message that has been due for longest has been due",
    registers: [registry],
  });
}

async function count() {
  const [parked, waiting] = await Promise.all([
    db().outbox.count({ where: { deliveredAt: null, parkedAt: { not: null } } }),
    db().outbox.aggregate({
      where: { deliveredAt: null, parkedAt: null },
      _count: true,
      _min: { nextAttemptAt: true },
    }),
  ]);
  return { parked, waiting: waiting._count, due: waiting._min.nextAttemptAt };
}
