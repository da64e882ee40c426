import {
  acceptOffer,
  book,
  checkIn,
  findAlternatives,
  findResources,
  getMyBooking,
  getMyPause,
  joinWaitlist,
  leaveWaitlist,
  listMyWaiting,
  listResources,
  listSlots,
  type MyBooking,
  reschedule,
  showMonth,
} from "../../../contract/bookings.js";
import type { ReplyOf } from "../../../contract/endpoint.js";
import type { Point } from "../../../contract/fields.js";
import { listMyTickets, takeOwnTicket } from "../../../contract/hall.js";
import { moveMyRequest } from "../../../contract/requests.js";
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

/** What can be booked in the whole county, the nearest or the earliest first. */
export function useCounty(order: "near" | "earliest", point: Point | undefined, q: string, asked: boolean) {
  return useLoaded(asked ? `county-resources:${order}:${q}` : null, () =>
    call(findResources, { query: { order, ...point, ...(q ? { q } : {}) } }),
  );
}

/** Two weeks of one resource, with the real number of free places. */
export function useFortnight(resourceId: string, from?: string) {
  return useLoaded(resourceId ? `slots:${resourceId}:${from ?? ""}` : null, () =>
    call(listSlots, { params: { resourceId }, query: from ? { from } : {} }),
  );
}

/** A month of one resource, with the free places of each day. */
export function useMonth(resourceId: string, month: string) {
  return useLoaded(`month:${resourceId}:${month}`, () => call(showMonth, { params: { resourceId, month } }));
}

/** Where else, when a day has nothing free. */
export function useAlternatives(resourceId: string, day: string | undefined) {
  return useLoaded(day ? `alternatives:${resourceId}:${day}` : null, () =>
    call(findAlternatives, { params: { resourceId }, query: { day: day ?? "" } }),
  );
}

export function useMyBooking(number: string) {
  return useLoaded(number ? `booking:${number}` : null, () => call(getMyBooking, { params: { number } }));
}

export function useMyPause() {
  return useLoaded("booking-pause", () => call(getMyPause, {}));
}

export function useMyWaiting() {
  return useLoaded("waiting", () => call(listMyWaiting, {}));
}

/** One's numbers of today. */
export function useMyTickets() {
  return useLoaded("my-tickets", () => call(listMyTickets, {}));
}

export function takeTicket(deskId: string, code: string, key: string) {
  return call(takeOwnTicket, { body: { deskId, code } }, { key });
}

export function bookSlot(
  body: { slotId: string; note?: string; contactPhone?: string; accepted?: boolean; matterId?: string },
  key: string,
) {
  return call(book, { body }, { key });
}

export function moveBooking(number: string, slotId: string, key: string): Promise<MyBooking> {
  return call(reschedule, { params: { number }, body: { slotId } }, { key });
}

/** The place is given back; the request of the booking is withdrawn with it. */
export function giveUp(number: string, key: string) {
  return call(moveMyRequest, { params: { number }, body: { action: "withdraw", text: "" } }, { key });
}

export function checkInWith(number: string, code: string, key: string): Promise<MyBooking> {
  return call(checkIn, { params: { number }, body: { code } }, { key });
}

export function waitFor(resourceId: string, day: string, key: string) {
  return call(joinWaitlist, { params: { resourceId }, body: { day } }, { key });
}

export function takeOffer(entryId: string, key: string) {
  return call(acceptOffer, { params: { entryId }, body: { accepted: true } }, { key });
}

export function stopWaiting(entryId: string, key: string) {
  return call(leaveWaitlist, { params: { entryId } }, { key });
}
