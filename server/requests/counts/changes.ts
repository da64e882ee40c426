import { newId } from "../../db/ids.js";
import { type Statement, sql } from "../../db/statement.js";

/** The columns of a change, and what they are of a request `r`. Days are of Asia/Shanghai, which has no summer time. */
const columns = sql`communityId, queueId, ownerId, kind, state, dueAt, paused, escalation, submittedOn, updatedOn, followUp, isPart`;
const ofRequest = sql`r.communityId, r.queueId, r.ownerId, r.kind, r.state, r.dueAt, r.pausedAt IS NOT NULL, r.escalation,
  DATE(r.submittedAt + INTERVAL 8 HOUR), DATE(r.updatedAt + INTERVAL 8 HOUR),
  EXISTS (SELECT 1 FROM rating WHERE requestId = r.id AND callBackDueAt IS NOT NULL AND calledBackAt IS NULL),
  r.parentId IS NOT NULL`;

/**
 * Wraps the steps that change requests, so that the stored counts follow them in the same work. Two rows are added for
 * each request and no counter is written, so that two works never wait for one. The requests must be there already;
 * the row is locked before it is read, or somebody's change between could be counted twice.
 */
export function recount(requestIds: readonly string[], steps: readonly Statement[]): Statement[] {
  const leave = requestIds.map(
    (id) => sql`INSERT INTO request_count_change (id, n, ${columns}) SELECT ${newId()}, -1, ${ofRequest}
      FROM request r WHERE r.id = ${id} FOR UPDATE`,
  );
  return [...leave, ...steps, ...requestIds.map(countNew)];
}

/** Counts a request that the same work has written; the last step about it. */
export function countNew(requestId: string): Statement {
  return sql`INSERT INTO request_count_change (id, n, ${columns}) SELECT ${newId()}, 1, ${ofRequest}
    FROM request r WHERE r.id = ${requestId}`;
}

/** Counts every request of a base that has no counts yet. */
export const countAll: Statement = sql`INSERT INTO request_count_change (id, n, ${columns})
  SELECT r.id, 1, ${ofRequest} FROM request r`;
