import { createServer } from "node:http";
import { setTimeout as wait } from "node:timers/promises";
import { createApp } from "./app.js";
import { catalogue } from "./catalogue/queries.js";
import { searchItems } from "./catalogue/search.js";
import { outliveLostLines } from "./db/lost-lines.js";
import { closeWritePool } from "./db/pool.js";
import { closePrisma } from "./db/prisma.js";
import { closeRedis } from "./db/redis.js";
import { settings } from "./env/settings.js";
import { log } from "./log/log.js";
import { closePapers } from "./papers/pdf.js";
import { closeStreams } from "./requests/dispatch/live.js";

// The API process. SIGTERM: it says that it is leaving, answers what is under way, then goes.

outliveLostLines();

// The first sentence would pay for reading the dictionary and hold up everybody else meanwhile.
await catalogue()
  .then((items) => searchItems([...items.values()], "怎么办"))
  .catch(() => log.warn("the catalogue could not be read yet"));

let leaving = false;
const server = createServer(createApp(() => leaving).callback());
// A phone that sends its request a byte at a time may not hold a connection for ever.
server.requestTimeout = 60_000;
server.headersTimeout = 15_000;

server.listen(settings.port, () => {
  log.info({ port: settings.port }, "the hall is open");
  process.send?.("listening");
});

for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void leave());

/**
 * For a moment everything is still answered, and each answer says that the connection ends: so a busy connection is never
 * closed under a request that is on its way, and who asks /readyz has time to send the next ones elsewhere.
 */
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  closeStreams();
  setTimeout(() => process.exit(0), 10_000).unref();
  await wait(1_000);
  server.close(async () => {
    await Promise.allSettled([closePrisma(), closeWritePool(), closeRedis(), closePapers()]);
    process.exit(0);
  });
}
