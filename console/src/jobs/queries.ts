import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listResources } from "../../../contract/bookings.js";
import { listSeekers } from "../../../contract/job-desk.js";
import { listMatches } from "../../../contract/matches.js";
import { listPlacements } from "../../../contract/placements.js";
import { findPlace } from "../../../contract/places.js";
import { listStaffVacancies } from "../../../contract/vacancies.js";
import { useChange as useChangeOf } from "../platform/change.js";
import { hall } from "../platform/hall.js";

const key = ["jobs"];

export const vacanciesQuery = infiniteQueryOptions({
  queryKey: [...key, "vacancies"],
  queryFn: ({ pageParam }) => hall(listStaffVacancies, { query: pageParam ? { cursor: pageParam } : {} }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const placementsQuery = infiniteQueryOptions({
  queryKey: [...key, "placements"],
  queryFn: ({ pageParam }) => hall(listPlacements, { query: pageParam ? { cursor: pageParam } : {} }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

export const seekersQuery = (hard: boolean) =>
  infiniteQueryOptions({
    queryKey: [...key, "seekers", hard],
    queryFn: ({ pageParam }) =>
      hall(listSeekers, { query: { ...(hard && { hard: "1" as const }), ...(pageParam && { cursor: pageParam }) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const matchesQuery = (id: string) =>
  queryOptions({ queryKey: [...key, "matches", id], queryFn: () => hall(listMatches, { params: { id } }) });

export const interviewPlacesQuery = (communityId: string) =>
  queryOptions({
    queryKey: [...key, "interview-places", communityId],
    queryFn: () => hall(listResources, { params: { communityId } }),
  });

/** A change on the job desk's pages, all of which are fetched anew after it. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(key, change);

/** Where a written place of work is, as the hall sees it. */
export const placeOfWorkQuery = (address: string) =>
  queryOptions({
    queryKey: ["place-of-work", address],
    queryFn: () => hall(findPlace, { query: { address } }),
    enabled: address.length > 1,
  });
