import type { Role } from "../../../contract/identity.js";
import type { QueueMode } from "../../../contract/staffing.js";
import { db } from "../../db/prisma.js";
import { heldOn } from "./posts.js";
import { type DeskWeek, daysOfWeek } from "./roster.js";

/** Active people of a community, by name. */
export function listStaff(communityId: string) {
  return db().staffMember.findMany({
    where: { communityId, active: true },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}

export function findStaffMember(staffId: string) {
  return db().staffMember.findFirst({
    where: { id: staffId, active: true },
    select: { id: true, name: true, communityId: true },
  });
}

/** Each desk of a community with its people and its week. */
export async function listDeskWeeks(communityId: string, monday: string): Promise<DeskWeek[]> {
  const days = daysOfWeek(monday);
  const desks = await db().desk.findMany({
    where: { communityId, open: true },
    orderBy: { position: "asc" },
    select: {
      id: true,
      name: true,
      queue: { select: { mode: true } },
      members: {
        where: { staff: { active: true } },
        select: { staff: { select: { id: true, name: true } } },
        orderBy: { staffId: "asc" },
      },
      shifts: {
        where: { day: { in: days.map((day) => new Date(day)) } },
        orderBy: [{ day: "asc" }, { staffId: "asc" }],
      },
    },
  });
  return desks.map((desk) => ({
    deskId: desk.id,
    name: desk.name,
    mode: (desk.queue?.mode ?? "claim") as QueueMode,
    members: desk.members.map(({ staff }) => staff),
    shifts: desk.shifts.map(({ day, staffId }) => ({ day: day.toISOString().slice(0, 10), staffId })),
  }));
}

/** Absences of a community's people that touch a span of time. */
export function listAbsencesBetween(communityId: string, from: Date, until: Date) {
  return db().absence.findMany({
    where: { staff: { communityId, active: true }, untilAt: { gt: from }, fromAt: { lt: until } },
    include: { staff: { select: { id: true, name: true } } },
    orderBy: [{ fromAt: "asc" }, { id: "asc" }],
  });
}

export function listOverlapping(staffId: string, fromAt: Date, untilAt: Date) {
  return db().absence.findMany({
    where: { staffId, fromAt: { lt: untilAt }, untilAt: { gt: fromAt } },
    orderBy: { fromAt: "asc" },
  });
}

export function findAbsence(absenceId: string) {
  return db().absence.findUnique({ where: { id: absenceId }, include: { staff: { select: { communityId: true } } } });
}

/** A person's shifts from a day to a day, both included, with the desks' names. */
export function listShiftsOf(staffId: string, from: string, until: string) {
  return db().dutyShift.findMany({
    where: { staffId, day: { gte: new Date(from), lte: new Date(until) } },
    select: { day: true, desk: { select: { name: true } } },
    orderBy: { day: "asc" },
  });
}

export function listKinshipRows(communityId: string) {
  return db().kinship.findMany({
    where: { staff: { communityId, active: true } },
    include: { staff: { select: { id: true, name: true } }, resident: { select: { name: true } } },
    orderBy: [{ staffId: "asc" }, { residentId: "asc" }],
  });
}

/** The resident of that name and phone; both must fit, so that nobody can be looked up by a phone alone. */
export function findResidentBy(name: string, phoneHash: string) {
  return db().resident.findFirst({ where: { name, phoneHash }, select: { id: true } });
}

export function findKinship(staffId: string, residentId: string) {
  return db().kinship.findUnique({
    where: { staffId_residentId: { staffId, residentId } },
    include: { staff: { select: { communityId: true } } },
  });
}

/** Who heads a community today. */
export function findHeads(communityId: string, at: Date): Promise<string[]> {
  return findHolders({ role: "head", communityId }, at);
}

/** Who may take a community's mediations today. */
export function findMediators(communityId: string, at: Date): Promise<string[]> {
  return findHolders({ role: "mediator", communityId }, at);
}

/** Who answers at a desk of a community. */
export async function findDeskStaff(communityId: string, deskCode: string): Promise<string[]> {
  const members = await db().deskMember.findMany({
    where: { desk: { communityId, code: deskCode }, staff: { active: true } },
    select: { staffId: true },
  });
  return members.map(({ staffId }) => staffId);
}

/** Who supervises the county today. */
export function findSupervisors(at: Date): Promise<string[]> {
  return findHolders({ role: "supervisor" }, at);
}

async function findHolders(post: { role: Role; communityId?: string }, at: Date): Promise<string[]> {
  const held = await db().post.findMany({
    where: { ...post, ...heldOn(at), staff: { active: true } },
    select: { staffId: true },
  });
  return [...new Set(held.map(({ staffId }) => staffId))];
}
