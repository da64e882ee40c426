import mysql, { type PoolConnection } from "mysql2";
import { settings } from "../env/settings.js";
import { connectionTo } from "./connection.js";
import { isLost } from "./lost-lines.js";

let pool: mysql.Pool | undefined;

/**
 * The pool that writes go over. READ COMMITTED: under REPEATABLE READ an `INSERT ... SELECT ... WHERE NOT EXISTS`
 * makes strangers deadlock. Several statements in one trip are allowed here and nowhere else.
 */
export function writePool(): mysql.Pool {
  if (pool) return pool;
  pool = mysql.createPool({
    ...connectionTo(settings.databaseUrl),
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

/**
 * No answer within this time means a line that swallows what is sent (a machine that lost its power sends no goodbye).
 * Longer than `innodb_lock_wait_timeout`, so that who waits for a lock is not taken for lost.
 */
export const patienceMs = 8_000;
/** All connections are busy for so long only where none of them gets an answer. */
const borrowMs = 5_000;

/** Borrows a connection; who borrows gives it back. */
export function borrow(): Promise<PoolConnection> {
  return new Promise((resolve, reject) => {
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      reject(Object.assign(new Error("no connection is free"), { code: "POOL_EXHAUSTED" }));
    }, borrowMs);
    writePool().getConnection((error, connection) => {
      clearTimeout(timer);
      if (late) connection?.release();
      else if (error) reject(error);
      else resolve(connection);
    });
  });
}

/** Sends one text outside of a unit of work. A connection that does not answer is not used again. */
export async function ask<T>(text: string): Promise<T> {
  const connection = await borrow();
  try {
    const [answer] = await connection.promise().query({ sql: text, timeout: patienceMs });
    connection.release();
    return answer as T;
  } catch (error) {
    if (isLost(error as { code?: string })) connection.destroy();
    else connection.release();
    throw error;
  }
}

export async function closeWritePool(): Promise<void> {
  const closing = pool;
  pool = undefined;
  if (closing) await closing.promise().end();
}
