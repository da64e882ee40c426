import {
  activityCalendar,
  getActivity,
  joinActivity,
  leaveActivity,
  listActivities,
} from "../../../contract/activities.js";
import { changeActivity, listStaffActivities, moveActivity, planActivity } from "../../../contract/activity-plans.js";
import { attend, confirmHours, getAttendanceCode, getSheet, noteAttendance } from "../../../contract/attendance.js";
import { type CorrectionState, correctionStates } from "../../../contract/hours-corrections.js";
import { getMyService } from "../../../contract/service-hours.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, instantOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { placeOf, presentPlace } from "../../communities/staff/policy.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { codeAt } from "../attendance/code.js";
import { attend as attendWith, noteByHand } from "../attendance/commands.js";
import { calendarOf } from "../calendar.js";
import { listOwnMonths } from "../figures/queries.js";
import { confirm } from "../hours/commands.js";
import { milestonesOf } from "../hours/milestones.js";
import { countSignups, listServed, sumMinutes } from "../hours/queries.js";
import { sumOf } from "../hours/rules.js";
import { canRun, placeAsked } from "../policy.js";
import { listTeamRows } from "../teams/queries.js";
import { activityToRun, change, move, planActivities } from "./commands.js";
import { presentActivity, presentAttendee } from "./present.js";
import {
  findActivity,
  findShownActivity,
  listOfCommunity,
  listShown,
  listShownAnywhere,
  listSignups,
} from "./queries.js";
import { join, leave } from "./signups.js";

const residentRoutes = [
  route(listActivities, async ({ actor, query }) => {
    const { cursor, lng, lat, order, when, communityId, teamId, month, day, kind, skill, teaches } = query;
    const wanted = { communityId: placeAsked(actor, communityId), teamId, when, month, day, kind, skill, teaches };
    const from = lng !== undefined && lat !== undefined ? { lng, lat } : undefined;
    if (order === "near" && from) {
      const found = (await listShownAnywhere(actor.id, wanted, now())).map((row) => presentActivity(row, from));
      return { activities: nearest(found), nextCursor: null };
    }
    const { rows, nextCursor } = await listShown(actor.id, wanted, cursor, now());
    return { activities: rows.map((row) => presentActivity(row, from)), nextCursor };
  }),
  route(activityCalendar, async ({ params, ctx }) => {
    const activity = await findShownActivity(params.activityId, "");
    if (!activity) throw notFound("没有找到这个活动。");
    ctx.type = "text/calendar; charset=utf-8";
    ctx.attachment("activity.ics");
    ctx.body = calendarOf(activity.title, [activity], now());
  }),
  route(getActivity, async ({ actor, params }) => own(actor.id, params.activityId)),
  route(joinActivity, async ({ actor, params, body }) => {
    await join(actor, params.activityId, body);
    return own(actor.id, params.activityId);
  }),
  route(leaveActivity, async ({ actor, params }) => {
    await leave(actor, params.activityId);
    return own(actor.id, params.activityId);
  }),
  route(attend, async ({ actor, params, body }) => {
    await attendWith(actor, params.activityId, body);
    return own(actor.id, params.activityId);
  }),
  route(getMyService, async ({ actor, query }) => {
    const year = instantOf(`${dayOf(now()).slice(0, 4)}-01-01`, 0);
    const [minutes, minutesThisYear, times, pending, served, months] = await Promise.all([
      sumMinutes(actor.id),
      sumMinutes(actor.id, year),
      countSignups(actor.id, "recorded"),
      countSignups(actor.id, "hours_pending"),
      listServed(actor.id, query.cursor),
      listOwnMonths(actor.id),
    ]);
    return {
      minutes,
      minutesThisYear,
      times,
      pending,
      milestones: milestonesOf(minutes, months),
      entries: served.rows.map(({ id, activityId, activity, entries, correction }) => ({
        signupId: id,
        activityId,
        title: activity.title,
        place: activity.place,
        communityName: activity.community.name,
        startsAt: activity.startsAt.toISOString(),
        minutes: sumOf({ entries }),
        byName: entries.at(-1)?.byName ?? "",
        correctionWords: correction && correctionStates[correction.state as CorrectionState],
      })),
      nextCursor: served.nextCursor,
    };
  }),
];

const staffRoutes = [
  route(planActivity, async ({ actor, body }) => planActivities(actor, body)),
  route(changeActivity, async ({ actor, params, body }) => {
    await change(actor, params.activityId, body);
    return presentActivity(await activityToRun(actor, params.activityId));
  }),
  route(moveActivity, async ({ actor, params, body }) => {
    await move(actor, params.activityId, body);
    return presentActivity(await activityToRun(actor, params.activityId));
  }),
  route(listStaffActivities, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const [{ rows, nextCursor }, teams, editable] = await Promise.all([
      listOfCommunity(community.id, query.past === "1", query.cursor, now()),
      listTeamRows(community.id),
      canRun(actor, community.id),
    ]);
    return {
      ...presentPlace(actor, community, world),
      point: { lng: community.lng, lat: community.lat },
      editable,
      teams,
      activities: rows.map((row) => presentActivity(row)),
      nextCursor,
    };
  }),
  route(getSheet, async ({ actor, params }) => sheetOf(actor, params.activityId)),
  route(getAttendanceCode, async ({ actor, params }) => {
    const { id, title, place, state } = await activityToRun(actor, params.activityId);
    if (!["open", "closed", "running"].includes(state)) throw refused("wrong_state", "这个活动现在不用签到。");
    const { digits, token, until } = codeAt(id, now());
    const link = `/#/volunteers/attend/index?activity=${id}&code=${token}`;
    return { digits, link, until: until.toISOString(), title, place };
  }),
  route(noteAttendance, async ({ actor, params, body }) => {
    await noteByHand(actor, params.activityId, params.signupId, body);
    return sheetOf(actor, params.activityId);
  }),
  route(confirmHours, async ({ actor, params, body }) => {
    await confirm(actor, params.activityId, body);
    return sheetOf(actor, params.activityId);
  }),
];

export const activityRoutes = [...residentRoutes, ...staffRoutes];

/** So many of the nearest are shown; whoever wants to see farther looks by day. */
const mostNear = 50;

function nearest<A extends { metres: number | null }>(found: readonly A[]): A[] {
  return [...found].sort((one, other) => (one.metres ?? 0) - (other.metres ?? 0)).slice(0, mostNear);
}

async function own(residentId: string, activityId: string) {
  const activity = await findShownActivity(activityId, residentId);
  if (!activity) throw notFound("没有找到这个活动。");
  return presentActivity(activity);
}

/** Names of who comes are for the community's own staff; to others the activity does not exist. */
async function sheetOf(actor: StaffActor, activityId: string) {
  const activity = await findActivity(activityId);
  if (!activity) throw notFound("没有找到这个活动。");
  placeOf(actor, await directory(), activity.communityId);
  const signups = await listSignups(activityId);
  return {
    activity: presentActivity(activity),
    attendees: signups.map((row) => presentAttendee(row, activity)),
    settleBy: activity.settleBy?.toISOString() ?? null,
    editable: await canRun(actor, activity.communityId),
  };
}
