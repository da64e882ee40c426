import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJobFigures } from "../../../../contract/job-figures.js";
import { hall } from "../../platform/hall.js";

/** What the page is asked for; it lives in the address. */
export interface Asked {
  communityId?: string;
  from?: string;
  to?: string;
}

export const jobFiguresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["jobs", "figures", asked],
    queryFn: () => hall(getJobFigures, { query: asked }),
    staleTime: 60_000,
    // Other months come into the same page; what stood there stays in sight till then.
    placeholderData: keepPreviousData,
  });
