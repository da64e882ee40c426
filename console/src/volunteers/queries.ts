import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { listStaffActivities } from "../../../contract/activity-plans.js";
import { getAttendanceCode, getSheet } from "../../../contract/attendance.js";
import { listCorrections } from "../../../contract/hours-corrections.js";
import { listStaffTeams } from "../../../contract/team-staff.js";
import { useChange as useChangeOf } from "../platform/change.js";
import { hall } from "../platform/hall.js";

const key = ["volunteers"];
/** People come and go while one looks at the list of the day. */
const dayMs = 10_000;

export const activitiesQuery = (communityId: string | undefined, past: boolean) =>
  infiniteQueryOptions({
    queryKey: [...key, "activities", communityId, past],
    queryFn: ({ pageParam }) =>
      hall(listStaffActivities, {
        query: {
          ...(communityId ? { communityId } : {}),
          past: past ? "1" : "0",
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const sheetQuery = (activityId: string) =>
  queryOptions({
    queryKey: [...key, "sheet", activityId],
    queryFn: () => hall(getSheet, { params: { activityId } }),
    refetchInterval: dayMs,
  });

export const codeQuery = (activityId: string) =>
  queryOptions({
    queryKey: [...key, "code", activityId],
    queryFn: () => hall(getAttendanceCode, { params: { activityId } }),
    // Asked for anew as soon as the shown one is over; a screen at a door has nobody who touches it.
    refetchInterval: ({ state }) => Math.max(1000, Date.parse(state.data?.until ?? "") - Date.now() || 3000),
    refetchIntervalInBackground: true,
  });

export const teamsQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...key, "teams", communityId],
    queryFn: () => hall(listStaffTeams, { query: communityId ? { communityId } : {} }),
  });

export const correctionsQuery = (communityId: string | undefined) =>
  infiniteQueryOptions({
    queryKey: [...key, "corrections", communityId],
    queryFn: ({ pageParam }) =>
      hall(listCorrections, {
        query: { ...(communityId ? { communityId } : {}), ...(pageParam ? { cursor: pageParam } : {}) },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

/** A change on the volunteers' pages, all of which are fetched anew after it. */
export const useChange = <V, R>(change: (given: V) => Promise<R>) => useChangeOf(key, change);
