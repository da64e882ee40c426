import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listDisputes, listPanel } from "../../../contract/dispute-register.js";
import type { DisputeStage } from "../../../contract/dispute-stages.js";
import { getDispute } from "../../../contract/mediation.js";
import { useChange as useChangeOf } from "../platform/change.js";
import { hall } from "../platform/hall.js";

const key = ["disputes"];

export const registerQuery = (stage: DisputeStage | undefined) =>
  infiniteQueryOptions({
    queryKey: [...key, "register", stage],
    queryFn: ({ pageParam }) =>
      hall(listDisputes, { query: { ...(stage ? { stage } : {}), ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** Every fetch stands on the audit log, so the file is not asked for again by itself, and not kept once it is left. */
export const fileQuery = (number: string) =>
  queryOptions({
    queryKey: ["dispute-file", number],
    queryFn: () => hall(getDispute, { params: { number } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });

export const panelQuery = queryOptions({ queryKey: [...key, "panel"], queryFn: () => hall(listPanel, {}) });

/** A change of the panel, after which the lists are fetched anew. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(key, change);
