import { log } from "../log/log.js";

/**
 * Keeps the process alive when a database driver throws from its own socket handler, as it does where the line is cut in the
 * middle of a handshake: whoever waited for that connection hears of it anyway. Any other stray error ends the process,
 * since nobody knows what it left behind.
 */
export function outliveLostLines(): void {
  process.on("uncaughtException", (error: Error & { code?: string }) => {
    const fromDriver = /node_modules[\\/](mariadb|mysql2|ioredis)[\\/]/.test(error.stack ?? "");
    if (isLost(error) || fromDriver) {
      log.warn({ code: error.code, name: error.name }, "a driver lost its line");
      return;
    }
    log.fatal({ name: error.name, code: error.code, stack: error.stack?.split("\n").slice(1) }, "stray error");
    process.exit(1);
  });
}

/** Has the connection, and with it the answer, been lost? */
export function isLost(error: { code?: string; fatal?: boolean; errno?: number }): boolean {
  return error.fatal === true || lostCodes.has(error.code ?? "") || [1053, 1040, 1927].includes(error.errno ?? 0);
}

const lostCodes = new Set([
  "PROTOCOL_CONNECTION_LOST",
  "PROTOCOL_SEQUENCE_TIMEOUT",
  "POOL_EXHAUSTED",
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
]);
