import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { type FiguresBy, getFigures } from "../../../../contract/figures.js";
import { hall } from "../../platform/hall.js";

/** What the page is asked for; it lives in the address. */
export interface Asked {
  by: FiguresBy;
  from: string;
  to: string;
  communityId: string | undefined;
}

export const figuresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["figures", asked],
    queryFn: () => hall(getFigures, { query: asked }),
    staleTime: 60_000,
    // Another period comes into the same page; what stood there stays in sight till then.
    placeholderData: keepPreviousData,
  });
