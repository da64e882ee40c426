import { isSigned, signatureOf } from "../../http/signature.js";

/** A link to a booking's calendar. It does not run out: a calendar program asks again for months to hear of changes. */
export function calendarLink(number: string): string {
  return `/api/bookings/${number}/calendar.ics?signature=${signatureOf(signed(number))}`;
}

export function isCalendarLink(number: string, given: string): boolean {
  return isSigned(signed(number), given);
}

const signed = (number: string) => `calendar:${number}`;
