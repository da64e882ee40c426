import { queryOptions } from "@tanstack/react-query";
import { getCheckInCode, getDaySheet, getHall, getScreen, listAppeals } from "../../../contract/hall.js";
import { listSchedules } from "../../../contract/schedules.js";
import { hall } from "../platform/hall.js";

export const hallKey = ["hall"];
/** The line moves while one looks at it. */
const lineMs = 4_000;

export const hallQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...hallKey, "line", communityId],
    queryFn: () => hall(getHall, { query: { communityId } }),
    refetchInterval: lineMs,
  });

export const dayQuery = (communityId: string | undefined, day: string | undefined) =>
  queryOptions({
    queryKey: [...hallKey, "day", communityId, day],
    queryFn: () => hall(getDaySheet, { query: { communityId, day } }),
    refetchInterval: 30_000,
  });

export const screenQuery = (communityId: string) =>
  queryOptions({
    queryKey: ["screen", communityId],
    queryFn: () => hall(getScreen, { params: { communityId } }),
    refetchInterval: 2_000,
    // A screen on a wall has nobody who touches it.
    refetchIntervalInBackground: true,
  });

export const codeQuery = (communityId: string) =>
  queryOptions({
    queryKey: ["hall-code", communityId],
    queryFn: () => hall(getCheckInCode, { query: { communityId } }),
    refetchInterval: 10_000,
    refetchIntervalInBackground: true,
  });

export const schedulesKey = ["schedules"];
export const schedulesQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...schedulesKey, communityId],
    queryFn: () => hall(listSchedules, { query: { communityId } }),
  });

export const appealsQuery = queryOptions({
  queryKey: [...hallKey, "appeals"],
  queryFn: () => hall(listAppeals, {}),
});
