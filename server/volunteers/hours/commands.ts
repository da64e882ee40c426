import type { confirmHours } from "../../../contract/attendance.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { activityToRun } from "../activities/commands.js";
import { listSignups } from "../activities/queries.js";
import { addToMonth } from "../figures/months.js";
import { possibleMinutes } from "./rules.js";

/** Puts hours into the ledger (民政部令第67号 8, 11). Voluntary service only (19); the times of attendance are the bound. */
export async function confirm(
  actor: StaffActor,
  activityId: string,
  { hours }: ParsedOf<typeof confirmHours>["body"],
): Promise<void> {
  const activity = await activityToRun(actor, activityId);
  if (await wasDone(actor)) return;
  if (!activity.countsHours) throw refused("wrong_state", "只有志愿服务才记时长。");
  const signups = new Map((await listSignups(activityId)).map((row) => [row.id, row]));
  const at = now();
  // By resident, so that two leaders who confirm at once take the rows in one order.
  const given = hours
    .map(({ signupId, minutes }) => ({ row: signups.get(signupId), minutes }))
    .sort((one, other) => ((one.row?.residentId ?? "") < (other.row?.residentId ?? "") ? -1 : 1));
  const steps = given.flatMap(({ row, minutes }) => {
    if (!row) throw notFound("名单里没有这个人。");
    if (row.state !== "hours_pending" || !row.checkedInAt || !row.checkedOutAt) throw refused("wrong_state");
    if (minutes > possibleMinutes(row.checkedInAt, row.checkedOutAt, activity)) throw refused("too_many_hours");
    return [
      mustChange(
        1,
        () => refused("too_many_hours"),
        sql`UPDATE resident SET acts = acts + 1 WHERE id = ${row.residentId} AND NOT EXISTS (
              SELECT 1 FROM activity_signup WHERE residentId = ${row.residentId} AND id <> ${row.id} AND state = 'recorded'
              AND checkedInAt < ${row.checkedOutAt} AND checkedOutAt > ${row.checkedInAt})`,
      ),
      mustChange(
        1,
        () => refused("wrong_state", "名单刚刚变了，请再看一眼。"),
        sql`UPDATE activity_signup SET state = 'recorded', minutes = ${minutes}, settledAt = ${at}, review = NULL
            WHERE id = ${row.id} AND state = 'hours_pending' AND checkedInAt = ${row.checkedInAt}
            AND checkedOutAt = ${row.checkedOutAt}`,
      ),
      insert("HoursEntry", {
        id: newId(),
        signupId: row.id,
        residentId: row.residentId,
        kind: "recorded",
        minutes,
        byName: actor.name,
        at,
      }),
      addToMonth({ residentId: row.residentId, activity }, { minutes, times: 1 }),
      publish(
        "notify.resident",
        {
          residentId: row.residentId,
          requestNumber: null,
          title: "时长记好了",
          text: `${activity.title}，记了 ${minutes} 分钟，谢谢您。`,
          urgent: false,
        },
        at,
      ),
    ];
  });
  await commit({
    steps: [...steps, audit(actor, "confirm_hours", `activity:${activityId}`)],
    result: {},
    intention: actor.intention,
  });
}
