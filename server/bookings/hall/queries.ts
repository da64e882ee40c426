import { instantOf, nextDay } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

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
