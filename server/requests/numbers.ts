import type { ResultSetHeader } from "mysql2";
import { ask } from "../db/pool.js";
import { sql } from "../db/statement.js";

// A counter that every submission must write would make all of a county wait in one line. So each process takes a
// block of a day's numbers at a time: numbers are unique and short, but a restart leaves a gap.
const blockSize = 50;

let held: { day: string; next: number; end: number } | undefined;
let taking: Promise<void> | undefined;

/** 受理编号: the next number of a Shanghai day, such as 2026-1118-0037. */
export async function takeNumber(day: string): Promise<string> {
  while (!held || held.day !== day || held.next >= held.end) {
    taking ??= takeBlock(day).finally(() => {
      taking = undefined;
    });
    await taking;
  }
  const [year, month, date] = day.split("-");
  return `${year}-${month}${date}-${String(held.next++).padStart(4, "0")}`;
}

async function takeBlock(day: string): Promise<void> {
  const begin = sql`INSERT IGNORE INTO number_block (day, next) VALUES (${day}, 1)`;
  const take = sql`UPDATE number_block SET next = LAST_INSERT_ID(next) + ${blockSize} WHERE day = ${day}`;
  const results = await ask<ResultSetHeader[]>(`${begin.text};${take.text}`);
  const first = results[1]?.insertId;
  if (!first) throw new Error("no number was handed out");
  held = { day, next: first, end: first + blockSize };
}
