import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getJobFigures, type JobFigure, listJobEntries } from "../../../../contract/job-figures.js";
import type { hardshipNames } from "../../../../contract/jobs.js";
import { hall } from "../../platform/hall.js";

/** What the page is asked for; it lives in the address. */
export interface Asked {
  communityId?: string;
  from?: string;
  to?: string;
}

/** The figure that was opened, with what it counts. */
export interface Opened extends Asked {
  figure: JobFigure;
  from: string;
  to: string;
  skill?: string;
  hardship?: (typeof hardshipNames)[number];
}

export const jobEntriesQuery = (opened: Opened) =>
  infiniteQueryOptions({
    queryKey: ["jobs", "figures", "entries", opened],
    queryFn: ({ pageParam }) =>
      hall(listJobEntries, { query: { ...opened, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const jobFiguresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["jobs", "figures", asked],
    queryFn: () => hall(getJobFigures, { query: asked }),
    staleTime: 60_000,
    // Other months come into the same page; what stood there stays in sight till then.
    placeholderData: keepPreviousData,
  });
