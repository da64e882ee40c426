import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 20;

/** What the ledger holds of a resident, in all or since a time. */
export async function sumMinutes(residentId: string, since?: Date): Promise<number> {
  const where = { residentId, ...(since ? { signup: { activity: { startsAt: { gte: since } } } } : {}) };
  const { _sum } = await db().hoursEntry.aggregate({ where, _sum: { minutes: true } });
  return _sum.minutes ?? 0;
}

export function countSignups(residentId: string, state: string): Promise<number> {
  return db().activitySignup.count({ where: { residentId, state } });
}

/** A page of what was served, newest first. */
export async function listServed(residentId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().activitySignup.findMany({
    where: {
      residentId,
      state: "recorded",
      ...(position
        ? { OR: [{ checkedInAt: { lt: position.at } }, { checkedInAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    include: {
      entries: { orderBy: { at: "asc" } },
      correction: { select: { state: true } },
      activity: { select: { title: true, place: true, startsAt: true, community: { select: { name: true } } } },
    },
    orderBy: [{ checkedInAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  // What is recorded was checked in to; the column is empty only before that.
  return pageOf(rows, pageSize, ({ checkedInAt, id }) => {
    if (!checkedInAt) throw new Error(`the recorded sign-up ${id} has no check-in`);
    return checkedInAt;
  });
}
