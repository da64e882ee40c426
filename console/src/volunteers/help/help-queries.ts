import { infiniteQueryOptions } from "@tanstack/react-query";
import { listStaffHelpCalls } from "../../../../contract/help-staff.js";
import { hall } from "../../platform/hall.js";

/** A neighbour may accept at any moment. */
const soonMs = 10_000;

export const helpCallsQuery = (communityId: string | undefined, over: boolean) =>
  infiniteQueryOptions({
    queryKey: ["volunteers", "help", communityId, over],
    queryFn: ({ pageParam }) =>
      hall(listStaffHelpCalls, {
        query: {
          ...(communityId ? { communityId } : {}),
          ...(over ? { over: "1" as const } : {}),
          ...(pageParam ? { cursor: pageParam } : {}),
        },
      }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
    refetchInterval: over ? false : soonMs,
  });
