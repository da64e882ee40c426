import { db } from "../../db/prisma.js";
import { decodeCursor, encodeCursor } from "../../http/cursor.js";

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
      activity: { select: { title: true, place: true, startsAt: true, community: { select: { name: true } } } },
    },
    orderBy: [{ checkedInAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  const page = rows.slice(0, pageSize);
  const last = page.at(-1);
  const more = rows.length > pageSize && last?.checkedInAt;
  return { rows: page, nextCursor: more ? encodeCursor(last.checkedInAt as Date, last.id) : null };
}
