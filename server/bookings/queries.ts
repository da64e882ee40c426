import type { ResourceKind } from "../../contract/bookings.js";
import { instantOf, nextDay } from "../communities/calendar/shanghai.js";
import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { readRows } from "../db/read.js";
import { sql } from "../db/statement.js";
import { now } from "../env/clock.js";

const resourceParts = {
  desk: { select: { name: true, code: true } },
  community: { select: { id: true, name: true, phone: true, address: true, lng: true, lat: true } },
} satisfies Prisma.ResourceInclude;

export type ResourceRow = Prisma.ResourceGetPayload<{ include: typeof resourceParts }>;

/** What can be booked: in a community, or in the county by item and words. */
export function listResourcesWhere(where: {
  communityId?: string;
  itemCode?: string;
  q?: string;
}): Promise<ResourceRow[]> {
  const { q, ...exact } = where;
  return db().resource.findMany({
    where: {
      ...exact,
      open: true,
      staffOnly: false,
      ...(q ? { OR: [{ name: { contains: q } }, { about: { contains: q } }] } : {}),
    },
    include: resourceParts,
    orderBy: [{ communityId: "asc" }, { position: "asc" }],
    take: 200,
  });
}

export function findResource(resourceId: string): Promise<ResourceRow | null> {
  return db().resource.findFirst({ where: { id: resourceId, open: true, staffOnly: false }, include: resourceParts });
}

/** The slots of so many days from a Shanghai day on. */
export function listSlotsOf(resourceId: string, firstDay: string, days: number) {
  const startsAt = { gte: instantOf(firstDay, 0), lt: instantOf(nextDay(firstDay, days), 0) };
  return db().slot.findMany({ where: { resourceId, startsAt }, orderBy: { startsAt: "asc" } });
}
export type SlotRow = Awaited<ReturnType<typeof listSlotsOf>>[number];

/** The free slots of some resources in a span, the earliest first; `each` of every resource at the most. */
export async function listFreeSlots(
  resourceIds: readonly string[],
  span: { from: Date; until: Date },
  each: number,
): Promise<SlotRow[]> {
  if (resourceIds.length === 0) return [];
  return readRows<SlotRow>(sql`
    SELECT * FROM (
      SELECT s.*, ROW_NUMBER() OVER (PARTITION BY s.resourceId ORDER BY s.startsAt) AS place
      FROM slot s WHERE s.resourceId IN (${resourceIds}) AND s.startsAt >= ${span.from} AND s.startsAt < ${span.until}
      AND s.closed IS NULL AND s.taken < s.capacity
    ) AS free WHERE place <= ${each} ORDER BY startsAt`);
}

/** Of each day of a month: whether there are slots, how many places are free in those that can be booked, and are left at all. */
export async function sumDays(resourceId: string, month: string, span: { from: Date; until: Date }, at: Date) {
  const [from, until] = [instantOf(`${month}-01`, 0), instantOf(`${nextMonth(month)}-01`, 0)];
  return readRows<{ date: string; slots: number; free: number; left: number }>(sql`
    SELECT DATE_FORMAT(startsAt + INTERVAL 8 HOUR, '%Y-%m-%d') AS date, COUNT(*) AS slots,
      CAST(SUM(IF(closed IS NULL AND startsAt >= ${span.from} AND startsAt < ${span.until}, GREATEST(capacity - taken, 0), 0)) AS SIGNED) AS free,
      CAST(SUM(startsAt > ${at}) AS SIGNED) AS \`left\`
    FROM slot WHERE resourceId = ${resourceId} AND startsAt >= ${from} AND startsAt < ${until}
    GROUP BY date`);
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, "0")}`;
}

/** A slot with what booking it needs to know: one read, since it stands before every booking. */
export async function findBookable(slotId: string, residentId: string): Promise<BookableSlot | null> {
  const [found] = await readRows<BookableSlot>(sql`
    SELECT s.id, s.startsAt, s.endsAt, s.capacity, s.taken, s.closed,
           r.id AS resourceId, r.name, r.kind, r.itemCode, r.horizonDays, r.noticeMin, r.approval = 1 AS approval,
           r.personQuota, r.householdQuota, r.terms, q.id AS queueId,
           r.kind = 'room' AND EXISTS (SELECT 1 FROM booking_pause p
             WHERE p.residentId = ${residentId} AND p.untilAt > ${now()}) AS paused
    FROM slot s JOIN resource r ON r.id = s.resourceId JOIN queue q ON q.deskId = r.deskId
    WHERE s.id = ${slotId} AND r.open = 1 AND r.staffOnly = 0`);
  return found ? { ...found, approval: Boolean(found.approval), paused: Boolean(found.paused) } : null;
}

export interface BookableSlot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  taken: number;
  closed: string | null;
  resourceId: string;
  /** Of the resource. */
  name: string;
  kind: ResourceKind;
  itemCode: string;
  horizonDays: number;
  noticeMin: number;
  approval: boolean;
  personQuota: number;
  householdQuota: number;
  terms: string;
  queueId: string;
  /** A room, while this person's room bookings are paused. */
  paused: boolean;
}

export const bookingParts = {
  slot: { include: { resource: { include: resourceParts } } },
  request: { select: { number: true, state: true, queueId: true, ownerId: true, communityId: true } },
  resident: { select: { name: true } },
  ticket: true,
} satisfies Prisma.BookingInclude;
export type BookingRow = Prisma.BookingGetPayload<{ include: typeof bookingParts }>;

/** One's own booking; anybody else's does not exist. */
export function findOwnBooking(residentId: string, number: string): Promise<BookingRow | null> {
  return db().booking.findFirst({ where: { residentId, request: { number } }, include: bookingParts });
}

export function findBookingByRequest(requestId: string): Promise<BookingRow | null> {
  return db().booking.findUnique({ where: { requestId }, include: bookingParts });
}

export function findBookingByNumber(number: string): Promise<BookingRow | null> {
  return db().booking.findFirst({ where: { request: { number } }, include: bookingParts });
}

/** Live bookings that ended before an instant; all of the county unless communities are named. */
export function listUnsettled(
  endedBefore: Date,
  limit: number,
  communityIds?: readonly string[],
): Promise<BookingRow[]> {
  return db().booking.findMany({
    where: {
      state: { in: ["requested", "confirmed", "checked_in"] },
      endsAt: { lt: endedBefore },
      ...(communityIds ? { request: { communityId: { in: [...communityIds] } } } : {}),
    },
    include: bookingParts,
    orderBy: { endsAt: "asc" },
    take: limit,
  });
}
