import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../../env/settings.js";

/** A link to a booking's calendar. It does not run out: a calendar program asks again for months to hear of changes. */
export function calendarLink(number: string): string {
  return `/api/bookings/${number}/calendar.ics?signature=${signatureOf(number)}`;
}

export function isCalendarLink(number: string, given: string): boolean {
  const expected = Buffer.from(signatureOf(number));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function signatureOf(number: string): string {
  return createHmac("sha256", settings.signingKey).update(`calendar:${number}`).digest("base64url");
}
