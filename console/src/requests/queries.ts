import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { countViews, getStaffRequest, listDesks, listQueue, lookAtMany } from "../../../contract/staff.js";
import { hall } from "../platform/hall.js";
import { nameOfPlace, type Place } from "./place.js";

/** What the server is asked for a list. */
export function queryOf({ view, q, search }: Place) {
  return { ...(Object.fromEntries(new URLSearchParams(search)) as object), view, q: q || undefined };
}

/** Two screens of rows. */
const pageSize = 100;

/**
 * A list, page by page. It is fetched anew only when a person asks for it: live messages keep its rows true,
 * and a list that reloads by itself would move under the pointer.
 */
export const queueQuery = (place: Place) =>
  infiniteQueryOptions({
    queryKey: ["queue", nameOfPlace(place)],
    queryFn: ({ pageParam }) => hall(listQueue, { query: { ...queryOf(place), cursor: pageParam, limit: pageSize } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    staleTime: Number.POSITIVE_INFINITY,
    // A list that nobody watches gets no live messages, so it is forgotten rather than shown stale.
    gcTime: 0,
    refetchOnReconnect: false,
    refetchOnWindowFocus: false,
  });

export const countsQuery = queryOptions({
  queryKey: ["views"],
  queryFn: () => hall(countViews, {}),
  staleTime: 60_000,
});

export const requestQuery = (number: string) =>
  queryOptions({
    queryKey: ["request", number],
    queryFn: () => hall(getStaffRequest, { params: { number } }),
    staleTime: 15_000,
    // WeChat's verdict on a photo tells no console of itself.
    refetchInterval: ({ state: { data } }) =>
      data?.attachments.some(({ held }) => held === "waiting") ? 5_000 : false,
  });

/** The preview of doing many. It changes only by the person's own doing: nothing may move under a "yes". */
export const chosenQuery = (numbers: readonly string[]) =>
  queryOptions({
    queryKey: ["chosen", ...numbers],
    queryFn: () => hall(lookAtMany, { query: { numbers: numbers.join(",") } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });

export const desksQuery = queryOptions({
  queryKey: ["desks"],
  queryFn: () => hall(listDesks, {}),
  staleTime: 5 * 60_000,
});
