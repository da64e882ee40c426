import { topicWords } from "../../contract/parked.js";
import type { Outbox } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { decodeCursor, pageOf } from "../http/cursor.js";

const pageSize = 50;
const parked = { parkedAt: { not: null }, deliveredAt: null } as const;

/** One page of what is parked, the latest first, and how many there are in all. */
export async function listParkedMessages(cursor: string | undefined) {
  const position = decodeCursor(cursor);
  const [rows, total] = await Promise.all([
    db().outbox.findMany({
      where: {
        AND: [
          parked,
          position
            ? { OR: [{ parkedAt: { lt: position.at } }, { parkedAt: position.at, id: { lt: position.id } }] }
            : {},
        ],
      },
      omit: { payload: true },
      orderBy: [{ parkedAt: "desc" }, { id: "desc" }],
      take: pageSize + 1,
    }),
    db().outbox.count({ where: parked }),
  ]);
  return { ...pageOf(rows, pageSize, (row) => row.parkedAt ?? row.createdAt), total };
}

export function presentParked(row: Omit<Outbox, "payload">) {
  return {
    id: row.id,
    words: topicWords[row.topic as keyof typeof topicWords] ?? row.topic,
    since: row.createdAt.toISOString(),
    parkedAt: (row.parkedAt ?? row.createdAt).toISOString(),
    attempts: row.attempts,
    error: row.lastError,
  };
}
