import { queryOptions } from "@tanstack/react-query";
import { findPlace, listAddressNames, listCommunities } from "../../../contract/places.js";
import { hall } from "../platform/hall.js";

export const communitiesQuery = queryOptions({
  queryKey: ["communities"],
  queryFn: () => hall(listCommunities, {}),
  staleTime: 10 * 60_000,
});

export const addressesQuery = (communityId: string) =>
  queryOptions({
    queryKey: ["addresses", communityId],
    queryFn: () => hall(listAddressNames, { params: { communityId } }),
  });

/** Where an address would go by the tables as they are now. */
export const foundQuery = (address: string) =>
  queryOptions({
    queryKey: ["found-place", address],
    queryFn: () => hall(findPlace, { query: { address } }),
    enabled: address.length > 1,
    staleTime: 0,
  });
