import { instantOf } from "../../communities/calendar/shanghai.js";
import { db } from "../../db/prisma.js";

/** Papers of one person are few; the newest are shown. */
const mostRecords = 50;
/** What one paper can hold: some twenty pages. */
export const mostEntries = 500;

export function listRecords(residentId: string) {
  return db().serviceRecord.findMany({
    where: { residentId },
    orderBy: [{ issuedAt: "desc" }, { id: "desc" }],
    take: mostRecords,
  });
}

export function findRecord(number: string) {
  return db().serviceRecord.findUnique({ where: { number }, include: { resident: { select: { name: true } } } });
}
export type RecordRow = NonNullable<Awaited<ReturnType<typeof findRecord>>>;

/** What was served on these days, both included, in the order of time; one more than a paper holds tells that there are too many. */
export function listServedBetween(residentId: string, fromDay: string, untilDay: string) {
  return db().activitySignup.findMany({
    where: {
      residentId,
      state: "recorded",
      activity: { startsAt: { gte: instantOf(fromDay, 0), lt: instantOf(untilDay, 24 * 60) } },
    },
    include: {
      entries: true,
      activity: { include: { community: { select: { name: true } }, team: { select: { name: true } } } },
    },
    orderBy: [{ checkedInAt: "asc" }, { id: "asc" }],
    take: mostEntries + 1,
  });
}
