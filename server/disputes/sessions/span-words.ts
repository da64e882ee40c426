import { clockWords, dateWords, dayOf, minutesOf, momentWords } from "../../communities/calendar/shanghai.js";

/** 2026年11月26日 14:30–16:00, as it stands in a record. */
export function spanWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  const until = dayOf(endsAt) === dayOf(startsAt) ? "" : `${dateWords(dayOf(endsAt))} `;
  return `${momentWords(startsAt)}–${until}${clockWords(minutesOf(endsAt))}`;
}
