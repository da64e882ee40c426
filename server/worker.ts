import { setTimeout as wait } from "node:timers/promises";
import "./app.js";
import { outliveLostLines } from "./db/lost-lines.js";
import { outboxChannel } from "./db/outbox.js";
import { closeWritePool } from "./db/pool.js";
import { closePrisma } from "./db/prisma.js";
import { closeRedis, openRedis } from "./db/redis.js";
import { overWechat, withinTheHouse } from "./deliveries.js";
import { log } from "./log/log.js";
import { relayDue } from "./outbox/relay.js";
import { jobs } from "./schedules/jobs.js";
import { runDue } from "./schedules/schedule.js";

// The worker process: delivers the outbox and does what is due by the clock. As many as one likes may run side by side.

outliveLostLines();

/** Without a wake-up (Redis away) the outbox is still looked at this often. */
const restMs = 500;
let leaving = false;
const waking = new Set<() => void>();
const wake = () => {
  for (const done of waking) done();
};

const subscriber = openRedis();
subscriber.on("message", () => wake());
subscriber.subscribe(outboxChannel).catch(() => undefined);
for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.on(signal, () => {
    leaving = true;
    wake();
  });
}
process.send?.("listening");
await Promise.all([keepRelaying(withinTheHouse, "in order"), keepRelaying(overWechat, "at once"), keepSchedules()]);
await Promise.allSettled([closePrisma(), closeWritePool(), closeRedis()]);
process.exit(0);

async function keepRelaying(...relay: Parameters<typeof relayDue>): Promise<void> {
  while (!leaving) {
    try {
      const delivered = await relayDue(...relay);
      if (delivered === 0) await rest();
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, "the outbox could not be read");
      await wait(1_000);
    }
  }
}

/** Looks for jobs whose time has come; each says for itself how often that is. */
async function keepSchedules(): Promise<void> {
  while (!leaving) {
    try {
      await runDue(jobs);
    } catch (error) {
      log.warn({ code: (error as { code?: string }).code }, "the schedule could not be read");
    }
    for (let second = 0; second < 5 && !leaving; second++) await wait(1_000);
  }
}

function rest(): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(done, restMs);
    function done() {
      clearTimeout(timer);
      waking.delete(done);
      resolve();
    }
    waking.add(done);
  });
}
