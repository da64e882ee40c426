import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { findAppeal, findPause } from "./queries.js";
import { countedSince, pauseAfter, pauseUntil } from "./rules.js";

/**
 * Pauses a person's room bookings if this no-show was the third that counts. It comes after the booking's own change, in
 * the same work, and after a write to the person's row: so two no-shows at once are counted one after the other.
 */
export function pauseIfThird(residentId: string, communityId: string, at: Date): Statement {
  return sql`INSERT INTO booking_pause (id, residentId, communityId, fromAt, untilAt, appeal)
    SELECT ${newId()}, ${residentId}, ${communityId}, ${at}, ${pauseUntil(at)}, 'none' FROM DUAL
    WHERE ${pauseAfter} <= (SELECT COUNT(*) FROM booking WHERE residentId = ${residentId} AND state = 'no_show'
      AND startsAt > ${countedSince(at)}
      AND endedAt > COALESCE((SELECT MAX(p.fromAt) FROM booking_pause p WHERE p.residentId = ${residentId}), '2000-01-01'))
    AND NOT EXISTS (SELECT 1 FROM booking_pause q WHERE q.residentId = ${residentId} AND q.untilAt > ${at})`;
}

/** Asks the community's head to lift one's pause, once. */
export async function appeal(actor: ResidentActor, text: string): Promise<void> {
  if (await wasDone(actor)) return;
  const at = now();
  const pause = await findPause(actor.id, at);
  if (!pause || pause.untilAt <= at) throw notFound("您的预约没有暂停。");
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "您已经申诉过了，请等答复。"),
        sql`UPDATE booking_pause SET appeal = 'asked', appealText = ${text}, askedAt = ${at}
            WHERE id = ${pause.id} AND appeal = 'none'`,
      ),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Decides an appeal: the pause is lifted at once, or kept, with an answer that the resident reads. */
export async function decideAppeal(
  actor: StaffActor,
  pauseId: string,
  given: { lift: boolean; answer: string },
): Promise<void> {
  if (await wasDone(actor)) return;
  const pause = await findAppeal(pauseId);
  if (!pause || !may(actor, "decide_appeals", pause.communityId)) throw notFound("没有找到这个申诉。");
  const at = now();
  const title = given.lift ? "您的预约恢复了" : "您的申诉有了答复";
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "这个申诉已经答复过了。"),
        sql`UPDATE booking_pause SET appeal = ${given.lift ? "lifted" : "kept"}, answer = ${given.answer}, decidedAt = ${at},
            untilAt = IF(${given.lift ? 1 : 0}, LEAST(untilAt, ${at}), untilAt) WHERE id = ${pauseId} AND appeal = 'asked'`,
      ),
      publish(
        "notify.resident",
        { residentId: pause.residentId, requestNumber: null, title, text: given.answer, urgent: false },
        at,
      ),
      audit(actor, given.lift ? "lift_booking_pause" : "keep_booking_pause", `booking_pause:${pauseId}`),
    ],
    result: null,
    intention: actor.intention,
  });
}
