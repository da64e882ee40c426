import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getDisputeFigures } from "../../../../contract/dispute-figures.js";
import { hall } from "../../platform/hall.js";

/** What the page is asked for; it lives in the address. */
export interface Asked {
  communityId?: string;
  quarter?: string;
}

export const disputeFiguresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["disputes", "figures", asked],
    queryFn: () => hall(getDisputeFigures, { query: asked }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

/** 2026-Q3 as `2026 年第三季度`. */
export function quarterWords(quarter: string): string {
  return `${quarter.slice(0, 4)} 年第${"一二三四"[Number(quarter.slice(-1)) - 1]}季度`;
}
