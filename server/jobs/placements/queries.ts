import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const parts = { vacancy: true } satisfies Prisma.PlacementInclude;
export type PlacementRow = Prisma.PlacementGetPayload<{ include: typeof parts }>;

export function listOwnPlacements(residentId: string): Promise<PlacementRow[]> {
  return db().placement.findMany({ where: { residentId }, include: parts, orderBy: { updatedAt: "desc" }, take: 50 });
}

export function findOwnPlacement(residentId: string, id: string): Promise<PlacementRow | null> {
  return db().placement.findFirst({ where: { id, residentId }, include: parts });
}

/** What there is between a resident and a vacancy. */
export function findPlacementFor(residentId: string, vacancyId: string): Promise<PlacementRow | null> {
  return db().placement.findUnique({ where: { vacancyId_residentId: { vacancyId, residentId } }, include: parts });
}

export function findDeskPlacement(communityIds: readonly string[], id: string): Promise<PlacementRow | null> {
  return db().placement.findFirst({ where: { id, communityId: { in: [...communityIds] } }, include: parts });
}

/** A page of the placements of these communities, the latest changed first. */
export async function listDeskPlacements(
  communityIds: readonly string[],
  { state, cursor, limit }: { state?: string | undefined; cursor?: string | undefined; limit: number },
) {
  const position = decodeCursor(cursor);
  const rows = await db().placement.findMany({
    where: {
      communityId: { in: [...communityIds] },
      ...(state ? { state } : {}),
      ...(position
        ? { OR: [{ updatedAt: { lt: position.at } }, { updatedAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    include: parts,
    orderBy: [{ updatedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(rows, limit, ({ updatedAt }) => updatedAt);
}

/** The interviews that somebody who looks for work has before them. */
export function listInterviews(requestId: string): Promise<PlacementRow[]> {
  return db().placement.findMany({ where: { requestId, state: "interviewing" }, include: parts });
}

/** These placements, the oldest first. */
export function listPlacementsById(ids: string[]): Promise<PlacementRow[]> {
  return db().placement.findMany({
    where: { id: { in: ids } },
    include: parts,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

/** The registrations of these placements with their people. */
export async function peopleOf(rows: readonly PlacementRow[]) {
  const requests = await db().request.findMany({
    where: { id: { in: rows.map(({ requestId }) => requestId) } },
    select: { id: true, number: true, resident: { select: { id: true, name: true, phone: true } } },
  });
  const seekers = await db().jobSeeker.findMany({
    where: { requestId: { in: rows.map(({ requestId }) => requestId) } },
  });
  const byId = new Map(seekers.map((seeker) => [seeker.requestId, seeker]));
  return new Map(requests.map((request) => [request.id, { ...request, seeker: byId.get(request.id) ?? null }]));
}
