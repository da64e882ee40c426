import {
  type ActivityKind,
  type ActivityState,
  activityKinds,
  activityStages,
  type SignupState,
  signupStates,
} from "../../../contract/activities.js";
import { reviewReasons } from "../../../contract/attendance.js";
import type { Point } from "../../../contract/fields.js";
import type { skillNames } from "../../../contract/jobs.js";
import { metresBetween } from "../../communities/distance.js";
import { openGuardian } from "../guardian.js";
import { possibleMinutes } from "../hours/rules.js";
import type { ActivityRow, SignupRow } from "./queries.js";
import type { Risk } from "./risk.js";

export function presentActivity(row: ActivityRow, from?: Point) {
  const point = { lng: Number(row.lng), lat: Number(row.lat) };
  const own = row.signups[0];
  return {
    id: row.id,
    title: row.title,
    kind: row.kind,
    kindName: activityKinds[row.kind as ActivityKind],
    countsHours: row.countsHours,
    state: row.state,
    stateWords: activityStages[row.state as ActivityState].name,
    reason: row.reason,
    about: row.about,
    skills: row.skills as string[],
    // Written by `planActivities`, in the contract's words.
    teaches: row.teaches as (typeof skillNames)[number] | null,
    community: row.community,
    team: row.team,
    place: row.place,
    point,
    metres: from ? metresBetween(from, point) : null,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    weekly: row.seriesId !== null,
    minAge: row.minAge,
    maxAge: row.maxAge,
    risky: row.risky,
    riskWords: riskWords(row.risk as Risk | null),
    roles: row.roles,
    mine: own
      ? {
          id: own.id,
          state: own.state,
          stateWords: signupStates[own.state as SignupState],
          roleName: own.role.name,
          checkedInAt: own.checkedInAt?.toISOString() ?? null,
          checkedOutAt: own.checkedOutAt?.toISOString() ?? null,
          reviewWords: reviewWords(own.review),
          minutes: own.minutes,
        }
      : null,
    revision: row.revision,
  };
}

export function presentAttendee(row: SignupRow, activity: { startsAt: Date; endsAt: Date }) {
  return {
    id: row.id,
    name: row.resident.name,
    roleName: row.role.name,
    state: row.state,
    stateWords: signupStates[row.state as SignupState],
    guardianName: openGuardian(row.id, row.guardianName),
    checkedInAt: row.checkedInAt?.toISOString() ?? null,
    checkedOutAt: row.checkedOutAt?.toISOString() ?? null,
    byHand: row.inWay === "list" || row.outWay === "list",
    note: row.note,
    reviewWords: reviewWords(row.review),
    possible: row.checkedInAt && row.checkedOutAt ? possibleMinutes(row.checkedInAt, row.checkedOutAt, activity) : null,
    minutes: row.minutes,
  };
}

function reviewWords(review: string | null): string | null {
  return review ? reviewReasons[review as keyof typeof reviewReasons] : null;
}

function riskWords(risk: Risk | null): string[] {
  if (!risk) return [];
  return [
    ...(risk.dangers ? [`要当心：${risk.dangers}`] : []),
    risk.insured ? "主办方买了保险" : "这次没有另买保险",
    `天气不好时：${risk.weather}`,
  ];
}
