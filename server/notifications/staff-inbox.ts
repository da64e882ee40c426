import type { StaffActor } from "../actor/actor.js";
import { newId } from "../db/ids.js";
import type { Topics } from "../db/outbox.js";
import { db } from "../db/prisma.js";
import { insertAll, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { decodeCursor, pageOf } from "../http/cursor.js";

const pageSize = 20;

/**
 * Puts a message into colleagues' inboxes, each once.
 * @returns false when this message was delivered before
 */
export async function putIntoStaffInboxes(
  { staffIds, requestNumber, title, text, urgent }: Topics["notify.staff"],
  messageId: string,
): Promise<boolean> {
  const createdAt = now();
  const counted = staffIds.map((staffId) => sql`(${staffId}, 1)`);
  const letters = staffIds.map((staffId) => ({
    id: newId(),
    messageId,
    staffId,
    requestNumber,
    title,
    text,
    urgent,
    createdAt,
  }));
  try {
    await commit({
      steps: [
        // In the order of their ids, so that two messages cannot wait for each other.
        sql`INSERT INTO staff_inbox (staffId, unread) VALUES ${counted} ON DUPLICATE KEY UPDATE unread = unread + 1`,
        insertAll("StaffNotification", letters),
      ],
      result: null,
    });
    return true;
  } catch (error) {
    if ((error as { errno?: number }).errno === 1062) return false;
    throw error;
  }
}

/** A page of one's own inbox, newest first. */
export async function listStaffInbox(staffId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().staffNotification.findMany({
    where: {
      staffId,
      ...(position
        ? { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}

export async function countStaffUnread(staffId: string): Promise<number> {
  const inbox = await db().staffInbox.findUnique({ where: { staffId }, select: { unread: true } });
  return inbox?.unread ?? 0;
}

/** Marks messages as read; none named means all. The counter is set anew from what is left. */
export async function markStaffRead({ id: staffId }: StaffActor, ids: readonly string[]): Promise<void> {
  const named = ids.length ? sql`AND id IN (${ids})` : sql``;
  await commit({
    steps: [
      sql`UPDATE staff_inbox SET unread = unread WHERE staffId = ${staffId}`,
      sql`UPDATE staff_notification SET readAt = ${now()} WHERE staffId = ${staffId} AND readAt IS NULL ${named}`,
      sql`UPDATE staff_inbox SET unread =
            (SELECT COUNT(*) FROM staff_notification WHERE staffId = ${staffId} AND readAt IS NULL)
          WHERE staffId = ${staffId}`,
    ],
    result: null,
  });
}
