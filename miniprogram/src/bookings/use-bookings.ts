import { book, listResources, listSlots } from "../../../contract/bookings.js";
import type { ReplyOf } from "../../../contract/endpoint.js";
import { call } from "../platform/client";
import { useHomeCommunity } from "../platform/home-community";
import { useLoaded } from "../platform/loaded";

export type Fortnight = ReplyOf<typeof listSlots>;

/** What can be booked in the chosen community. */
export function useResources() {
  const communityId = useHomeCommunity()?.id;
  return useLoaded(communityId ? `resources:${communityId}` : null, () =>
    call(listResources, { params: { communityId: communityId ?? "" } }),
  );
}

/** Two weeks of one resource, with the real number of free places. */
export function useFortnight(resourceId: string) {
  return useLoaded(resourceId ? `slots:${resourceId}` : null, () =>
    call(listSlots, { params: { resourceId }, query: {} }),
  );
}

export function bookSlot(body: { slotId: string; note?: string; contactPhone?: string }, key: string) {
  return call(book, { body }, { key });
}
