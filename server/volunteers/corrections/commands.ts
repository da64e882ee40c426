import type { ParsedOf } from "../../../contract/endpoint.js";
import type {
  appealCorrection,
  askCorrection,
  CorrectionState,
  decideCorrection,
} from "../../../contract/hours-corrections.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { placeOf } from "../../communities/staff/policy.js";
import { findDeskStaff, findHeads } from "../../communities/staff/queries.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { wasDone } from "../../requests/repeats.js";
import { addToMonth } from "../figures/months.js";
import { attendanceWindow, possibleMinutes, sumOf } from "../hours/rules.js";
import { canRun } from "../policy.js";
import { type CorrectionRow, findCorrection, findServed } from "./queries.js";

/** Says what is wrong with recorded hours; the station hears of it. Once for each attendance. */
export async function ask(
  actor: ResidentActor,
  signupId: string,
  { minutes, words }: ParsedOf<typeof askCorrection>["body"],
): Promise<void> {
  const served = await findServed(actor.id, signupId);
  if (!served) throw notFound("没有找到这次记录。");
  if (await wasDone(actor)) return;
  if (minutes === sumOf(served)) throw refused("wrong_state", "您写的和记下的一样，不用改。");
  const at = now();
  const { communityId, title } = served.activity;
  await commit({
    steps: [
      mustBeFirst(
        "hours_correction_signupId_key",
        () => refused("already_registered", "这一次您已经提过了，看看答复。"),
        insert("HoursCorrection", {
          id: newId(),
          signupId,
          residentId: actor.id,
          communityId,
          state: "asked",
          wanted: minutes,
          words,
          createdAt: at,
        }),
      ),
      ...tellStaff(await findDeskStaff(communityId, "volunteers"), { title: "有人说时长不对", text: title }, at),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Whoever is not content with the answer asks the head, once. */
export async function appeal(
  actor: ResidentActor,
  signupId: string,
  { words }: ParsedOf<typeof appealCorrection>["body"],
): Promise<void> {
  const served = await findServed(actor.id, signupId);
  if (!served?.correction) throw notFound("没有找到这次记录。");
  if (await wasDone(actor)) return;
  const at = now();
  const { communityId, title } = served.activity;
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "社区答复没有改，您还觉得不对，才要负责人再看。"),
        sql`UPDATE hours_correction SET state = 'appealed', appeal = ${words}, appealedAt = ${at}
            WHERE signupId = ${signupId} AND state = 'kept'`,
      ),
      ...tellStaff(await findHeads(communityId, at), { title: "志愿时长请您再看", text: title }, at),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** The station decides first; an appeal is decided by the head or the county, and not by who decided before. */
export async function mayDecide(actor: StaffActor, row: CorrectionRow): Promise<boolean> {
  if (row.state === "asked") return canRun(actor, row.communityId);
  return row.state === "appealed" && row.answeredById !== actor.id && may(actor, "steer_places", row.communityId);
}

/**
 * Puts the hours right by one more entry, so that the sum is what is said now; or keeps them. Never more than the times
 * give, and no two at one time. Service records that named the day end: their number no longer holds.
 */
export async function decide(
  actor: StaffActor,
  correctionId: string,
  body: ParsedOf<typeof decideCorrection>["body"],
): Promise<CorrectionState> {
  const row = await findCorrection(correctionId);
  if (!row) throw notFound("没有找到这件更正。");
  placeOf(actor, await directory(), row.communityId);
  const first = row.state === "asked";
  const next: CorrectionState = body.minutes !== null ? "corrected" : first ? "kept" : "upheld";
  if (await wasDone(actor)) return next;
  if (!["asked", "appealed"].includes(row.state)) throw refused("wrong_state");
  if (!(await mayDecide(actor, row)))
    throw notAllowed(first ? "时长由志愿服务站来核对。" : "申诉由社区负责人来看，原来答复的人回避。");
  const at = now();
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${row.residentId}`,
      mustChange(
        1,
        () => refused("wrong_state"),
        first
          ? sql`UPDATE hours_correction SET state = ${next}, answer = ${body.answer}, answeredById = ${actor.id},
                  answeredBy = ${actor.name}, answeredAt = ${at} WHERE id = ${correctionId} AND state = 'asked'`
          : sql`UPDATE hours_correction SET state = ${next}, verdict = ${body.answer}, verdictBy = ${actor.name},
                  verdictAt = ${at} WHERE id = ${correctionId} AND state = 'appealed'`,
      ),
      ...(body.minutes === null ? [] : putRight(actor, row, { ...body, minutes: body.minutes }, at)),
      publish(
        "notify.resident",
        {
          residentId: row.residentId,
          requestNumber: null,
          title: next === "corrected" ? "时长改好了" : "时长核对过了",
          text: `${row.signup.activity.title}：${body.answer}`.slice(0, 300),
          urgent: false,
        },
        at,
      ),
      audit(actor, `correction_${next}`, `hours_correction:${correctionId}`, body.answer),
    ],
    result: null,
    intention: actor.intention,
  });
  return next;
}

function putRight(
  actor: StaffActor,
  { signup, residentId }: CorrectionRow,
  given: { minutes: number; checkedInAt?: string | undefined; checkedOutAt?: string | undefined },
  at: Date,
): Statement[] {
  const { activity } = signup;
  const came = given.checkedInAt ? new Date(given.checkedInAt) : signup.checkedInAt;
  const left = given.checkedOutAt ? new Date(given.checkedOutAt) : signup.checkedOutAt;
  const window = attendanceWindow(activity);
  if (!came || !left || came >= left || came < window.from || left > window.until)
    throw badInput([{ path: "checkedInAt", message: "时间不在这次活动里。" }]);
  if (given.minutes > possibleMinutes(came, left, activity)) throw refused("too_many_hours");
  const before = sumOf(signup);
  const day = dayOf(activity.startsAt);
  return [
    mustChange(
      1,
      () => refused("too_many_hours"),
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId} AND NOT EXISTS (
            SELECT 1 FROM activity_signup WHERE residentId = ${residentId} AND id <> ${signup.id}
            AND state IN ('checked_in', 'hours_pending', 'recorded') AND checkedInAt < ${left} AND checkedOutAt > ${came})`,
    ),
    mustChange(
      1,
      () => refused("wrong_state"),
      sql`UPDATE activity_signup SET minutes = ${given.minutes}, checkedInAt = ${came}, checkedOutAt = ${left}
          WHERE id = ${signup.id} AND state = 'recorded' AND minutes = ${before}`,
    ),
    insert("HoursEntry", {
      id: newId(),
      signupId: signup.id,
      residentId,
      kind: "corrected",
      minutes: given.minutes - before,
      byName: actor.name,
      at,
    }),
    addToMonth({ residentId, activity }, { minutes: given.minutes - before, times: 0 }),
    sql`UPDATE service_record SET revokedAt = ${at}, revokedFor = '时长更正了' WHERE residentId = ${residentId}
        AND revokedAt IS NULL AND fromDay <= ${day} AND untilDay >= ${day}`,
  ];
}
