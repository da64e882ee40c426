import { type CorrectionState, correctionStates } from "../../../contract/hours-corrections.js";
import type { HoursCorrection } from "../../db/generated/client.js";
import { possibleMinutes, sumOf } from "../hours/rules.js";
import type { CorrectionRow, ServedRow } from "./queries.js";

export function presentCorrection(row: HoursCorrection) {
  const { id, wanted, words, answer, answeredBy, appeal, verdict, verdictBy } = row;
  const state = row.state as CorrectionState;
  return {
    id,
    state,
    stateWords: correctionStates[state],
    wanted,
    words,
    answer,
    answeredBy,
    appeal,
    verdict,
    verdictBy,
  };
}

export function presentServed(row: ServedRow) {
  const { activity, entries, correction } = row;
  return {
    signupId: row.id,
    activityId: activity.id,
    title: activity.title,
    place: activity.place,
    communityName: activity.community.name,
    phone: activity.community.phone,
    startsAt: activity.startsAt.toISOString(),
    endsAt: activity.endsAt.toISOString(),
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
    minutes: sumOf(row),
    entries: entries.map(({ minutes, byName, at, kind }) => ({ minutes, byName, at: at.toISOString(), kind })),
    correction: correction && presentCorrection(correction),
  };
}

export function presentForStaff(row: CorrectionRow, mine: boolean) {
  const { signup } = row;
  const { checkedInAt, checkedOutAt, activity } = signup;
  return {
    ...presentCorrection(row),
    name: signup.resident.name,
    activityId: activity.id,
    title: activity.title,
    startsAt: activity.startsAt.toISOString(),
    checkedInAt: checkedInAt?.toISOString() ?? null,
    checkedOutAt: checkedOutAt?.toISOString() ?? null,
    minutes: sumOf(signup),
    possible: checkedInAt && checkedOutAt ? possibleMinutes(checkedInAt, checkedOutAt, activity) : 0,
    mine,
  };
}
