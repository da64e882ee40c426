import { doorsOpenMinutes, type FairPhase } from "../../../contract/fairs.js";
import { dayOf } from "../../communities/calendar/shanghai.js";

/** Where a fair is in time. Pure. */
export function phaseOf({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }, at: Date): FairPhase {
  if (endsAt <= at) return "over";
  return startsAt.getTime() - doorsOpenMinutes * 60_000 <= at.getTime() ? "on" : "before";
}

/** The fair's own day: whoever still stands in line when it ends is called all the same. */
export function isItsDay({ startsAt, state }: { startsAt: Date; state: string }, at: Date): boolean {
  return state === "published" && dayOf(startsAt) === dayOf(at);
}
