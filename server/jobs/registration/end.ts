import { type Statement, sql } from "../../db/statement.js";

/** Ends a search: no employer sees anything of it any more, and what was under way is given up. */
export function endSearch(requestId: string, at: Date): Statement[] {
  return [
    sql`UPDATE job_seeker SET state = 'withdrawn', activeFor = NULL, pausedAt = NULL, revision = revision + 1
        WHERE requestId = ${requestId} AND activeFor IS NOT NULL`,
    sql`UPDATE placement SET state = 'declined', consentAt = NULL, updatedAt = ${at}
        WHERE requestId = ${requestId} AND state IN ('proposed', 'consented', 'invited', 'interviewing')`,
  ];
}
