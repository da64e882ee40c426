import { log } from "../log/log.js";
import { isLost } from "./work.js";

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
    log.fatal({ name: error.name, stack: error.stack?.split("\n").slice(1) }, "stray error");
    process.exit(1);
  });
}
