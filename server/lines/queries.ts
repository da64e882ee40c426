import { mostCalls } from "../../contract/hall.js";
import { dayOf } from "../communities/calendar/shanghai.js";
import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { readRows } from "../db/read.js";
import { sql } from "../db/statement.js";

const ticketParts = {
  resident: { select: { name: true } },
  booking: { select: { startsAt: true, request: { select: { number: true } } } },
  desk: { select: { id: true, name: true, communityId: true, queue: { select: { id: true } } } },
} satisfies Prisma.TicketInclude;
export type TicketRow = Prisma.TicketGetPayload<{ include: typeof ticketParts }>;

/** In the line, or at the counter. */
const inside = ["waiting", "called", "serving"];
/** More than stand in one building. */
const most = 500;

/** The numbers of some desks that are still in the hall today. */
export function listInHall(deskIds: readonly string[], at: Date): Promise<TicketRow[]> {
  return listInside({ deskId: { in: [...deskIds] }, boothId: "" }, at);
}

/** The numbers of some booths that are still at the fair today. */
export function listAtBooths(boothIds: readonly string[], at: Date): Promise<TicketRow[]> {
  return listInside({ boothId: { in: [...boothIds] } }, at);
}

/** Everybody who is in one of these lines today, the lines of desks and of booths. */
export async function listAround(tickets: readonly TicketRow[], at: Date): Promise<TicketRow[]> {
  const [ofDesks, ofBooths] = [false, true].map((booths) =>
    tickets.filter(({ boothId }) => (boothId !== "") === booths),
  );
  const [hall, fairs] = await Promise.all([
    ofDesks?.length ? listInHall([...new Set(ofDesks.map(({ deskId }) => deskId))], at) : [],
    ofBooths?.length ? listAtBooths([...new Set(ofBooths.map(({ boothId }) => boothId))], at) : [],
  ]);
  return [...hall, ...fairs];
}

function listInside(where: Prisma.TicketWhereInput, at: Date): Promise<TicketRow[]> {
  return db().ticket.findMany({
    where: { ...where, day: new Date(dayOf(at)), state: { in: inside } },
    include: ticketParts,
    orderBy: { takenAt: "asc" },
    take: most,
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

/** How long the last people of each line took today, in minutes; by the booth's id, or the desk's. */
export async function listServedMinutes(lineIds: readonly string[], at: Date): Promise<Map<string, number[]>> {
  const minutes = new Map<string, number[]>();
  if (lineIds.length === 0) return minutes;
  const rows = await readRows<{ deskId: string; boothId: string; seconds: number }>(sql`
    SELECT deskId, boothId, TIMESTAMPDIFF(SECOND, servingAt, endedAt) AS seconds FROM ticket
    WHERE ((boothId = '' AND deskId IN (${lineIds})) OR boothId IN (${lineIds}))
      AND day = ${dayOf(at)} AND state = 'served' AND servingAt IS NOT NULL
    ORDER BY endedAt DESC LIMIT 100`);
  for (const row of rows) minutes.set(lineIdOf(row), [...(minutes.get(lineIdOf(row)) ?? []), row.seconds / 60]);
  return minutes;
}

/** The latest calls in some lines today, of desks or of booths, the newest first. */
export function listLastCalls(
  of: { deskIds: readonly string[] } | { boothIds: readonly string[] },
  at: Date,
): Promise<TicketRow[]> {
  const where =
    "deskIds" in of ? { deskId: { in: [...of.deskIds] }, boothId: "" } : { boothId: { in: [...of.boothIds] } };
  return db().ticket.findMany({
    where: { ...where, day: new Date(dayOf(at)), calledAt: { not: null }, state: { not: "waiting" } },
    include: ticketParts,
    orderBy: { calledAt: "desc" },
    take: mostCalls,
  });
}

/** Which line a number stands in. */
export function lineIdOf({ deskId, boothId }: { deskId: string; boothId: string }): string {
  return boothId || deskId;
}
