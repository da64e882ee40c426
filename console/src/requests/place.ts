import { useMemo } from "react";
import { useLocation, useSearchParams } from "react-router-dom";
import { type QueueFilter, type QueueSort, queueFilter, queueFilterFields } from "../../../contract/queue-filters.js";
import { type Column, column } from "../../../contract/saved-views.js";
import { type View, viewNames } from "../../../contract/staff.js";

/** Which list one is in: a view, the words it is searched by, its filters and columns. It lives in the address, so it can be sent on. */
export interface Place {
  view: View;
  q: string;
  /** Filters and sort as the address writes them, in the order of the contract; empty: all of the view. */
  search: string;
  /** The columns that are shown; null is all. */
  columns: readonly Column[] | null;
}

/** All of a view. */
export function wholeList(view: View): Place {
  return { view, q: "", search: "", columns: null };
}

/** The address of a list. */
export function queuePath(place: Place): string {
  const query = queryOf(place).toString();
  return `/queue/${place.view}${query ? `?${query}` : ""}`;
}

/** The address of a request, with the list that it was opened from. */
export function requestPath(number: string, place: Place | null): string {
  if (!place) return `/requests/${number}`;
  return `/requests/${number}?${new URLSearchParams([["view", place.view], ...queryOf(place)])}`;
}

/** The list that the present page shows or was opened from; null on a request that was opened by its address alone. */
export function usePlace(): Place | null {
  const { pathname } = useLocation();
  const [query] = useSearchParams();
  const view = pathname.match(/^\/queue\/([a-z_]+)/)?.[1] ?? query.get("view");
  const text = query.toString();
  // The same place is the same object, so that what was worked out for it holds until one goes elsewhere.
  return useMemo(() => (view && isView(view) ? placeIn(view, new URLSearchParams(text)) : null), [view, text]);
}

/** What a list is known by: where one was in it, and what was fetched of it. Its columns are only a look. */
export function nameOfPlace({ view, q, search }: Place): string {
  return `${view} ${q} ${search}`;
}

/** The filters of a list, as the server takes them. */
export function filterOf({ search }: Place): QueueFilter {
  return queueFilter.safeParse(Object.fromEntries(new URLSearchParams(search))).data ?? {};
}

/** How the server orders a view of which nothing else was asked. */
export function defaultSort(view: View): QueueSort {
  return view === "done" || view === "any" ? "updated" : "due";
}

/** Filters as the address writes them; what is empty is left out. */
export function searchOf(filter: QueueFilter): string {
  const query = new URLSearchParams();
  for (const name of Object.keys(queueFilterFields) as (keyof QueueFilter)[]) {
    const value = filter[name];
    if (value !== undefined && String(value) !== "") query.set(name, String(value));
  }
  return query.toString();
}

function queryOf({ q, search, columns }: Place): URLSearchParams {
  const query = new URLSearchParams(search);
  if (q) query.set("q", q);
  if (columns) query.set("columns", columns.join(","));
  return query;
}

function placeIn(view: View, query: URLSearchParams): Place {
  // An address that somebody mistyped shows the whole view rather than an error.
  const filter = queueFilter.safeParse(Object.fromEntries(query)).data ?? {};
  const wanted = query.get("columns")?.split(",");
  const columns = wanted?.flatMap((name) => column.safeParse(name).data ?? []) ?? null;
  return { view, q: query.get("q") ?? "", search: searchOf(filter), columns };
}

function isView(text: string): text is View {
  return Object.hasOwn(viewNames, text);
}
