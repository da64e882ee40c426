import { dayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { findHeads } from "../../communities/staff/queries.js";
import type { Pair } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { morningAfter } from "../help/rings.js";
import { tellOne } from "./letters.js";

const page = 200;

/**
 * Reminds who is to visit tomorrow, and tells the head of what is overdue: once for each due day, by day.
 * @returns how many pairs somebody heard of
 */
export async function keepPairs(): Promise<number> {
  const at = now();
  if (morningAfter(at)) return 0;
  return (await remind(at)) + (await tellOverdue(at));
}

async function remind(at: Date): Promise<number> {
  const tomorrow = new Date(nextDay(dayOf(at)));
  const due = await db().pair.findMany({
    where: {
      state: "active",
      nextDueOn: { lte: tomorrow },
      OR: [{ remindedDueOn: null }, { remindedDueOn: { lt: db().pair.fields.nextDueOn } }],
    },
    take: page,
  });
  let told = 0;
  for (const row of due) {
    const steps = [note([row], "remindedDueOn"), tellOne(row.id, row.volunteerId, reminder, at)];
    if (await unlessChanged(steps)) told++;
  }
  return told;
}

const reminder = { title: "该去看看结对的邻居了", text: "去过了，记一笔：见得怎么样，要不要社区帮忙。" };

/** One letter for all of a community that have become overdue since the last look. */
async function tellOverdue(at: Date): Promise<number> {
  const due = await db().pair.findMany({
    where: {
      state: "active",
      nextDueOn: { lt: new Date(dayOf(at)) },
      OR: [{ toldDueOn: null }, { toldDueOn: { lt: db().pair.fields.nextDueOn } }],
    },
    orderBy: [{ communityId: "asc" }, { id: "asc" }],
    take: page,
  });
  let told = 0;
  for (const communityId of new Set(due.map((row) => row.communityId))) {
    const rows = due.filter((row) => row.communityId === communityId);
    const heads = await findHeads(communityId, at);
    const letter = { title: `${rows.length} 对结对过了走访的日子`, text: "打开“志愿和活动”的“结对”看是哪几对。" };
    if (await unlessChanged([note(rows, "toldDueOn"), ...tellStaff(heads, letter, at)])) told += rows.length;
  }
  return told;
}

/** Each due day is noted once; another worker, or a visit meanwhile, and all of it is looked at anew. */
function note(rows: readonly Pair[], column: "remindedDueOn" | "toldDueOn"): Statement {
  const ids = rows.map(({ id }) => id);
  const noted = column === "toldDueOn" ? sql`toldDueOn` : sql`remindedDueOn`;
  const same = rows.map(({ id, nextDueOn }) => sql`(${id}, ${nextDueOn?.toISOString().slice(0, 10)})`);
  return mustChange(
    rows.length,
    () => refused("wrong_state"),
    sql`UPDATE pair SET ${noted} = nextDueOn WHERE id IN (${ids}) AND (id, nextDueOn) IN (${same})
        AND state = 'active' AND (${noted} IS NULL OR ${noted} < nextDueOn)`,
  );
}

async function unlessChanged(steps: Statement[]): Promise<boolean> {
  try {
    await commit({ steps, result: null });
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong_state") return false;
    throw error;
  }
}
