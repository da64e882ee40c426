import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

const scheduleParts = {
  desk: { select: { name: true } },
} satisfies Prisma.ResourceInclude;

export type ScheduleRow = Prisma.ResourceGetPayload<{ include: typeof scheduleParts }> & {
  exceptions: Prisma.ScheduleExceptionGetPayload<object>[];
};

/** A community's resources, with what differs from their weeks from a day on. */
export function listSchedules(communityId: string, fromDay: string): Promise<ScheduleRow[]> {
  return db().resource.findMany({
    where: { communityId },
    include: { ...scheduleParts, exceptions: exceptionsFrom(fromDay) },
    orderBy: { position: "asc" },
  });
}

export function findSchedule(resourceId: string, fromDay: string): Promise<ScheduleRow | null> {
  return db().resource.findUnique({
    where: { id: resourceId },
    include: { ...scheduleParts, exceptions: exceptionsFrom(fromDay) },
  });
}

function exceptionsFrom(day: string) {
  return { where: { day: { gte: new Date(day) } }, orderBy: [{ day: "asc" as const }, { startsAt: "asc" as const }] };
}

/** Open resources, for the worker that makes slots ahead. */
export function listOpenSchedules(fromDay: string, communityIds?: readonly string[]): Promise<ScheduleRow[]> {
  return db().resource.findMany({
    where: { open: true, ...(communityIds ? { communityId: { in: [...communityIds] } } : {}) },
    include: { ...scheduleParts, exceptions: exceptionsFrom(fromDay) },
    take: 5_000,
  });
}

const futureParts = {
  bookings: {
    where: { state: { in: ["requested", "confirmed", "checked_in"] } },
    include: {
      resident: { select: { name: true } },
      request: { select: { number: true, state: true, queueId: true, ownerId: true } },
    },
  },
  offers: { where: { state: "offered" }, select: { id: true } },
  holds: { where: { releasedAt: null }, select: { id: true } },
  _count: { select: { bookings: true, offers: true, holds: true } },
} satisfies Prisma.SlotInclude;
export type FutureSlot = Prisma.SlotGetPayload<{ include: typeof futureParts }>;

/** A resource's slots that begin in a span, with what lives in them. */
export function listSlotsBetween(resourceId: string, from: Date, until: Date): Promise<FutureSlot[]> {
  return db().slot.findMany({
    where: { resourceId, startsAt: { gte: from, lt: until } },
    include: futureParts,
    orderBy: { startsAt: "asc" },
  });
}

export function findException(exceptionId: string) {
  return db().scheduleException.findUnique({
    where: { id: exceptionId },
    include: { resource: { select: { id: true, communityId: true } } },
  });
}
