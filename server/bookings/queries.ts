import { instantOf, nextDay } from "../communities/calendar/shanghai.js";
import { db } from "../db/prisma.js";

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

export function findSlot(slotId: string) {
  return db().slot.findFirst({
    where: { id: slotId, resource: { open: true } },
    include: { resource: { include: { desk: { include: { queue: true } } } } },
  });
}
