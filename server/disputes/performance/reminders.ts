import { remindCourtDays, remindStepDays } from "../../../contract/dispute-terms.js";
import { mediationLetter } from "../../../contract/mediation-letter.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { publish } from "../../db/outbox.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { confirmUntil } from "./court.js";
import { listConfirmable, listOpenSteps } from "./queries.js";

const gone = () => refused("wrong_state");

/**
 * What is due of agreements, each as a work of its own that also says that it is done: whoever has to do something hears
 * three days before, the mediator once the day has passed, both once the court's thirty days are nearly over.
 */
export async function dueReminders(at: Date, limit: number, communityIds?: readonly string[]): Promise<Statement[][]> {
  const today = dayOf(at);
  const [steps, confirmable] = await Promise.all([
    listOpenSteps(new Date(nextDay(today, remindStepDays)), new Date(today), limit, communityIds),
    // Thirty days and the day itself: what began before that is over, what began later is not near its end.
    listConfirmable(
      { from: instantOf(nextDay(today, -30), 0), until: instantOf(nextDay(today, remindCourtDays - 29), 0) },
      limit,
      communityIds,
    ),
  ]);
  return [
    ...steps.flatMap((step) => [...beforeItsDay(step, today, at), ...afterItsDay(step, today, at)]),
    ...confirmable
      .filter(({ effectiveAt }) => effectiveAt && confirmUntil(effectiveAt) >= today)
      .map(({ id, dispute }) => [
        mustChange(
          1,
          gone,
          sql`UPDATE dispute_agreement SET courtRemindedAt = ${at} WHERE id = ${id} AND courtRemindedAt IS NULL`,
        ),
        ...toParties(dispute, ["applicant", "respondent"], at),
      ]),
  ];
}

type Step = Awaited<ReturnType<typeof listOpenSteps>>[number];
type Told = Step["agreement"]["dispute"];

function beforeItsDay({ id, who, dueOn, remindedAt, agreement }: Step, today: string, at: Date): Statement[][] {
  if (remindedAt || dayIn(dueOn) < today) return [];
  const sides = who === "both" ? ["applicant", "respondent"] : [who];
  return [
    [
      mustChange(1, gone, sql`UPDATE agreement_step SET remindedAt = ${at} WHERE id = ${id} AND remindedAt IS NULL`),
      ...toParties(agreement.dispute, sides, at),
    ],
  ];
}

function afterItsDay({ id, dueOn, dueToldAt, agreement }: Step, today: string, at: Date): Statement[][] {
  if (dueToldAt || dayIn(dueOn) >= today) return [];
  const { request, mediators } = agreement.dispute;
  const letter = { title: "调解（保密）", text: "有一步到日子了，请回访。", requestNumber: request.number };
  return [
    [
      mustChange(1, gone, sql`UPDATE agreement_step SET dueToldAt = ${at} WHERE id = ${id} AND dueToldAt IS NULL`),
      ...tellStaff(
        mediators.map(({ staffId }) => staffId),
        letter,
        at,
      ),
    ],
  ];
}

/** A DATE column is a day. */
const dayIn = (column: Date) => column.toISOString().slice(0, 10);

function toParties({ parties, request }: Told, sides: readonly string[], at: Date): Statement[] {
  return parties
    .filter(({ side, residentId }) => residentId && sides.includes(side))
    .map(({ residentId }) =>
      publish(
        "notify.resident",
        { residentId: residentId ?? "", requestNumber: request.number, ...mediationLetter, urgent: false },
        at,
      ),
    );
}
