import { openStates } from "../../../contract/lifecycle.js";
import { type Statement, sql } from "../../db/statement.js";

const open = sql`state IN (${[...openStates]})`;
const held = sql`state IN ('accepted', 'in_progress', 'waiting_on_resident')`;
const running = sql`${open} AND paused = 0`;

/**
 * What is counted, by name: which changes it concerns, by which queue or person, and by what else. Every name is
 * bounded by queues, people, states and days, never by the number of requests.
 */
const sorts = {
  /** Waits for somebody, by its queue and how far it has climbed. */
  queued: { of: sql`state = 'queued'`, scope: sql`queueId`, part: sql`CAST(escalation AS CHAR)` },
  held: { of: sql`${held} AND ownerId IS NOT NULL`, scope: sql`ownerId`, part: sql`state` },
  open: { of: open, scope: sql`queueId`, part: sql`CONCAT(state, ' ', kind)` },
  due: { of: running, scope: sql`queueId`, part: sql`CAST(dueAt AS CHAR)` },
  due_of: { of: sql`${running} AND ownerId IS NOT NULL`, scope: sql`ownerId`, part: sql`CAST(dueAt AS CHAR)` },
  /** Open and handed in by a resident, by the day it came. */
  age: { of: sql`${open} AND isPart = 0`, scope: sql`queueId`, part: sql`CAST(submittedOn AS CHAR)` },
  done: { of: sql`state IN ('resolved', 'closed')`, scope: sql`queueId`, part: sql`CAST(updatedOn AS CHAR)` },
  /** Handed in by residents, by day and kind. */
  arrived: { of: sql`isPart = 0`, scope: sql`queueId`, part: sql`CONCAT(CAST(submittedOn AS CHAR), ' ', kind)` },
  follow_up: { of: sql`followUp = 1`, scope: sql`queueId`, part: sql`''` },
  any: { of: sql`1 = 1`, scope: sql`queueId`, part: sql`''` },
} as const;

export type Sort = keyof typeof sorts;

/** The names whose parts pass with time; a count of them that has come to nothing is taken away. */
export const passing: readonly Sort[] = ["due", "due_of", "age"];

/** The changes that wait as rows of counts, one for each sort that they belong to. */
export function sorted(names: readonly Sort[], which: Statement): Statement {
  const selects = names.map((name) => {
    const { of, scope, part } = sorts[name];
    return sql`SELECT ${name} AS name, communityId, ${part} AS part, ${scope} AS scopeId, n
      FROM request_count_change WHERE ${of} AND ${which}`;
  });
  return { text: selects.map(({ text }) => text).join(" UNION ALL ") };
}

export const allSorts = Object.keys(sorts) as Sort[];
