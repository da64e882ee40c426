import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { live } from "../places.js";

const entryParts = {
  slot: true,
  resource: { select: { id: true, name: true, place: true, terms: true, community: { select: { name: true } } } },
} satisfies Prisma.WaitlistEntryInclude;
export type EntryRow = Prisma.WaitlistEntryGetPayload<{ include: typeof entryParts }>;

/** One's own entries: those that still run, and those that ended within the last days. */
export function listOwnEntries(residentId: string, since: Date): Promise<EntryRow[]> {
  return db().waitlistEntry.findMany({
    where: { residentId, OR: [{ state: { in: ["waiting", "offered"] } }, { createdAt: { gte: since } }] },
    include: entryParts,
    orderBy: { createdAt: "desc" },
    take: 50,
  });
}

export function findOwnEntry(residentId: string, entryId: string): Promise<EntryRow | null> {
  return db().waitlistEntry.findFirst({ where: { id: entryId, residentId }, include: entryParts });
}

/** How many wait before an entry. */
export function countAhead({ id, resourceId, day, createdAt }: EntryRow): Promise<number> {
  return db().waitlistEntry.count({
    where: { resourceId, day, state: "waiting", OR: [{ createdAt: { lt: createdAt } }, { createdAt, id: { lt: id } }] },
  });
}

export function countWaiting(resourceId: string, day: string): Promise<number> {
  return db().waitlistEntry.count({ where: { resourceId, day: new Date(day), state: "waiting" } });
}

export interface HeldSlot {
  id: string;
  resourceId: string;
  name: string;
  startsAt: Date;
  endsAt: Date;
  held: number;
  noticeMin: number;
  closed: string | null;
}

/** Slots with places that are kept for the line. */
export function listHeldSlots(limit: number): Promise<HeldSlot[]> {
  return readRows<HeldSlot>(sql`
    SELECT s.id, s.resourceId, r.name, s.startsAt, s.endsAt, s.held, r.noticeMin, s.closed
    FROM slot s JOIN resource r ON r.id = s.resourceId WHERE s.held > 0 ORDER BY s.startsAt LIMIT ${limit}`);
}

/** Who is next for a slot: first come first, but nobody who has something else at that time. */
export async function findNext(slot: HeldSlot, day: string): Promise<{ id: string; residentId: string } | null> {
  const [next] = await readRows<{ id: string; residentId: string }>(sql`
    SELECT w.id, w.residentId FROM waitlist_entry w
    WHERE w.resourceId = ${slot.resourceId} AND w.day = ${day} AND w.state = 'waiting'
    AND NOT EXISTS (SELECT 1 FROM booking b WHERE b.residentId = w.residentId AND b.state IN (${live})
      AND b.startsAt < ${slot.endsAt} AND b.endsAt > ${slot.startsAt})
    AND NOT EXISTS (SELECT 1 FROM waitlist_entry o JOIN slot s ON s.id = o.slotId
      WHERE o.residentId = w.residentId AND o.state = 'offered' AND s.startsAt < ${slot.endsAt} AND s.endsAt > ${slot.startsAt})
    ORDER BY w.createdAt, w.id LIMIT 1`);
  return next ?? null;
}

/** Offers whose time is over. */
export function listLapsed(at: Date, limit: number) {
  return db().waitlistEntry.findMany({
    where: { state: "offered", offeredUntil: { lte: at } },
    include: { slot: true, resource: { select: { name: true } } },
    take: limit,
  });
}

/** Free places for which somebody waits all the same: they joined while the place was being given back. */
export function listMissed(at: Date, limit: number) {
  return readRows<{ id: string }>(sql`
    SELECT DISTINCT s.id FROM waitlist_entry w JOIN slot s ON s.resourceId = w.resourceId
      AND s.startsAt >= w.day - INTERVAL 8 HOUR AND s.startsAt < w.day + INTERVAL 16 HOUR
    WHERE w.state = 'waiting' AND s.startsAt > ${at} AND s.closed IS NULL AND s.taken < s.capacity LIMIT ${limit}`);
}
