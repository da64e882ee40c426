import { infiniteQueryOptions } from "@tanstack/react-query";
import { listMyStaffMessages } from "../../../contract/notifications.js";
import { hall } from "../platform/hall.js";

export const inboxKey = ["inbox"];

/** One's own messages, newest first. The bell reads its count from the first page. */
export const inboxQuery = infiniteQueryOptions({
  queryKey: inboxKey,
  queryFn: ({ pageParam }) => hall(listMyStaffMessages, { query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (last) => last.nextCursor ?? undefined,
  staleTime: 60_000,
});
