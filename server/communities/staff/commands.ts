import type { ParsedOf } from "../../../contract/endpoint.js";
import type { addAbsence, addKinship, changeRoster } from "../../../contract/staffing.js";
import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { blindIndex } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { insert, insertAll, mustBeFirst, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notAllowed, notFound, refused } from "../../errors/fault.js";
import { dayOf, dayWords, instantOf, nextDay } from "../calendar/shanghai.js";
import { directory } from "../directory.js";
import { absenceWords } from "./absences.js";
import { canSteer, placeOf, placeToSteer } from "./policy.js";
import {
  findAbsence,
  findKinship,
  findResidentBy,
  findStaffMember,
  listAbsencesBetween,
  listDeskWeeks,
  listOverlapping,
  listShiftsOf,
} from "./queries.js";
import { daysOfWeek, mondayOf, rosterFaults } from "./roster.js";

/** Sets a desk's week as a whole: what is sent is what holds. @returns the community */
export async function setRoster(actor: StaffActor, deskId: string, given: ParsedOf<typeof changeRoster>["body"]) {
  const world = await directory();
  const desk = [...world.desksByQueue.values()].find((entry) => entry.id === deskId);
  if (!desk) throw notFound("没有找到这个窗口。");
  const community = placeToSteer(actor, world, desk.communityId);
  const monday = mondayOf(given.week);
  const days = daysOfWeek(monday);
  const [weeks, away] = await Promise.all([
    listDeskWeeks(community.id, monday),
    listAbsencesBetween(community.id, instantOf(monday, 0), instantOf(nextDay(monday, 7), 0)),
  ]);
  const week = weeks.find((entry) => entry.deskId === deskId);
  if (!week) throw notFound("没有找到这个窗口。");
  const office = { calendar: world.calendar, hours: community.hours };
  const faults = rosterFaults(week, given.shifts, { monday, today: dayOf(now()), away, ...office });
  if (faults.length) throw badInput(faults);
  await commit({
    steps: [
      sql`DELETE FROM duty_shift WHERE deskId = ${deskId} AND day IN (${days})`,
      ...(given.shifts.length
        ? [
            insertAll(
              "DutyShift",
              given.shifts.map(({ day, staffId }) => ({ deskId, day, staffId })),
            ),
          ]
        : []),
      audit(actor, "set_roster", `desk:${deskId}`, monday),
    ],
    result: null,
  });
  return community;
}

/**
 * Says that somebody will be away. Two absences of one person never overlap; that is decided by the write, after the
 * person's row has put two of them in line.
 * @returns what it does to the roster, one sentence each
 */
export async function goAway(actor: StaffActor, given: ParsedOf<typeof addAbsence>["body"]) {
  const member = await findStaffMember(given.staffId);
  if (!member) throw notFound("没有找到这位同事。");
  placeOf(actor, await directory(), member.communityId);
  if (member.id !== actor.id && !canSteer(actor, member.communityId)) throw notAllowed("别人的请假由负责人来登记。");
  const [fromAt, untilAt] = [new Date(given.from), new Date(given.until)];
  const overlapping = await listOverlapping(member.id, fromAt, untilAt);
  const faults = [
    ...(untilAt <= fromAt ? [{ path: "until", message: "回来要在走以后。" }] : []),
    ...(untilAt > fromAt && untilAt <= now() ? [{ path: "until", message: "这段时间已经过去了。" }] : []),
    ...overlapping.map((other) => ({ path: "from", message: `和已登记的重了：${absenceWords(other)}。` })),
  ];
  const repeated = actor.intention && overlapping.length > 0;
  if (faults.length && !repeated) throw badInput(faults);
  const shifts = await listShiftsOf(member.id, dayOf(fromAt), dayOf(untilAt));
  const absenceId = newId();
  const { reason, note } = given;
  return commit({
    steps: [
      mustChange(
        1,
        () => notFound(),
        sql`UPDATE staff_member SET active = active WHERE id = ${member.id} AND active = 1`,
      ),
      mustChange(
        1,
        () => badInput(faults.length ? faults : [{ path: "from", message: "和已登记的重了。" }]),
        sql`INSERT INTO absence (id, staffId, fromAt, untilAt, reason, note, createdAt)
            SELECT ${absenceId}, ${member.id}, ${fromAt}, ${untilAt}, ${reason}, ${note}, ${now()} FROM DUAL
            WHERE ${fromAt} < ${untilAt} AND NOT EXISTS (SELECT 1 FROM absence
              WHERE staffId = ${member.id} AND fromAt < ${untilAt} AND untilAt > ${fromAt})`,
      ),
      audit(actor, "add_absence", `staff_member:${member.id}`),
    ],
    result: {
      id: absenceId,
      warnings: shifts.map(
        ({ day, desk }) => `${member.name} ${dayWords(day.toISOString().slice(0, 10))}在${desk.name}值班，要换人。`,
      ),
    },
    intention: actor.intention,
  });
}

/** Takes an absence back: one that has begun ends now, one to come is struck. */
export async function comeBack(actor: StaffActor, absenceId: string): Promise<void> {
  const absence = await findAbsence(absenceId);
  if (!absence) throw notFound();
  placeOf(actor, await directory(), absence.staff.communityId);
  if (absence.staffId !== actor.id && !canSteer(actor, absence.staff.communityId)) throw notAllowed();
  const at = now();
  const begun = absence.fromAt < at;
  await commit({
    steps: [
      begun
        ? sql`UPDATE absence SET untilAt = LEAST(untilAt, ${at}) WHERE id = ${absenceId}`
        : sql`DELETE FROM absence WHERE id = ${absenceId}`,
      audit(actor, "end_absence", `staff_member:${absence.staffId}`),
    ],
    result: null,
  });
}

/** Names a resident whose requests a staff member must not handle. */
export async function nameKin(actor: StaffActor, given: ParsedOf<typeof addKinship>["body"]): Promise<void> {
  const member = await findStaffMember(given.staffId);
  if (!member) throw notFound("没有找到这位同事。");
  placeOf(actor, await directory(), member.communityId);
  if (member.id !== actor.id && !canSteer(actor, member.communityId)) throw notAllowed("别人的回避由负责人来登记。");
  const resident = await findResidentBy(given.residentName, blindIndex("phone", given.residentPhone));
  if (!resident) throw notFound("没有找到这位居民，请看看姓名和电话。");
  await commit({
    steps: [
      mustBeFirst(
        "PRIMARY",
        () => refused("already_registered", "这一条已经登记过了。"),
        insert("Kinship", {
          staffId: member.id,
          residentId: resident.id,
          relation: given.relation,
          createdAt: now(),
        }),
      ),
      audit(actor, "add_kinship", `staff_member:${member.id}`),
    ],
    result: {},
    intention: actor.intention,
  });
}

export async function strikeKin(actor: StaffActor, staffId: string, residentId: string): Promise<void> {
  const kinship = await findKinship(staffId, residentId);
  if (!kinship) throw notFound();
  placeOf(actor, await directory(), kinship.staff.communityId);
  // Who has to stay out of something cannot let themselves back in.
  if (!canSteer(actor, kinship.staff.communityId)) throw notAllowed("回避由负责人来撤。");
  await commit({
    steps: [
      sql`DELETE FROM kinship WHERE staffId = ${staffId} AND residentId = ${residentId}`,
      audit(actor, "remove_kinship", `staff_member:${staffId}`),
    ],
    result: null,
  });
}
