import type { QueueMode } from "../../../contract/staffing.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import type { Member } from "../routing/who.js";

export interface DeskMemberRow extends Member {
  mode: QueueMode;
  cap: number;
  /** Has a row in staff_load. */
  counted: boolean;
}

interface Asked {
  queueId: string;
  residentId: string;
  confidential: boolean;
  /** When somebody will be there to take it. */
  at: Date;
  /** The Shanghai day of that. */
  day: string;
}

/** The people of a queue's desk with all that decides whether one may take this resident's request, in one read. */
export async function readMembers(asked: Asked): Promise<DeskMemberRow[]> {
  const { queueId, residentId, day, at } = asked;
  // A mediation opens only for its mediators and the head (人民调解法 13).
  const role = asked.confidential ? sql`AND p.role IN ('mediator', 'head')` : sql``;
  const rows = await readRows<Record<string, unknown>>(sql`
    SELECT s.id, s.name, q.mode, q.cap, COALESCE(l.open, 0) open, COALESCE(l.lastTurn, 0) lastTurn,
      l.staffId IS NOT NULL counted,
      EXISTS (SELECT 1 FROM post p WHERE p.staffId = s.id AND p.communityId = d.communityId AND p.startsOn <= ${day}
        AND (p.endsOn IS NULL OR p.endsOn >= ${day}) ${role}) entitled,
      EXISTS (SELECT 1 FROM absence a WHERE a.staffId = s.id AND a.fromAt <= ${at} AND a.untilAt > ${at}) away,
      EXISTS (SELECT 1 FROM duty_shift t WHERE t.deskId = d.id AND t.day = ${day} AND t.staffId = s.id) onDuty,
      EXISTS (SELECT 1 FROM kinship k WHERE k.staffId = s.id AND k.residentId = ${residentId}) excluded
    FROM queue q JOIN desk d ON d.id = q.deskId JOIN desk_member m ON m.deskId = d.id
      JOIN staff_member s ON s.id = m.staffId AND s.active = 1
      LEFT JOIN staff_load l ON l.queueId = q.id AND l.staffId = s.id
    WHERE q.id = ${queueId} ORDER BY s.id`);
  return rows.map((row) => ({
    id: String(row.id),
    name: String(row.name),
    mode: row.mode as QueueMode,
    cap: Number(row.cap),
    open: Number(row.open),
    lastTurn: Number(row.lastTurn),
    counted: Boolean(row.counted),
    entitled: Boolean(row.entitled),
    away: Boolean(row.away),
    onDuty: Boolean(row.onDuty),
    excluded: Boolean(row.excluded),
  }));
}

/** Who had this resident's last request at the desk, whether it is finished or not. */
export async function readKnown(queueId: string, residentId: string): Promise<string | null> {
  const [last] = await readRows<{ ownerId: string }>(sql`
    SELECT ownerId FROM request WHERE residentId = ${residentId} AND queueId = ${queueId} AND ownerId IS NOT NULL
    ORDER BY submittedAt DESC, id DESC LIMIT 1`);
  return last?.ownerId ?? null;
}

/** Why this person may not be given this resident's request now; null when nothing speaks against it. */
export async function readObstacle(
  staffId: string,
  residentId: string,
  at: Date,
): Promise<{ kin: boolean; awayUntil: Date | null }> {
  const [found] = await readRows<{ kin: number; awayUntil: Date | null }>(sql`
    SELECT EXISTS (SELECT 1 FROM kinship WHERE staffId = ${staffId} AND residentId = ${residentId}) kin,
      (SELECT MAX(untilAt) FROM absence WHERE staffId = ${staffId} AND fromAt <= ${at} AND untilAt > ${at}) awayUntil`);
  return { kin: Boolean(found?.kin), awayUntil: found?.awayUntil ?? null };
}
