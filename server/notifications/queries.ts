import { db } from "../db/prisma.js";
import { decodeCursor, pageOf } from "../http/cursor.js";

const pageSize = 20;

/** A page of a resident's inbox, newest first. */
export async function listInbox(residentId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().notification.findMany({
    where: {
      residentId,
      ...(position
        ? { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}

export async function countUnread(residentId: string): Promise<number> {
  const resident = await db().resident.findUniqueOrThrow({ where: { id: residentId }, select: { unread: true } });
  return resident.unread;
}

export function findOpenid(residentId: string) {
  return db().wechatAccount.findUnique({ where: { residentId }, select: { openid: true } });
}

export function findConsent(openid: string, templateId: string) {
  return db().subscription.findUnique({ where: { openid_templateId: { openid, templateId } } });
}
