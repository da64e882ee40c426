import {
  type ActivityMove,
  activityMoves,
  type changeActivity,
  type moveActivity,
  type planActivity,
} from "../../../contract/activity-plans.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { StaffActor } from "../../actor/actor.js";
import { clockWords, dayOf, dayWords, instantOf, minutesOf } from "../../communities/calendar/shanghai.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { canRun, placeToRun } from "../policy.js";
import { findTeam } from "../teams/queries.js";
import { type ActivityRow, findActivity, listSignups } from "./queries.js";

const weekMs = 7 * 86_400_000;
/** Half a year of Saturdays. */
const mostWeeks = 26;
/** People who mean to come, or wait to. */
const coming = ["accepted", "waitlisted", "checked_in"];

/** Plans an activity, or one a week: each occurrence is an activity of its own and can be changed by itself. */
export async function planActivities(actor: StaffActor, body: ParsedOf<typeof planActivity>["body"]) {
  const { communityId, roles, weeklyUntil, startsAt, endsAt, point, ...given } = body;
  const community = await placeToRun(actor, communityId);
  const at = now();
  if (new Date(startsAt) <= at) throw badInput([{ path: "startsAt", message: "开始的时间要在现在之后。" }]);
  const team = given.teamId ? await findTeam(given.teamId) : null;
  if (given.teamId && team?.communityId !== community.id) throw notFound("没有找到这支队伍。");
  const spans = weekly(new Date(startsAt), new Date(endsAt), weeklyUntil);
  const seriesId = weeklyUntil ? newId() : null;
  const ids = spans.map(() => newId());
  return commit({
    steps: [
      ...spans.flatMap((span, place) => [
        insert("Activity", {
          ...given,
          ...point,
          ...span,
          id: ids[place] as string,
          communityId: community.id,
          seriesId,
          countsHours: given.kind === "service",
          state: "draft",
          plannedById: actor.id,
          plannedByName: actor.name,
          createdAt: at,
        }),
        ...roles.map((role, position) =>
          insert("ActivityRole", { id: newId(), activityId: ids[place] as string, ...role, position }),
        ),
      ]),
      audit(actor, "plan_activity", `activity:${ids[0]}`),
    ],
    result: { ids },
    intention: actor.intention,
  });
}

function weekly(startsAt: Date, endsAt: Date, until: string | null): { startsAt: Date; endsAt: Date }[] {
  const last = until ? instantOf(until, 24 * 60) : startsAt;
  const spans = [{ startsAt, endsAt }];
  for (let week = 1; week < mostWeeks; week++) {
    const next = new Date(startsAt.getTime() + week * weekMs);
    if (next >= last) break;
    spans.push({ startsAt: next, endsAt: new Date(endsAt.getTime() + week * weekMs) });
  }
  return spans;
}

/** @throws Fault not_found; not_allowed */
export async function activityToRun(actor: StaffActor, activityId: string): Promise<ActivityRow> {
  const activity = await findActivity(activityId);
  if (!activity) throw notFound("没有找到这个活动。");
  if (!(await canRun(actor, activity.communityId))) throw notAllowed("活动由志愿服务站和文化站来办。");
  return activity;
}

/** Another time or place for one occurrence; who is signed up hears both. */
export async function change(actor: StaffActor, activityId: string, body: ParsedOf<typeof changeActivity>["body"]) {
  const activity = await activityToRun(actor, activityId);
  const at = now();
  const [startsAt, endsAt] = [new Date(body.startsAt), new Date(body.endsAt)];
  if (startsAt <= at) throw badInput([{ path: "startsAt", message: "开始的时间要在现在之后。" }]);
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这个活动刚刚变了，请再看一眼。"),
        sql`UPDATE activity SET place = ${body.place}, lng = ${body.point.lng}, lat = ${body.point.lat},
              startsAt = ${startsAt}, endsAt = ${endsAt}, remindedAt = NULL, revision = revision + 1
            WHERE id = ${activityId} AND revision = ${body.revision}
            AND state IN ('draft', 'risk_checked', 'open', 'closed')`,
      ),
      ...(await tellAll(activity, "活动改了", `${activity.title}改到${whenWords(startsAt)}，在${body.place}。`, at)),
      audit(actor, "change_activity", `activity:${activityId}`),
    ],
    result: null,
  });
}

export async function move(
  actor: StaffActor,
  activityId: string,
  body: ParsedOf<typeof moveActivity>["body"],
): Promise<void> {
  const activity = await activityToRun(actor, activityId);
  if (await wasDone(actor)) return;
  const { from, to } = activityMoves[body.move];
  if (!(from as readonly string[]).includes(activity.state)) throw refused("wrong_state");
  const at = now();
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE activity SET state = ${to}, revision = revision + 1${columnsOf(body, activity, at)}
            WHERE id = ${activityId} AND revision = ${activity.revision}`,
      ),
      ...(body.move === "cancel" ? await callOff(activity, body.reason, at) : []),
      audit(actor, `activity_${body.move}`, `activity:${activityId}`, body.reason || undefined),
    ],
    result: {},
    intention: actor.intention,
  });
}

function columnsOf(body: ParsedOf<typeof moveActivity>["body"], activity: ActivityRow, at: Date): Statement {
  const rules: Record<ActivityMove, () => Statement> = {
    check_risk: () => {
      if (!body.risk) throw badInput([{ path: "risk", message: "请写好风险检查。" }]);
      if (body.risk.risky && !body.risk.insured) throw refused("insurance_missing");
      return sql`, risk = ${JSON.stringify(body.risk)}, risky = ${body.risk.risky}`;
    },
    open: () => {
      if (activity.startsAt <= at) throw refused("wrong_state", "时间已经过了，先改时间再开放。");
      return sql``;
    },
    close: () => sql``,
    cancel: () => {
      if (!body.reason) throw badInput([{ path: "reason", message: "请写为什么取消，会告诉每个报名的人。" }]);
      return sql`, reason = ${body.reason}`;
    },
  };
  return rules[body.move]();
}

async function callOff(activity: ActivityRow, reason: string, at: Date): Promise<Statement[]> {
  const words = `${activity.title}（${whenWords(activity.startsAt)}）取消了：${reason}。`;
  return [
    ...(await tellAll(activity, "活动取消了", words, at)),
    sql`UPDATE activity_signup SET state = 'cancelled' WHERE activityId = ${activity.id} AND state IN (${coming})`,
  ];
}

async function tellAll(activity: ActivityRow, title: string, text: string, at: Date): Promise<Statement[]> {
  const signups = await listSignups(activity.id);
  return signups
    .filter(({ state }) => coming.includes(state))
    .map(({ residentId }) =>
      publish("notify.resident", { residentId, requestNumber: null, title, text, urgent: true }, at),
    );
}

/** 11月28日 周六 9:00 */
export function whenWords(at: Date): string {
  return `${dayWords(dayOf(at))} ${clockWords(minutesOf(at))}`;
}
