import type { MyBooking } from "../../../contract/bookings.js";
import { addToCalendar } from "../platform/phone-calendar";

/** Puts a booking into the phone's calendar; the file is signed and follows the booking. */
export function keepInCalendar(booking: MyBooking): void {
  const { resource, community, startsAt, endsAt, calendarUrl } = booking;
  addToCalendar(
    { title: resource.name, startsAt, endsAt, location: `${community.name} ${resource.place}` },
    calendarUrl,
  );
}

/** The words to pass on to whoever comes along. */
export function shareWords(booking: MyBooking, when: string): string {
  const { resource, community } = booking;
  return `${resource.name} ${when}\n${community.name} ${resource.place}（${community.address}）`;
}
