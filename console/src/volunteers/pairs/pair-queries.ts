import { infiniteQueryOptions } from "@tanstack/react-query";
import { listPairs, listUnpaired, listVisits, listVolunteers } from "../../../../contract/pair-staff.js";
import { hall } from "../../platform/hall.js";

export type PairPart = "active" | "asked" | "over";
const key = ["volunteers", "pairs"];
const first = { initialPageParam: "", getNextPageParam: ({ nextCursor }: { nextCursor: string | null }) => nextCursor };
const at = (cursor: string) => (cursor ? { cursor } : {});
const of = (communityId: string | undefined) => (communityId ? { communityId } : {});

export const pairsQuery = (communityId: string | undefined, part: PairPart) =>
  infiniteQueryOptions({
    ...first,
    queryKey: [...key, "list", communityId, part],
    queryFn: ({ pageParam }) => hall(listPairs, { query: { ...of(communityId), part, ...at(pageParam) } }),
  });

export const unpairedQuery = (communityId: string | undefined) =>
  infiniteQueryOptions({
    ...first,
    queryKey: [...key, "unpaired", communityId],
    queryFn: ({ pageParam }) => hall(listUnpaired, { query: { ...of(communityId), ...at(pageParam) } }),
  });

export const volunteersQuery = (communityId: string, q: string) =>
  infiniteQueryOptions({
    ...first,
    queryKey: [...key, "volunteers", communityId, q],
    queryFn: ({ pageParam }) => hall(listVolunteers, { query: { communityId, ...(q ? { q } : {}), ...at(pageParam) } }),
  });

export const visitsQuery = (pairId: string) =>
  infiniteQueryOptions({
    ...first,
    queryKey: [...key, "visits", pairId],
    queryFn: ({ pageParam }) => hall(listVisits, { params: { pairId }, query: at(pageParam) }),
  });
