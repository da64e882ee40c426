import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";

export interface Limited {
  id: string;
  kind: string;
  communityId: string;
  state: string;
  revision: number;
  dueAt: Date;
  legalDueAt: Date;
  pausedAt: Date | null;
  /** When the clock began or last went on. */
  runningSince: Date;
  deskName: string;
}

const page = 200;

/** The names of calendars that open limits were computed with and that are in force no more. */
export async function listOldCalendars(current: string, communityIds?: readonly string[]): Promise<string[]> {
  const rows = await readRows<{ calendar: string }>(sql`
    SELECT DISTINCT r.calendar FROM request r
    WHERE r.state IN ('queued', 'accepted', 'in_progress', 'waiting_on_resident') AND r.calendar <> ${current} ${within(communityIds)}`);
  return rows.map(({ calendar }) => calendar);
}

/** A page of open requests with limits of that calendar, by id. */
export async function listLimited(calendar: string, after: string, communityIds?: readonly string[]) {
  const rows = await readRows<Limited>(sql`
    SELECT r.id, r.kind, r.communityId, r.state, r.revision, r.dueAt, r.legalDueAt, r.pausedAt, d.name deskName,
      COALESCE((SELECT MAX(e.at) FROM request_event e WHERE e.requestId = r.id AND e.action IN ('answer', 'reopen')),
        r.submittedAt) runningSince
    FROM request r JOIN queue q ON q.id = r.queueId JOIN desk d ON d.id = q.deskId
    WHERE r.state IN ('queued', 'accepted', 'in_progress', 'waiting_on_resident') AND r.calendar = ${calendar}
      AND r.id > ${after} ${within(communityIds)} ORDER BY r.id LIMIT ${page}`);
  return { rows, next: rows.length === page ? (rows.at(-1)?.id ?? null) : null };
}

function within(communityIds?: readonly string[]) {
  return communityIds ? sql`AND r.communityId IN (${communityIds})` : sql``;
}
