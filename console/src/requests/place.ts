import { useMemo } from "react";
import { useLocation, useSearchParams } from "react-router-dom";
import { type View, viewNames } from "../../../contract/staff.js";

/** Which list one is in: a view, and the words it is searched by. It lives in the address, so it can be sent on. */
export interface Place {
  view: View;
  q: string;
}

/** The address of a list. */
export function queuePath({ view, q }: Place): string {
  return `/queue/${view}${q ? `?q=${encodeURIComponent(q)}` : ""}`;
}

/** The address of a request, with the list that it was opened from. */
export function requestPath(number: string, place: Place | null): string {
  if (!place) return `/requests/${number}`;
  const query = new URLSearchParams({ view: place.view, ...(place.q ? { q: place.q } : {}) });
  return `/requests/${number}?${query}`;
}

/** The list that the present page shows or was opened from; null on a request that was opened by its address alone. */
export function usePlace(): Place | null {
  const { pathname } = useLocation();
  const [query] = useSearchParams();
  const view = pathname.match(/^\/queue\/([a-z_]+)/)?.[1] ?? query.get("view");
  const q = query.get("q") ?? "";
  // The same place is the same object, so that what was worked out for it holds until one goes elsewhere.
  return useMemo(() => (view && isView(view) ? { view, q } : null), [view, q]);
}

export function isView(text: string): text is View {
  return Object.hasOwn(viewNames, text);
}
