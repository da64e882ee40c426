import { type View, viewNames } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { isCounty, postedAs } from "../../actor/rights.js";
import { dayOf, instantOf, mondayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { readRows } from "../../db/read.js";
import { type Statement, sql } from "../../db/statement.js";
import { mentionedSince } from "../dispatch/views.js";
import { scopeOf } from "../policy.js";
import { type Sort, sorted } from "./sorts.js";

/**
 * How many requests each view holds for a person: stored counts and the changes that wait, read at one moment. By the
 * same conditions as the rows of dispatch/views.ts; tests/requests/counts.test.ts holds the two together.
 */
export async function countViewsOf(actor: StaffActor, at: Date): Promise<{ view: View; count: number }[]> {
  const scope = scopeOf(actor);
  const places = scope === "all" ? [...(await directory()).communities.keys()] : scope;
  const columns = Object.entries(conditions(actor, at)).map(
    ([view, condition]) => sql`COALESCE(SUM(IF(${condition}, n, 0)), 0) AS ${{ text: view }}`,
  );
  const monday = mondayOf(dayOf(at));
  const [row] = await readRows<Record<View, string>>(sql`SELECT ${{ text: columns.map(({ text }) => text).join(", ") }}
    FROM (${countsOf(["queued", "open", "due", "any", "follow_up"], places)}
      UNION ALL ${countsOf(["held"], places, sql`AND scopeId = ${actor.id}`)}
      UNION ALL SELECT 'mentioned', '', '', '', COUNT(DISTINCT m.requestId) FROM mention m JOIN request r ON r.id = m.requestId
        WHERE m.staffId = ${actor.id} AND m.createdAt >= ${mentionedSince(at)} AND r.communityId IN (${places})
      UNION ALL ${countsOf(["done"], places, sql`AND part >= ${monday}`)}) counted`);
  return (Object.keys(viewNames) as View[]).map((view) => ({ view, count: Number(row?.[view] ?? 0) }));
}

/**
 * The rows of these counts, stored and waiting, as one table to select from.
 * @param only a further condition on name, part and scopeId, beginning with AND
 */
export function countsOf(names: readonly Sort[], communityIds: readonly string[], only: Statement = sql``): Statement {
  return sql`SELECT name, communityId, part, scopeId, n FROM request_count
      WHERE name IN (${[...names]}) AND communityId IN (${[...communityIds]}) ${only}
    UNION ALL SELECT name, communityId, part, scopeId, n
      FROM (${sorted(names, sql`communityId IN (${[...communityIds]})`)}) waiting WHERE 1 = 1 ${only}`;
}

/** A moment as the counts by due time write it. */
export function dueText(at: Date): string {
  return at.toISOString().slice(0, 23).replace("T", " ");
}

function conditions(actor: StaffActor, at: Date): Record<View, Statement> {
  const tomorrow = instantOf(nextDay(dayOf(at)), 0);
  return {
    unclaimed: sql`name = 'queued' AND (${waitingFor(actor)})`,
    mine: sql`name = 'held'`,
    due_today: sql`name = 'due' AND part >= ${dueText(at)} AND part < ${dueText(tomorrow)}`,
    overdue: sql`name = 'due' AND part < ${dueText(at)}`,
    community: sql`name = 'open'`,
    waiting: sql`name = 'open' AND part LIKE 'waiting_on_resident %'`,
    mediation: sql`name = 'open' AND part LIKE '% dispute'`,
    mentioned: sql`name = 'mentioned'`,
    done: sql`name = 'done'`,
    follow_up: sql`name = 'follow_up'`,
    any: sql`name = 'any'`,
  };
}

function waitingFor(actor: StaffActor): Statement {
  const headed = postedAs(actor, "head");
  return sql`scopeId IN (${actor.queueIds})
    OR communityId IN (${headed}) AND (part >= '1' OR scopeId IN (SELECT id FROM queue WHERE mode = 'assign'))
    ${isCounty(actor) ? sql`OR part >= '2'` : sql``}`;
}
