import type { joinActivity } from "../../../contract/activities.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor } from "../../actor/actor.js";
import { newId } from "../../db/ids.js";
import { mustBeFirst, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { sealGuardian } from "../guardian.js";
import { findShownActivity } from "./queries.js";
import { assertFit } from "./risk.js";

/** States in which a person means to be there, so that they cannot be elsewhere. */
const engaged = ["accepted", "waitlisted", "checked_in"];

/**
 * Takes a place in a role, or the next one in its line. The role's counters are written first and decide: no more people
 * than places, under any load. The person's row stands before it, so that nobody is in two places at one time.
 */
export async function join(
  actor: ResidentActor,
  activityId: string,
  body: ParsedOf<typeof joinActivity>["body"],
): Promise<void> {
  if (await wasDone(actor)) return;
  const at = now();
  const activity = await findShownActivity(activityId, actor.id);
  const role = activity?.roles.find(({ id }) => id === body.roleId);
  if (!activity || !role) throw notFound("没有找到这个活动。");
  if (activity.signups.length > 0) throw refused("already_registered", "您已经报过名了。");
  if (activity.state !== "open" || activity.startsAt <= at) throw refused("wrong_state", "这个活动现在不收报名了。");
  assertFit(activity, actor, body);
  const id = newId();
  const guardian = sealGuardian(id, body.guardianName);
  try {
    await take(false);
  } catch (error) {
    if (!(body.orWait && isFull(error))) throw error;
    await take(true);
  }

  function take(waits: boolean): Promise<null> {
    const { startsAt, endsAt } = activity as NonNullable<typeof activity>;
    const counted = waits
      ? sql`UPDATE activity_role SET waiting = waiting + 1 WHERE id = ${body.roleId} AND taken >= capacity`
      : sql`UPDATE activity_role SET taken = taken + 1 WHERE id = ${body.roleId} AND taken < capacity`;
    return commit({
      steps: [
        mustChange(
          1,
          () => refused("overlapping_booking", "您在这个时间已经报了别的活动。"),
          sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id} AND NOT EXISTS (
                SELECT 1 FROM activity_signup s JOIN activity a ON a.id = s.activityId
                WHERE s.residentId = ${actor.id} AND s.state IN (${engaged}) AND s.activityId <> ${activityId}
                AND a.startsAt < ${endsAt} AND a.endsAt > ${startsAt})`,
        ),
        mustChange(
          1,
          () => refused("wrong_state", "这个活动现在不收报名了。"),
          sql`UPDATE activity SET revision = revision WHERE id = ${activityId} AND state = 'open'`,
        ),
        mustChange(1, () => refused("slot_full", "这里的人手刚刚满了。"), counted),
        mustBeFirst(
          "activity_signup_activityId_activeFor_key",
          () => refused("already_registered", "您已经报过名了。"),
          sql`INSERT INTO activity_signup (id, activityId, roleId, residentId, activeFor, state, guardianName, riskAccepted, createdAt, note)
              VALUES (${id}, ${activityId}, ${body.roleId}, ${actor.id}, ${actor.id}, ${waits ? "waitlisted" : "accepted"},
                ${guardian}, ${body.riskAccepted}, ${at}, '')`,
        ),
      ],
      result: null,
      intention: actor.intention,
    });
  }
}

function isFull(error: unknown): boolean {
  return (error as { code?: string }).code === "slot_full";
}

/** Gives a place back; who has waited longest has it by the same work, and hears of it (see tell-promoted). */
export async function leave(actor: ResidentActor, activityId: string): Promise<void> {
  if (await wasDone(actor)) return;
  const at = now();
  const activity = await findShownActivity(activityId, actor.id);
  const own = activity?.signups[0];
  if (!activity || !own) throw notFound("您没有报这个活动。");
  if (activity.startsAt <= at) throw refused("wrong_state", "活动已经开始了，去不了请给领队打电话。");
  const waited = own.state === "waitlisted";
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      waited
        ? sql`UPDATE activity_role SET waiting = GREATEST(waiting - 1, 0) WHERE id = ${own.roleId}`
        : sql`UPDATE activity_role SET taken = taken - (waiting = 0), waiting = GREATEST(waiting - 1, 0)
              WHERE id = ${own.roleId}`,
      mustChange(
        1,
        () => refused("wrong_state", "您的报名刚刚变了，请再看一眼。"),
        sql`UPDATE activity_signup SET state = 'withdrew', activeFor = NULL
            WHERE id = ${own.id} AND state = ${waited ? "waitlisted" : "accepted"}`,
      ),
      ...(waited
        ? []
        : [
            sql`UPDATE activity_signup SET state = 'accepted', promotedAt = ${at}
                WHERE roleId = ${own.roleId} AND state = 'waitlisted' ORDER BY createdAt, id LIMIT 1`,
          ]),
    ],
    result: null,
    intention: actor.intention,
  });
}
