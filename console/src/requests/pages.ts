import type { InfiniteData } from "@tanstack/react-query";
import type { QueueRow } from "../../../contract/staff.js";
import { defaultSort, type Place } from "./place.js";

export interface Page {
  rows: QueueRow[];
  nextCursor: string | null;
}
export type Pages = InfiniteData<Page, string | undefined>;

/** All rows fetched so far, each once. */
export function rowsOf(pages: { pages: Page[] } | undefined): QueueRow[] {
  const seen = new Set<string>();
  return (pages?.pages ?? []).flatMap((page) =>
    page.rows.filter((row) => !seen.has(row.number) && seen.add(row.number)),
  );
}

/** Puts the new state of a row in its old place; where the row is not among the pages, they stay as they are. */
export function replaceRow(pages: Pages, row: QueueRow): Pages {
  if (!pages.pages.some((page) => page.rows.some((old) => old.number === row.number))) return pages;
  return mapRows(pages, (rows) => rows.map((old) => (old.number === row.number ? row : old)));
}

/**
 * Puts arrived rows among the fetched ones, in their order. One that belongs behind the last fetched row is
 * left out while there are more pages: it will come with its own.
 */
export function insertRows(pages: Pages, arrived: readonly QueueRow[], before: Order): Pages {
  return arrived.reduce((current, row) => insertRow(current, row, before), pages);
}

/**
 * The order in which the server sends a list. How urgent a row is and when it came in full is not in it: its number
 * tells the day, and an urgent one stands among its like until the list is fetched anew.
 */
export function orderOf({ view, search }: Pick<Place, "view" | "search">): Order {
  const sort = new URLSearchParams(search).get("sort") ?? defaultSort(view);
  if (sort === "updated") return (one, other) => one.updatedAt > other.updatedAt;
  if (sort === "arrived") return (one, other) => one.number > other.number;
  return (one, other) => one.due.at < other.due.at;
}

/** Whether one row stands before another. */
type Order = (one: QueueRow, other: QueueRow) => boolean;

function insertRow(pages: Pages, row: QueueRow, before: Order): Pages {
  const clean = mapRows(pages, (rows) => rows.filter((old) => old.number !== row.number));
  let placed = false;
  const inserted = mapRows(clean, (rows) => {
    const index = placed ? -1 : rows.findIndex((old) => before(row, old));
    if (index < 0) return rows;
    placed = true;
    return [...rows.slice(0, index), row, ...rows.slice(index)];
  });
  const last = inserted.pages.at(-1);
  if (placed || !last || last.nextCursor) return inserted;
  return { ...inserted, pages: [...inserted.pages.slice(0, -1), { ...last, rows: [...last.rows, row] }] };
}

function mapRows(pages: Pages, change: (rows: QueueRow[]) => QueueRow[]): Pages {
  return { ...pages, pages: pages.pages.map((page) => ({ ...page, rows: change(page.rows) })) };
}
