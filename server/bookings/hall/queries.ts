import { dayOf, instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

const ticketParts = {
  resident: { select: { name: true } },
  booking: { select: { startsAt: true, request: { select: { number: true } } } },
  desk: { select: { id: true, name: true, communityId: true, queue: { select: { id: true } } } },
} satisfies Prisma.TicketInclude;
export type TicketRow = Prisma.TicketGetPayload<{ include: typeof ticketParts }>;

/** The numbers of some desks that are still in the hall today. */
export function listInHall(deskIds: readonly string[], at: Date): Promise<TicketRow[]> {
  return db().ticket.findMany({
    where: { deskId: { in: [...deskIds] }, day: new Date(dayOf(at)), state: { in: ["waiting", "called", "serving"] } },
    include: ticketParts,
    orderBy: { takenAt: "asc" },
    take: 500,
  });
}

export function findTicket(ticketId: string): Promise<TicketRow | null> {
  return db().ticket.findUnique({ where: { id: ticketId }, include: ticketParts });
}

export function listOwnTickets(residentId: string, at: Date): Promise<TicketRow[]> {
  return db().ticket.findMany({
    where: { residentId, day: new Date(dayOf(at)) },
    include: ticketParts,
    orderBy: { takenAt: "desc" },
    take: 20,
  });
}

/** How long the last people of each desk took today, in minutes. */
export async function listServedMinutes(deskIds: readonly string[], at: Date): Promise<Map<string, number[]>> {
  const minutes = new Map<string, number[]>();
  if (deskIds.length === 0) return minutes;
  const rows = await readRows<{ deskId: string; seconds: number }>(sql`
    SELECT deskId, TIMESTAMPDIFF(SECOND, servingAt, endedAt) AS seconds FROM ticket
    WHERE deskId IN (${deskIds}) AND day = ${dayOf(at)} AND state = 'served' AND servingAt IS NOT NULL
    ORDER BY endedAt DESC LIMIT 100`);
  for (const { deskId, seconds } of rows) minutes.set(deskId, [...(minutes.get(deskId) ?? []), seconds / 60]);
  return minutes;
}

/** The latest call in a community today. */
export async function findLastCall(deskIds: readonly string[], at: Date): Promise<TicketRow | null> {
  return db().ticket.findFirst({
    where: {
      deskId: { in: [...deskIds] },
      day: new Date(dayOf(at)),
      calledAt: { not: null },
      state: { not: "waiting" },
    },
    include: ticketParts,
    orderBy: { calledAt: "desc" },
  });
}

const counterParts = {
  desk: { select: { name: true } },
  staff: { select: { name: true } },
} satisfies Prisma.CounterInclude;
export type CounterRow = Prisma.CounterGetPayload<{ include: typeof counterParts }>;

export function listCounters(communityId: string): Promise<CounterRow[]> {
  return db().counter.findMany({ where: { communityId }, include: counterParts, orderBy: { number: "asc" } });
}

export function findCounter(communityId: string, number: number): Promise<CounterRow | null> {
  return db().counter.findUnique({ where: { communityId_number: { communityId, number } }, include: counterParts });
}

const dayParts = {
  desk: { select: { name: true } },
  slots: {
    include: {
      bookings: {
        include: { resident: { select: { name: true } }, request: { select: { number: true } }, ticket: true },
        orderBy: { createdAt: "asc" },
      },
    },
    orderBy: { startsAt: "asc" },
  },
} satisfies Prisma.ResourceInclude;
export type DayResource = Prisma.ResourceGetPayload<{ include: typeof dayParts }>;

/** What a community's resources have on a day, with who is booked. */
export function listDay(communityId: string, day: string): Promise<DayResource[]> {
  const startsAt = { gte: instantOf(day, 0), lt: instantOf(nextDay(day), 0) };
  return db().resource.findMany({
    where: { communityId, slots: { some: { startsAt } } },
    include: { ...dayParts, slots: { ...dayParts.slots, where: { startsAt } } },
    orderBy: { position: "asc" },
  });
}
