import { mediationLetter } from "../../contract/mediation-letter.js";
import { publish } from "../db/outbox.js";
import { mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { Fault, refused } from "../errors/fault.js";
import { tellStaff } from "../notifications/tell-staff.js";
import { heldUntil } from "../requests/quiet-hours.js";
import { dueReminders } from "./performance/reminders.js";
import { listComing } from "./queries.js";
import { remindBeforeMs } from "./sessions/reminder.js";

const page = 200;

/** Reminds of what is coming, each once: the row that says so is written with the letters. @returns how many */
export async function keepMediations(communityIds?: readonly string[]): Promise<number> {
  const at = now();
  let count = 0;
  // Days begin at midnight; nobody is woken by that.
  const quiet = settings.quietHours && heldUntil(at);
  if (!quiet) for (const work of await dueReminders(at, page, communityIds)) count += await once(work);
  for (const session of await listComing(at, new Date(at.getTime() + remindBeforeMs), page, communityIds)) {
    count += await once([
      mustChange(
        1,
        () => refused("wrong_state"),
        sql`UPDATE dispute_session SET remindedAt = ${at} WHERE id = ${session.id} AND state = 'planned' AND remindedAt IS NULL`,
      ),
      ...letters(session, at),
    ]);
  }
  return count;
}

type Coming = Awaited<ReturnType<typeof listComing>>[number];

function letters({ sides, attendance, dispute }: Coming, at: Date): Statement[] {
  const requestNumber = dispute.request.number;
  const residents = dispute.parties.filter(({ side }) => sides === "both" || side === sides);
  const staffIds = attendance.flatMap(({ staffId }) => staffId ?? []);
  return [
    ...residents.flatMap(({ residentId }) =>
      residentId
        ? [publish("notify.resident", { residentId, requestNumber, ...mediationLetter, urgent: false }, at)]
        : [],
    ),
    ...tellStaff(staffIds, { title: "调解（保密）", text: "明天有一次调解，请打开卷宗看一看。", requestNumber }, at),
  ];
}

/** @returns 1, or 0 where another worker was faster */
async function once(steps: Statement[]): Promise<number> {
  try {
    await commit({ steps, result: null });
    return 1;
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong_state") return 0;
    throw error;
  }
}
