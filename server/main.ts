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
 * Everything is still answered until nobody is connected, and each answer says that its connection ends: so none is closed
 * under a request that is on its way, and who asks /readyz has time to send the next ones elsewhere. A connection on which
 * nothing comes ends by itself within `keepAliveTimeout`, of which the client was told.
 */
async function leave(): Promise<void> {
  if (leaving) return;
  leaving = true;
  closeStreams();
  setTimeout(() => process.exit(0), 15_000).unref();
  await wait(1_000);
  const latest = performance.now() + server.keepAliveTimeout;
  while (performance.now() < latest && (await connections()) > 0) await wait(100);
  server.close(async () => {
    await Promise.allSettled([closePrisma(), closeWritePool(), closeRedis(), closePapers()]);
    process.exit(0);
  });
}

function connections(): Promise<number> {
  return new Promise((resolve) => server.getConnections((error, count) => resolve(error ? 0 : count)));
}
