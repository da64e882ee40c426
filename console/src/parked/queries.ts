import { infiniteQueryOptions } from "@tanstack/react-query";
import { listParked } from "../../../contract/parked.js";
import { hall } from "../platform/hall.js";

export const parkedKey = ["parked"] as const;

export const parkedQuery = infiniteQueryOptions({
  queryKey: parkedKey,
  queryFn: ({ pageParam }) => hall(listParked, { query: { cursor: pageParam } }),
  initialPageParam: undefined as string | undefined,
  getNextPageParam: (page) => page.nextCursor ?? undefined,
});
