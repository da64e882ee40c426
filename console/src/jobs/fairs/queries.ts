import { infiniteQueryOptions, keepPreviousData, queryOptions } from "@tanstack/react-query";
import {
  getFairCode,
  getStaffFair,
  listEmployers,
  listStaffFairs,
  type StaffFair,
} from "../../../../contract/fair-staff.js";
import { getFairScreen } from "../../../../contract/fairs.js";
import { hall } from "../../platform/hall.js";
import { dayOf } from "../../platform/time.js";

const key = ["jobs", "fairs"];
/** The lines move while one looks at them. */
const lineMs = 4_000;

export const fairsQuery = infiniteQueryOptions({
  queryKey: [...key, "list"],
  queryFn: ({ pageParam }) => hall(listStaffFairs, { query: pageParam ? { cursor: pageParam } : {} }),
  initialPageParam: "",
  getNextPageParam: ({ nextCursor }) => nextCursor,
});

/** On its day it is looked at anew every few seconds. */
export const fairQuery = (id: string) =>
  queryOptions({
    queryKey: [...key, "one", id],
    queryFn: () => hall(getStaffFair, { params: { id } }),
    refetchInterval: ({ state }) => (state.data && isItsDay(state.data) ? lineMs : false),
  });

/** Whether numbers are called today: the fair is published, and today is its day. */
export function isItsDay({ state, startsAt }: Pick<StaffFair, "state" | "startsAt">): boolean {
  return state === "published" && dayOf(startsAt) === dayOf(new Date());
}

/** Employers that may have a booth, by a few characters of their name or of what they offer. */
export const employersQuery = (id: string, q: string) =>
  queryOptions({
    queryKey: [...key, "employers", id, q],
    queryFn: () => hall(listEmployers, { params: { id }, query: q ? { q } : {} }),
    placeholderData: keepPreviousData,
  });

export const fairScreenQuery = (id: string) =>
  queryOptions({
    queryKey: ["fair-screen", id],
    queryFn: () => hall(getFairScreen, { params: { id } }),
    refetchInterval: 2_000,
    // A screen on a wall has nobody who touches it.
    refetchIntervalInBackground: true,
  });

export const fairCodeQuery = (id: string) =>
  queryOptions({
    queryKey: ["fair-code", id],
    queryFn: () => hall(getFairCode, { params: { id } }),
    refetchInterval: 10_000,
    refetchIntervalInBackground: true,
  });
