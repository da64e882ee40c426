import type { ParsedOf } from "../../../contract/endpoint.js";
import type { openSpecially, saveSchedule } from "../../../contract/schedules.js";
import type { StaffActor } from "../../actor/actor.js";
import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { placeToSteer } from "../../communities/staff/policy.js";
import { audit } from "../../db/audit.js";
import { newId } from "../../db/ids.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, Fault, notFound, refused } from "../../errors/fault.js";
import { wasDone } from "../../requests/repeats.js";
import { type DatedException, fitSlots, lastMade, wantedSlots } from "./fit.js";
import { endOfMade } from "./make-slots.js";
import { findException, findSchedule, listSlotsBetween, type ScheduleRow } from "./queries.js";
import { type Plan, seasonsOf } from "./week.js";

/** The schedule of a resource that this person may change; another community's does not exist. */
export async function scheduleToSteer(actor: StaffActor, resourceId: string): Promise<ScheduleRow> {
  const schedule = await findSchedule(resourceId, dayOf(now()));
  if (!schedule) throw notFound("没有找到这一项。");
  placeToSteer(actor, await directory(), schedule.communityId);
  return schedule;
}

/**
 * Changes weeks and terms, and fits the slots that are there to them, in one work.
 * @throws Fault places_taken: bookings stand in the way, each named; wrong_state: somebody else saved meanwhile
 */
export async function save(
  actor: StaffActor,
  resourceId: string,
  given: ParsedOf<typeof saveSchedule>["body"],
): Promise<void> {
  const at = now();
  const schedule = await scheduleToSteer(actor, resourceId);
  assertSpansApart(given);
  const plan = { seasons: given.seasons, bufferMin: given.terms.bufferMin };
  const steps = await fittingSteps(schedule, plan, schedule.exceptions, at);
  const { terms } = given;
  await commit({
    steps: [
      mustChange(
        1,
        () => refused("wrong_state", "同事刚刚也改过，请刷新再改。"),
        sql`UPDATE resource SET pattern = ${JSON.stringify(given.seasons)}, open = ${terms.open},
            horizonDays = ${terms.horizonDays}, noticeMin = ${terms.noticeMin}, bufferMin = ${terms.bufferMin},
            personQuota = ${terms.personQuota}, householdQuota = ${terms.householdQuota}, approval = ${terms.approval},
            checkIn = ${terms.checkIn}, materials = ${JSON.stringify(terms.materials)}, terms = ${terms.terms},
            revision = revision + 1 WHERE id = ${resourceId} AND revision = ${given.revision}`,
      ),
      ...steps,
      audit(actor, "save_schedule", `resource:${resourceId}`),
    ],
    result: null,
  });
}

function assertSpansApart({ seasons }: Pick<ParsedOf<typeof saveSchedule>["body"], "seasons">): void {
  const faults = seasons.flatMap(({ name, spans }, place) =>
    spans.some((one, index) =>
      spans.some(
        (other, later) =>
          later > index && other.weekday === one.weekday && other.startsAt < one.endsAt && other.endsAt > one.startsAt,
      ),
    )
      ? [{ path: `seasons.${place}`, message: `${name}里有两段时间重了。` }]
      : [],
  );
  if (faults.length) throw badInput(faults);
}

/** Opens for some more hours of one day. */
export async function openMore(
  actor: StaffActor,
  resourceId: string,
  { day, ...span }: ParsedOf<typeof openSpecially>["body"],
): Promise<void> {
  const at = now();
  const schedule = await scheduleToSteer(actor, resourceId);
  if (await wasDone(actor)) return;
  if (day < dayOf(at)) throw refused("too_late", "过去的日子不能加开。");
  const beside = await listSlotsBetween(resourceId, instantOf(day, span.startsAt), instantOf(day, span.endsAt));
  if (beside.some(({ closed }) => !closed)) throw refused("overlapping_booking", "这段时间已经开着了。");
  const exception = {
    id: newId(),
    resourceId,
    day: new Date(day),
    kind: "open",
    ...span,
    createdAt: at,
  };
  const exceptions = [...schedule.exceptions, exception];
  await commit({
    steps: [
      insert("ScheduleException", exception),
      ...(await fittingSteps(schedule, planOf(schedule), exceptions, at, day)),
    ],
    result: null,
    intention: actor.intention,
  });
}

/** Takes a closure or an opening back. */
export async function takeBack(actor: StaffActor, exceptionId: string): Promise<void> {
  const at = now();
  const exception = await findException(exceptionId);
  if (!exception) throw notFound("没有找到这一条。");
  const schedule = await scheduleToSteer(actor, exception.resourceId);
  const day = exception.day.toISOString().slice(0, 10);
  const exceptions = schedule.exceptions.filter(({ id }) => id !== exceptionId);
  const [from, until] = [instantOf(day, exception.startsAt), instantOf(day, exception.endsAt)];
  await commit({
    steps: [
      mustChange(1, () => notFound(), sql`DELETE FROM schedule_exception WHERE id = ${exceptionId}`),
      ...(exception.kind === "closed"
        ? [
            sql`UPDATE slot SET closed = NULL WHERE resourceId = ${exception.resourceId} AND closed = ${exception.reason}
                AND startsAt < ${until} AND endsAt > ${from} AND startsAt > ${at}`,
          ]
        : await fittingSteps(schedule, planOf(schedule), exceptions, at, day)),
    ],
    result: null,
  });
}

export function planOf(schedule: ScheduleRow): Plan {
  return { seasons: seasonsOf(schedule.pattern), bufferMin: schedule.bufferMin };
}

/** What fits the slots that are there, of one day or of all that are to come, to a plan. */
async function fittingSteps(
  schedule: ScheduleRow,
  plan: Plan,
  exceptions: readonly DatedException[],
  at: Date,
  onlyDay?: string,
) {
  const { calendar } = await directory();
  const end = onlyDay ? instantOf(nextDay(onlyDay), 0) : endOfMade(schedule, at);
  const from = onlyDay && instantOf(onlyDay, 0) > at ? instantOf(onlyDay, 0) : at;
  const lastDay = onlyDay ?? lastMade(schedule.madeUntil, at);
  const wanted = wantedSlots(plan, calendar, exceptions, onlyDay ?? dayOf(at), lastDay).filter(
    ({ startsAt }) => startsAt > at,
  );
  const existing = await listSlotsBetween(schedule.id, from, end);
  const { steps, hits } = fitSlots(schedule.id, existing, wanted);
  if (hits.length) throw new Fault("places_taken", "有人已经约了这些时间，先另约或取消，再改。", hits);
  return steps;
}
