import {
  type AbsenceReason,
  addAbsence,
  addKinship,
  changeRoster,
  endAbsence,
  getRoster,
  listAbsences,
  listKinships,
  type Relation,
  removeKinship,
} from "../../../contract/staffing.js";
import type { StaffActor } from "../../actor/actor.js";
import { now } from "../../env/clock.js";
import { route } from "../../http/route.js";
import { dayOf, dayWords, instantOf, nextDay } from "../calendar/shanghai.js";
import { type CommunityEntry, directory } from "../directory.js";
import { absenceWords, isAwayOn } from "./absences.js";
import { comeBack, goAway, nameKin, setRoster, strikeKin } from "./commands.js";
import { canSteer, placeOf, presentPlace } from "./policy.js";
import { listAbsencesBetween, listDeskWeeks, listKinshipRows, listStaff } from "./queries.js";
import { daysOfWeek, mondayOf, rosterWarnings } from "./roster.js";

/** How far ahead absences are listed. */
const aheadDays = 180;

export const staffingRoutes = [
  route(getRoster, async ({ actor, query }) => {
    const community = placeOf(actor, await directory(), query.communityId);
    return presentRoster(actor, community, query.week ?? dayOf(now()));
  }),

  route(changeRoster, async ({ actor, params, body }) => {
    const community = await setRoster(actor, params.deskId, body);
    return presentRoster(actor, community, body.week);
  }),

  route(listAbsences, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const at = now();
    const [staff, absences] = await Promise.all([
      listStaff(community.id),
      listAbsencesBetween(community.id, at, instantOf(nextDay(dayOf(at), aheadDays), 0)),
    ]);
    return {
      ...presentPlace(actor, community, world),
      staff,
      absences: absences.map(({ id, staff, fromAt, untilAt, reason, note }) => ({
        id,
        staff,
        from: fromAt.toISOString(),
        until: untilAt.toISOString(),
        reason: reason as AbsenceReason,
        note,
        words: absenceWords({ fromAt, untilAt }),
        mine: staff.id === actor.id || canSteer(actor, community.id),
      })),
    };
  }),

  route(addAbsence, async ({ actor, body }) => goAway(actor, body)),

  route(endAbsence, async ({ actor, params }) => {
    await comeBack(actor, params.absenceId);
    return {};
  }),

  route(listKinships, async ({ actor, query }) => {
    const world = await directory();
    const community = placeOf(actor, world, query.communityId);
    const editable = canSteer(actor, community.id);
    const [staff, kinships] = await Promise.all([listStaff(community.id), listKinshipRows(community.id)]);
    return {
      ...presentPlace(actor, community, world),
      staff,
      // Whose relatives live where is one's own business and the head's.
      kinships: kinships
        .filter((row) => editable || row.staffId === actor.id)
        .map((row) => ({
          staff: row.staff,
          residentId: row.residentId,
          residentName: `${row.resident.name.slice(0, 1)}*`,
          relation: row.relation as Relation,
          mine: editable,
        })),
    };
  }),

  route(addKinship, async ({ actor, body }) => {
    await nameKin(actor, body);
    return {};
  }),

  route(removeKinship, async ({ actor, params }) => {
    await strikeKin(actor, params.staffId, params.residentId);
    return {};
  }),
];

async function presentRoster(actor: StaffActor, community: CommunityEntry, day: string) {
  const world = await directory();
  const today = dayOf(now());
  const week = mondayOf(day);
  const days = daysOfWeek(week);
  const [desks, absences] = await Promise.all([
    listDeskWeeks(community.id, week),
    listAbsencesBetween(community.id, instantOf(week, 0), instantOf(nextDay(week, 7), 0)),
  ]);
  const office = { calendar: world.calendar, hours: community.hours };
  return {
    ...presentPlace(actor, community, world),
    week,
    days: days.map((one) => ({
      day: one,
      words: dayWords(one),
      working: world.calendar.isWorkingDay(one),
      today: one === today,
    })),
    desks: desks.map((desk) => ({ ...desk, members: [...desk.members], shifts: [...desk.shifts] })),
    away: days.flatMap((one) =>
      absences
        .filter((absence) => isAwayOn(absence, one, world.calendar, community.hours))
        .map(({ staffId }) => ({ staffId, day: one })),
    ),
    // What is over cannot be mended any more.
    warnings: rosterWarnings(
      desks,
      days.filter((one) => one >= today),
      absences,
      office,
    ),
  };
}
