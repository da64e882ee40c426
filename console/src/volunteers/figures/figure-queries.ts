import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import { getVolunteerFigures, listFigurePeople } from "../../../../contract/volunteer-figures.js";
import { hall } from "../../platform/hall.js";

/** What the page is asked for; it lives in the address. */
export interface Asked {
  communityId?: string;
  month?: string;
}

export const volunteerFiguresQuery = (asked: Asked) =>
  queryOptions({
    queryKey: ["volunteers", "figures", asked],
    queryFn: () => hall(getVolunteerFigures, { query: asked }),
    staleTime: 60_000,
    // Another month comes into the same page; what stood there stays in sight till then.
    placeholderData: keepPreviousData,
  });

export type PeopleOf = "active" | "regular";

export const figurePeopleQuery = (communityId: string, month: string, figure: PeopleOf) =>
  infiniteQueryOptions({
    queryKey: ["volunteers", "figures", "people", communityId, month, figure],
    queryFn: ({ pageParam }) =>
      hall(listFigurePeople, {
        query: { communityId, month, figure, ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
