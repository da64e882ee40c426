import { heldUntil } from "../../requests/quiet-hours.js";

/** An offered place is held for so long of waking time (*setting*, domain rule 4). */
const offerMinutes = 30;
/** A place that the hall called off is offered elsewhere for longer: nobody asked for the change. */
export const closureOfferHours = 24;

/**
 * Until when an offer stands: half an hour of waking time, so that what is offered at ten to nine in the evening can be
 * taken in the morning; never past the slot itself. Null while the hall is asleep: nothing is offered then.
 */
export function offerUntil(at: Date, startsAt: Date, nights: boolean): Date | null {
  if (nights && heldUntil(at)) return null;
  const plain = new Date(at.getTime() + offerMinutes * 60_000);
  const morning = nights ? heldUntil(plain) : null;
  const until = morning ? new Date(morning.getTime() + minutesInto(plain) * 60_000) : plain;
  return until < startsAt ? until : startsAt;
}

/** How far an instant lies behind nine in the evening, in minutes: what is left of the offer for the morning. */
function minutesInto(at: Date): number {
  return Math.round((at.getTime() - Date.parse(`${at.toISOString().slice(0, 10)}T13:00:00Z`)) / 60_000);
}
