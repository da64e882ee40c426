import { queryOptions } from "@tanstack/react-query";
import { getWork } from "../../../../contract/handover.js";
import { listPeople } from "../../../../contract/people.js";
import { hall } from "../../platform/hall.js";
import { staffingKey } from "../queries.js";

export const peopleQuery = (communityId: string | undefined) =>
  queryOptions({
    queryKey: [...staffingKey, "people", communityId],
    queryFn: () => hall(listPeople, { query: { communityId } }),
  });

/** The preview of a hand-over. It changes only by one's own doing: nothing may move under a "yes". */
export const workQuery = (staffId: string) =>
  queryOptions({
    queryKey: ["work", staffId],
    queryFn: () => hall(getWork, { params: { staffId } }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnReconnect: false,
  });
