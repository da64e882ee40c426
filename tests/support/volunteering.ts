import { joinActivity } from "../../contract/activities.js";
import { moveActivity, planActivity } from "../../contract/activity-plans.js";
import { attend, confirmHours, getAttendanceCode, getSheet } from "../../contract/attendance.js";
import { moveClock, now } from "../../server/env/clock.js";
import type { TestResident, TestStaff } from "./factories.js";

const hour = 3_600_000;
export const here = { lng: 113.75, lat: 31.02 };

export interface Planned {
  capacity?: number;
  inHours?: number;
  lastsHours?: number;
  weeklyUntil?: string;
  risky?: boolean;
}

/** An activity, or a series, that was planned, weighed and opened by the station. */
export async function openActivities(station: TestStaff, given: Planned = {}) {
  const startsAt = new Date(now().getTime() + (given.inHours ?? 1) * hour);
  const { ids } = await station.call(planActivity, {
    body: {
      kind: "service",
      title: "河堤捡垃圾",
      place: "府河南岸亭子",
      point: here,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + (given.lastsHours ?? 2) * hour).toISOString(),
      roles: [{ name: "帮手", capacity: given.capacity ?? 10 }],
      ...(given.weeklyUntil ? { weeklyUntil: given.weeklyUntil } : {}),
    },
  });
  const risk = { risky: given.risky ?? false, dangers: "水边路滑", insured: true, weather: "下雨改到下周" };
  for (const activityId of ids) {
    await station.call(moveActivity, { params: { activityId }, body: { move: "check_risk", risk } });
    await station.call(moveActivity, { params: { activityId }, body: { move: "open" } });
  }
  const sheet = await station.call(getSheet, { params: { activityId: ids[0] ?? "" } });
  return { ids, params: { activityId: ids[0] ?? "" }, roleId: sheet.activity.roles[0]?.id ?? "", startsAt };
}

/** Somebody comes when an activity begins and leaves so many minutes later; the clock stays where they left. */
export async function comeAndGo(
  station: TestStaff,
  resident: TestResident,
  activity: Awaited<ReturnType<typeof openActivities>>,
  minutes: number,
): Promise<string> {
  const { params, roleId, startsAt } = activity;
  const joined = await resident.call(joinActivity, { params, body: { roleId } });
  for (const [direction, at] of [
    ["in", startsAt],
    ["out", new Date(startsAt.getTime() + minutes * 60_000)],
  ] as const) {
    moveClock(at);
    const { digits } = await station.call(getAttendanceCode, { params });
    await resident.call(attend, { params, body: { direction, code: digits } });
  }
  return joined.mine?.id ?? "";
}

/** Hours of one person in the ledger; they stay a minute longer, since whole minutes count. @returns the sign-up */
export async function serve(station: TestStaff, resident: TestResident, minutes: number): Promise<string> {
  const activity = await openActivities(station);
  const signupId = await comeAndGo(station, resident, activity, minutes + 1);
  await station.call(confirmHours, { params: activity.params, body: { hours: [{ signupId, minutes }] } });
  return signupId;
}
