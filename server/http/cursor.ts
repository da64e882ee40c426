import { badInput } from "../errors/fault.js";

/** Where a page of a list ended: its last row's time and id, so that rows that arrive meanwhile shift nothing. */
export interface Position {
  at: Date;
  id: string;
}

function encodeCursor(at: Date, id: string): string {
  return Buffer.from(`${at.getTime()}.${id}`).toString("base64url");
}

/**
 * The page of a list that was asked for with one row more than it shows, and where the next one starts.
 * @param timeOf the time by which the list is ordered
 */
export function pageOf<T extends { id: string }>(rows: readonly T[], limit: number, timeOf: (row: T) => Date) {
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return { rows: page, nextCursor: rows.length > limit && last ? encodeCursor(timeOf(last), last.id) : null };
}

/** @throws Fault bad_input for what this hall did not hand out */
export function decodeCursor(cursor: string | undefined): Position | undefined {
  if (!cursor) return undefined;
  const [, time, id] = /^(\d{1,15})\.([0-9a-f-]{36})$/.exec(Buffer.from(cursor, "base64url").toString()) ?? [];
  if (!time || !id) throw badInput([{ path: "cursor", message: "这一页找不到了，请从第一页看起。" }]);
  return { at: new Date(Number(time)), id };
}
