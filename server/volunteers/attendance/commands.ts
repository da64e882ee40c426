import type { attend as attendEndpoint, noteAttendance } from "../../../contract/attendance.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { metresBetween } from "../../communities/distance.js";
import { audit } from "../../db/audit.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { spend } from "../../identity/limits.js";
import { wasDone } from "../../requests/repeats.js";
import { activityToRun } from "../activities/commands.js";
import { type ActivityRow, findShownActivity } from "../activities/queries.js";
import { attendanceWindow } from "../hours/rules.js";
import { seenAt } from "./code.js";

/** In or out with the code of the place. Nobody is in two places; a place that is not known or a late message is looked at. */
export async function attend(
  actor: ResidentActor,
  activityId: string,
  body: ParsedOf<typeof attendEndpoint>["body"],
): Promise<void> {
  if (await wasDone(actor)) return;
  const activity = await findShownActivity(activityId, actor.id);
  const own = activity?.signups[0];
  if (!activity || !own) throw notFound("您没有报这个活动，请先报名。");
  if (/^\d{6}$/.test(body.code)) await spend("hall_code", actor.id);
  const received = now();
  const at = seenAt(activityId, body.code, received, body.sentLater);
  const window = attendanceWindow(activity);
  if (at < window.from || at > window.until) throw refused("too_late", "现在不是签到的时间。");
  const far = isFar(activity, body.point);
  if (far && !body.sentLater) throw refused("too_far");
  const review = at < received ? "sent_later" : far ? "far" : null;
  await commit({
    steps: body.direction === "in" ? comeIn(actor.id, own.id, at, "code", review) : goOut(own.id, at, "code", review),
    result: null,
    intention: actor.intention,
  });
}

function isFar(activity: ActivityRow, point: { lng: number; lat: number } | undefined): boolean {
  if (!point) return false;
  return metresBetween(point, { lng: Number(activity.lng), lat: Number(activity.lat) }) > activity.radiusM;
}

type Way = "code" | "list";

function comeIn(residentId: string, signupId: string, at: Date, way: Way, review: string | null): Statement[] {
  return [
    mustChange(
      1,
      () => refused("overlapping_booking", "您在另一个活动里还没有签退，先去那边签退。"),
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId} AND NOT EXISTS (
            SELECT 1 FROM activity_signup WHERE residentId = ${residentId} AND id <> ${signupId} AND (state = 'checked_in'
              OR (state IN ('hours_pending', 'recorded') AND checkedInAt <= ${at} AND checkedOutAt > ${at})))`,
    ),
    mustChange(
      1,
      () => refused("wrong_state", "已经签过到了，或者还没有轮到您。"),
      sql`UPDATE activity_signup SET state = 'checked_in', checkedInAt = ${at}, inWay = ${way}, review = ${review}
          WHERE id = ${signupId} AND state = 'accepted'`,
    ),
  ];
}

function goOut(signupId: string, at: Date, way: Way, review: string | null): Statement[] {
  return [
    mustChange(
      1,
      () => refused("wrong_state", "还没有签到，或者已经签退了。"),
      sql`UPDATE activity_signup SET state = 'hours_pending', checkedOutAt = ${at}, outWay = ${way},
            review = COALESCE(${review}, review)
          WHERE id = ${signupId} AND state = 'checked_in' AND checkedInAt <= ${at}`,
    ),
  ];
}

/** The leader's list: when somebody came and left, or that they did not come; with the reason, for who looks later. */
export async function noteByHand(
  actor: StaffActor,
  activityId: string,
  signupId: string,
  body: ParsedOf<typeof noteAttendance>["body"],
): Promise<void> {
  const activity = await activityToRun(actor, activityId);
  if (await wasDone(actor)) return;
  const [came, left] = [body.checkedInAt, body.checkedOutAt].map((given) => (given ? new Date(given) : null));
  const { from, until } = attendanceWindow(activity);
  const outside = [came, left].some((one) => one && (one < from || one > until || one > now()));
  if (outside || (came && left && left <= came))
    throw badInput([{ path: "checkedInAt", message: "时间不在这次活动里。" }]);
  const residentId = sql`(SELECT residentId FROM (SELECT residentId FROM activity_signup WHERE id = ${signupId}) AS own)`;
  const state = !body.came ? "absent" : left ? "hours_pending" : "checked_in";
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("overlapping_booking", "这个人那时候在别的活动里，或者名单刚刚变了。"),
        sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId} AND NOT EXISTS (
              SELECT 1 FROM activity_signup s WHERE s.residentId = resident.id AND s.id <> ${signupId} AND ${body.came}
              AND s.state IN ('checked_in', 'hours_pending', 'recorded') AND s.checkedInAt < ${left ?? until}
              AND COALESCE(s.checkedOutAt, ${until}) > ${came ?? from})`,
      ),
      mustChange(
        1,
        () => refused("wrong_state", "名单刚刚变了，请再看一眼。"),
        sql`UPDATE activity_signup SET state = ${state}, checkedInAt = ${came ?? null}, checkedOutAt = ${left ?? null},
              inWay = 'list', outWay = ${left ? "list" : null}, review = NULL, note = ${body.note}
            WHERE id = ${signupId} AND activityId = ${activityId}
            AND state IN ('accepted', 'checked_in', 'hours_pending', 'absent')`,
      ),
      audit(actor, "note_attendance", `activity_signup:${signupId}`, body.note),
    ],
    result: {},
    intention: actor.intention,
  });
}
