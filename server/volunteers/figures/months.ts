import { monthOf } from "../../communities/calendar/months.js";
import { type Statement, sql } from "../../db/statement.js";

interface Served {
  residentId: string;
  activity: { communityId: string; startsAt: Date };
}

/**
 * Adds what an entry of the ledger says to the sums of its month; in the same work as the entry.
 * @param given.times 1 for an attendance that is new in the ledger, 0 for a correction of one
 */
export function addToMonth({ residentId, activity }: Served, given: { minutes: number; times: 0 | 1 }): Statement {
  return sql`INSERT INTO volunteer_month (residentId, communityId, month, minutes, times)
    VALUES (${residentId}, ${activity.communityId}, ${monthOf(activity.startsAt)}, ${given.minutes}, ${given.times})
    ON DUPLICATE KEY UPDATE minutes = minutes + VALUES(minutes), times = times + VALUES(times)`;
}

/** Sums the ledger of a base that has no sums yet. */
export const sumAllMonths: Statement = sql`INSERT INTO volunteer_month (residentId, communityId, month, minutes, times)
  SELECT e.residentId, a.communityId, DATE_FORMAT(a.startsAt + INTERVAL 8 HOUR, '%Y-%m'), SUM(e.minutes), COUNT(DISTINCT e.signupId)
  FROM hours_entry e JOIN activity_signup s ON s.id = e.signupId JOIN activity a ON a.id = s.activityId
  GROUP BY e.residentId, a.communityId, DATE_FORMAT(a.startsAt + INTERVAL 8 HOUR, '%Y-%m')`;
