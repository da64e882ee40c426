import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { requestParts } from "../queries.js";
import type { Climbing } from "./rungs.js";

export interface ClimbingRow extends Climbing {
  id: string;
  parentId: string | null;
  communityId: string;
  revision: number;
  deskName: string;
  number: string;
  title: string;
  confidential: boolean;
  /** The rungs climbed before, as `name since`. */
  climbed: ReadonlySet<string>;
}

/** Where the worker looks; all of the county unless it is told. */
export interface Place {
  communityIds?: readonly string[];
}

/** Answers closed in one look; the next one takes the next. */
const page = 200;
const shortestIdle = 5 * 24 * 3_600_000;

/**
 * The open requests that may have a rung before them. What a rung of theirs has ended already is left out. A booking
 * is there only while somebody must agree to it.
 * All at once and in no order, so that the database goes by the state and never through what is finished.
 */
export async function findClimbing(at: Date, place: Place): Promise<ClimbingRow[]> {
  const climbed = (name: string, since: string) => ({
    text: `EXISTS (SELECT 1 FROM escalation_rung e WHERE e.requestId = r.id AND e.name = '${name}' AND e.since = r.${since})`,
  });
  const rows = await readRows<Omit<ClimbingRow, "climbed">>(sql`
    SELECT r.id, r.number, r.title, r.confidential, r.parentId, r.communityId, r.revision, r.state, r.submittedAt, r.updatedAt, r.dueAt, r.pausedAt, r.escalateAt,
      r.returnedCount, d.name deskName
    FROM request r JOIN queue q ON q.id = r.queueId JOIN desk d ON d.id = q.deskId
    WHERE r.state IN ('queued', 'accepted', 'in_progress')
      ${place.communityIds ? sql`AND r.communityId IN (${place.communityIds})` : sql``} AND (
      (r.state = 'queued' AND r.escalateAt <= ${at} AND NOT ${climbed("unclaimed_county", "escalateAt")})
      OR (r.state = 'queued' AND r.returnedCount = 1 AND NOT ${climbed("returned_head", "submittedAt")})
      OR (r.state = 'queued' AND r.returnedCount > 1 AND NOT ${climbed("returned_county", "submittedAt")})
      OR (r.dueAt < ${at} AND NOT ${climbed("overdue_county", "dueAt")})
      OR (r.state <> 'queued' AND r.updatedAt < ${new Date(at.getTime() - shortestIdle)}
        AND NOT ${climbed("idle_head", "updatedAt")}))`);
  const rungs = await readRows<{ requestId: string; name: string; since: Date }>(
    sql`SELECT requestId, name, since FROM escalation_rung WHERE requestId IN (${rows.map(({ id }) => id)})`,
  );
  const climbedBy = new Map<string, Set<string>>();
  for (const rung of rungs)
    climbedBy.set(rung.requestId, (climbedBy.get(rung.requestId) ?? new Set()).add(rungKey(rung)));
  return rows.map((row) => ({ ...row, climbed: climbedBy.get(row.id) ?? new Set<string>() }));
}

export function rungKey({ name, since }: { name: string; since: Date }): string {
  return `${name} ${since.getTime()}`;
}

/** Answered requests whose time to be reopened is over. */
export function findToClose(before: Date, { communityIds }: Place) {
  return db().request.findMany({
    where: {
      state: "resolved",
      resolvedAt: { lte: before },
      ...(communityIds ? { communityId: { in: [...communityIds] } } : {}),
    },
    include: requestParts,
    orderBy: { id: "asc" },
    take: page,
  });
}
