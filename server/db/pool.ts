import mysql from "mysql2";
import { settings } from "../env/settings.js";

let pool: mysql.Pool | undefined;

/**
 * The pool that writes go over. READ COMMITTED: under REPEATABLE READ an `INSERT ... SELECT ... WHERE NOT EXISTS`
 * makes strangers deadlock. Several statements in one trip are allowed here and nowhere else.
 */
export function writePool(): mysql.Pool {
  if (pool) return pool;
  pool = mysql.createPool({
    uri: settings.databaseUrl,
    connectionLimit: settings.databasePool,
    multipleStatements: true,
    stringifyObjects: true,
    timezone: "Z",
    charset: "utf8mb4_unicode_ci",
    connectTimeout: 5_000,
    enableKeepAlive: true,
  });
  // Sent on the new connection before whatever the pool's borrower sends, since a connection works in order.
  pool.on("connection", (connection) => {
    connection.query(
      "SET time_zone = '+00:00'; SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED; SET innodb_lock_wait_timeout = 5",
    );
  });
  return pool;
}

export async function closeWritePool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  if (closing) await closing.promise().end();
}
