import { queryOptions } from "@tanstack/react-query";
import { getDispute } from "../../../contract/mediation.js";
import { useChange as useChangeOf } from "../platform/change.js";
import { hall } from "../platform/hall.js";

const key = ["disputes"];

/** The whole file. Each opening goes on the audit log, so it is not fetched again by itself. */
export const fileQuery = (number: string) =>
  queryOptions({
    queryKey: [...key, number],
    queryFn: () => hall(getDispute, { params: { number } }),
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
  });

/** A change of a file, which is fetched anew after it. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(key, change);
