import { instantOf, nextDay } from "../communities/calendar/shanghai.js";
import { db } from "../db/prisma.js";
import { readRows } from "../db/read.js";
import { sql } from "../db/statement.js";

export function listCommunityResources(communityId: string) {
  return db().resource.findMany({
    where: { communityId, open: true },
    include: { desk: { select: { name: true } } },
    orderBy: { position: "asc" },
  });
}

export function findResource(resourceId: string) {
  return db().resource.findFirst({
    where: { id: resourceId, open: true },
    include: { desk: { select: { name: true } }, community: { select: { id: true, name: true, phone: true } } },
  });
}
export type ResourceRow = NonNullable<Awaited<ReturnType<typeof findResource>>>;

/** The slots of so many days from a Shanghai day on. */
export function listSlotsOf(resourceId: string, firstDay: string, days: number) {
  const startsAt = { gte: instantOf(firstDay, 0), lt: instantOf(nextDay(firstDay, days), 0) };
  return db().slot.findMany({ where: { resourceId, startsAt }, orderBy: { startsAt: "asc" } });
}
export type SlotRow = Awaited<ReturnType<typeof listSlotsOf>>[number];

/** A slot with what booking it needs to know: one read, since it stands before every booking. */
export async function findSlot(slotId: string): Promise<BookableSlot | null> {
  const [found] = await readRows<BookableSlot>(sql`
    SELECT s.id, s.startsAt, s.endsAt, s.capacity, s.taken, s.closed,
           r.name, r.itemCode, r.horizonDays, r.noticeMin, q.id AS queueId
    FROM slot s JOIN resource r ON r.id = s.resourceId JOIN queue q ON q.deskId = r.deskId
    WHERE s.id = ${slotId} AND r.open = 1`);
  return found ?? null;
}

interface BookableSlot {
  id: string;
  startsAt: Date;
  endsAt: Date;
  capacity: number;
  taken: number;
  closed: string | null;
  /** Of the resource. */
  name: string;
  itemCode: string;
  horizonDays: number;
  noticeMin: number;
  queueId: string;
}
