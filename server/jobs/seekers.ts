import type { Point } from "../../contract/fields.js";
import type { Directory } from "../communities/directory.js";
import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { leastPay } from "./matching/match.js";
import { wishesServedBy } from "./matching/near.js";
import type { Offer, Wishes } from "./matching/sides.js";

export type SeekerRow = Prisma.JobSeekerGetPayload<object>;

/** Registered, and not resting. */
export const looking = { activeFor: { not: null }, pausedAt: null } as const;

/** Those who want to be told of work; more than a county has. */
const mostSeekers = 20_000;

/** Who is registered in these communities, looks for work, and could want these hours and this pay. */
export async function listSeekersFor({ hours, payTo }: Offer, communityIds: readonly string[]) {
  const seekers = await db().jobSeeker.findMany({
    where: {
      ...looking,
      hours: { in: wishesServedBy(hours) },
      payAtLeast: { lte: Math.floor(payTo / leastPay) },
    },
    take: mostSeekers,
  });
  const requests = await db().request.findMany({
    where: { id: { in: seekers.map(({ requestId }) => requestId) }, communityId: { in: [...communityIds] } },
    select: { id: true, number: true, communityId: true, resident: { select: { name: true } } },
  });
  const byId = new Map(requests.map((request) => [request.id, request]));
  return seekers.flatMap((seeker) => {
    const request = byId.get(seeker.requestId);
    return request ? [{ seeker, request }] : [];
  });
}

/** One's own registration while it stands. */
export async function findOwnSeeker(residentId: string) {
  const seeker = await db().jobSeeker.findUnique({ where: { activeFor: residentId } });
  if (!seeker) return null;
  const request = await db().request.findUniqueOrThrow({
    where: { id: seeker.requestId },
    select: { number: true, communityId: true },
  });
  return { seeker, ...request };
}

export async function findSeekerByNumber(number: string, communityIds: readonly string[]) {
  const request = await db().request.findFirst({
    where: { number, communityId: { in: [...communityIds] }, kind: "job" },
    select: { id: true, number: true, communityId: true, residentId: true },
  });
  const seeker = request && (await db().jobSeeker.findUnique({ where: { requestId: request.id } }));
  return request && seeker?.activeFor ? { seeker, request } : null;
}

/** A home is known by its community only; that is near enough for a way to work. */
export function wishesOf(seeker: SeekerRow, communityId: string, world: Directory): Wishes {
  const community = world.communities.get(communityId);
  const home: Point | null = community ? { lng: community.lng, lat: community.lat } : null;
  const { hours, payAtLeast, distanceKm, hardship } = seeker;
  return { skills: seeker.skills as string[], hours, payAtLeast, distanceKm, home, hardship };
}
