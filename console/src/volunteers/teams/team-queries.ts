import { infiniteQueryOptions } from "@tanstack/react-query";
import { listProposals } from "../../../../contract/team-proposals.js";
import { hall } from "../../platform/hall.js";

export const proposalsQuery = (communityId: string, part: "waiting" | "answered") =>
  infiniteQueryOptions({
    queryKey: ["volunteers", "proposals", communityId, part],
    queryFn: ({ pageParam }) =>
      hall(listProposals, { query: { communityId, part, ...(pageParam ? { cursor: pageParam } : {}) } }),
    initialPageParam: "",
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
