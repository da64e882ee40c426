import { Redis } from "ioredis";
import { settings } from "../env/settings.js";
import { log } from "../log/log.js";

let shared: Redis | undefined;
const opened = new Set<Redis>();

/** The Redis that the processes share: wake-ups, live messages, limits, WeChat's token. Nothing that must not be lost. */
export function redis(): Redis {
  shared ??= openRedis();
  return shared;
}

/** A connection of one's own, for subscribing. */
export function openRedis(): Redis {
  const connection = new Redis(settings.redisUrl, {
    // A command on a dead Redis fails soon instead of waiting for ever: everything here can do without.
    maxRetriesPerRequest: 1,
    enableOfflineQueue: true,
    retryStrategy: (times) => Math.min(times * 100, 2_000),
  });
  connection.on("error", (error: Error & { code?: string }) => log.warn({ code: error.code }, "redis"));
  opened.add(connection);
  return connection;
}

export async function closeRedis(): Promise<void> {
  for (const connection of opened) connection.disconnect();
  opened.clear();
  shared = undefined;
}
