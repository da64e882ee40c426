import { type Chance, idOf } from "../chance.js";
import type { ActivitySignupRow, HoursEntryRow, ResidentRow } from "../rows.js";
import type { World } from "../world.js";

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

export interface Signups {
  activity_signup: ActivitySignupRow[];
  hours_entry: HoursEntryRow[];
}

export interface Coming {
  activity: { id: string; startsAt: Date; endsAt: Date; state: string; plannedByName: string };
  roleId: string;
  person: ResidentRow;
  /** Never stays away and never forgets to check out. */
  reliable: boolean;
  waits: boolean;
}

/** One sign-up as far as it can be by now: to come, or come and gone with hours, or one who did not come. */
export function signUp(
  made: Signups,
  { activity, roleId, person, reliable, waits }: Coming,
  world: World,
  chance: Chance,
) {
  const { id: activityId, startsAt, endsAt, state } = activity;
  const id = idOf("activity_signup", `${activityId}/${person.id}`);
  const late = chance.between(-8, 6);
  const over = state === "settling" || state === "recorded";
  const absent = over && !reliable && chance.falls(0.1);
  const forgot = state === "settling" && !reliable && !absent && chance.falls(0.25);
  const came = over && !absent ? new Date(startsAt.getTime() + late * minuteMs) : null;
  const left = came && !forgot ? new Date(endsAt.getTime() + chance.between(-5, 10) * minuteMs) : null;
  const minutes = came && left ? Math.floor((left.getTime() - came.getTime()) / minuteMs) : null;
  const recorded = state === "recorded" && minutes !== null;
  const settledAt = recorded ? world.workingDays.add(endsAt, 2) : null;
  made.activity_signup.push({
    id,
    activityId,
    roleId,
    residentId: person.id,
    activeFor: person.id,
    state: waits
      ? "waitlisted"
      : absent
        ? "absent"
        : recorded
          ? "recorded"
          : forgot
            ? "checked_in"
            : left
              ? "hours_pending"
              : "accepted",
    guardianName: world.ageOf(person) < 18 ? "赵建华" : null,
    riskAccepted: true,
    createdAt: new Date(
      Math.min(
        startsAt.getTime() - chance.between(2, 9) * dayMs,
        world.now.getTime() - chance.between(1, 60) * 60 * minuteMs,
      ),
    ),
    promotedAt: null,
    toldAt: null,
    checkedInAt: came,
    checkedOutAt: left,
    inWay: came ? "code" : null,
    outWay: left ? "code" : null,
    review: forgot ? "no_out" : null,
    note: "",
    minutes: recorded ? minutes : null,
    settledAt,
  });
  if (recorded && settledAt)
    made.hours_entry.push({
      id: idOf("hours_entry", id),
      signupId: id,
      residentId: person.id,
      kind: "recorded",
      minutes,
      byName: activity.plannedByName,
      at: settledAt,
    });
}
