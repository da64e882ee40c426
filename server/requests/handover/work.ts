import type { AnswerOf } from "../../../contract/endpoint.js";
import { type getWork, type HeldRow, mostHandedOver, type Taker } from "../../../contract/handover.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { now } from "../../env/clock.js";
import type { PersonRow } from "../../identity/people/queries.js";
import { stateWordsOf } from "../parts/rules.js";
import { canOpen } from "../policy.js";
import { countShiftsToCome, type HeldRequest, listHeld, listKin, listTakers } from "./queries.js";

/** What somebody holds and who could take each of it: nothing is written. */
export async function workOf(actor: StaffActor, person: PersonRow): Promise<AnswerOf<typeof getWork>> {
  const at = now();
  const found = await listHeld(person.id, mostHandedOver + 1);
  const held = found.slice(0, mostHandedOver);
  const members = (await listTakers([...new Set(held.map(({ queueId }) => queueId))], at)).filter(
    ({ staff }) => staff.id !== person.id,
  );
  const kin = await listKin(
    members.map(({ staff }) => staff.id),
    held.map(({ residentId }) => residentId),
  );
  const takersOf = (request: HeldRequest) =>
    members
      .filter(({ queueId }) => queueId === request.queueId)
      // Whom it will not open for cannot take it.
      .filter(({ staff }) => canOpen(staff, { ...request, ownerId: staff.id }))
      .filter(({ staff }) => !kin.has(`${staff.id} ${request.residentId}`))
      .map(({ staff }) => staff.id);
  const people = new Map(members.map(({ staff }) => [staff.id, staff]));
  return {
    person: { id: person.id, name: person.name, active: person.active },
    rows: held.map((request) => presentHeld(request, actor, takersOf(request), at)),
    more: found.length > mostHandedOver,
    takers: [...people.values()].map((staff): Taker => {
      const until = staff.absences[0]?.untilAt;
      return {
        id: staff.id,
        name: staff.name,
        open: staff.loads.reduce((sum, { open }) => sum + open, 0),
        away: until ? `请假到${dayWords(dayOf(until))}` : null,
      };
    }),
    shifts: await countShiftsToCome(person.id, at),
  };
}

function presentHeld(request: HeldRequest, actor: StaffActor, takers: string[], at: Date): HeldRow {
  const { confidential, communityId } = request;
  const leads = may(actor, confidential ? "lead_mediations" : "lead_requests", communityId);
  const why = !leads
    ? confidential
      ? "调解由委员会的负责人来交接"
      : "在别的社区，由那边的负责人来交接"
    : takers.length === 0
      ? "这个窗口没有别人能接，先给窗口加人"
      : null;
  return {
    number: request.number,
    title: confidential ? "调解（保密）" : request.title,
    confidential,
    deskName: request.queue.desk.name,
    stateWords: stateWordsOf(request),
    dueAt: request.dueAt.toISOString(),
    overdue: request.pausedAt === null && request.dueAt < at,
    revision: request.revision,
    takers: leads ? takers : [],
    why,
  };
}
