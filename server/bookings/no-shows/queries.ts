import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { countedSince } from "./rules.js";

/** Until when this person's room bookings are paused; null when they are not. */
export async function pausedUntil(residentId: string, at: Date): Promise<Date | null> {
  const pause = await findPause(residentId, at);
  return pause && pause.untilAt > at ? pause.untilAt : null;
}

/** The latest pause that runs, or that an appeal ended within the last month. */
export function findPause(residentId: string, at: Date) {
  return db().bookingPause.findFirst({
    where: {
      residentId,
      OR: [{ untilAt: { gt: at } }, { decidedAt: { gte: new Date(at.getTime() - 30 * 86_400_000) } }],
    },
    orderBy: { fromAt: "desc" },
  });
}

/** The appeals that wait for an answer, the oldest first. */
export function listAppeals(communityIds: readonly string[] | "all") {
  return db().bookingPause.findMany({
    where: { appeal: "asked", ...(communityIds === "all" ? {} : { communityId: { in: [...communityIds] } }) },
    include: { resident: { select: { name: true } } },
    orderBy: { askedAt: "asc" },
    take: 100,
  });
}

export function findAppeal(pauseId: string) {
  return db().bookingPause.findUnique({ where: { id: pauseId } });
}

/** A person's no-shows that count now: those within 120 days and after the last pause began. */
export async function countNoShows(residentId: string, at: Date): Promise<number> {
  const [row] = await readRows<{ count: number }>(sql`
    SELECT COUNT(*) AS count FROM booking WHERE residentId = ${residentId} AND state = 'no_show'
    AND startsAt > ${countedSince(at)}
    AND endedAt > COALESCE((SELECT MAX(fromAt) FROM booking_pause WHERE residentId = ${residentId}), '2000-01-01')`);
  return Number(row?.count ?? 0);
}
