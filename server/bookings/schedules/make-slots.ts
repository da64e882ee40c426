import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { insertAll, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { lastMade, orKeep, wantedSlots } from "./fit.js";
import { listOpenSchedules, type ScheduleRow } from "./queries.js";
import { seasonsOf } from "./week.js";

/** Slots are made this many days beyond what may be booked, so that a worker that rests a while is not noticed. */
const reserveDays = 7;
/** Rows a statement. */
const batch = 500;

/** Makes the slots of the days that come into sight. Two workers at once make each of them once. @returns how many resources */
export async function makeSlots(communityIds?: readonly string[]): Promise<number> {
  const at = now();
  const today = dayOf(at);
  let count = 0;
  for (const schedule of await listOpenSchedules(today, communityIds)) {
    const until = nextDay(today, schedule.horizonDays + reserveDays);
    const made = lastMade(schedule.madeUntil, at);
    if (made >= until || seasonsOf(schedule.pattern).length === 0) continue;
    await commit({ steps: await makingSteps(schedule, nextDay(made), until, at), result: null });
    count++;
  }
  return count;
}

async function makingSteps(schedule: ScheduleRow, from: string, until: string, at: Date): Promise<Statement[]> {
  const { calendar } = await directory();
  const plan = { seasons: seasonsOf(schedule.pattern), bufferMin: schedule.bufferMin };
  const first = from > dayOf(at) ? from : dayOf(at);
  const rows = wantedSlots(plan, calendar, schedule.exceptions, first, until)
    .filter(({ startsAt }) => startsAt > at)
    .map((slot) => ({ id: newId(), resourceId: schedule.id, ...slot }));
  const steps: Statement[] = [];
  for (let start = 0; start < rows.length; start += batch) {
    steps.push(orKeep(insertAll("Slot", rows.slice(start, start + batch))));
  }
  return [...steps, sql`UPDATE resource SET madeUntil = ${until} WHERE id = ${schedule.id}`];
}

/** The end of what has been made for a resource, as an instant. */
export function endOfMade(schedule: ScheduleRow, at: Date): Date {
  return instantOf(nextDay(lastMade(schedule.madeUntil, at)), 0);
}
