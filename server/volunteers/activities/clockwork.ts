import { dayOf } from "../../communities/calendar/shanghai.js";
import { closingTime, workingDayAfter } from "../../communities/calendar/working-days.js";
import { directory } from "../../communities/directory.js";
import { publish } from "../../db/outbox.js";
import { db } from "../../db/prisma.js";
import { mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { attendanceWindow } from "../hours/rules.js";
import { whenWords } from "./commands.js";

const dayMs = 86_400_000;
/** Hours are confirmed within so many working days (民政部令第67号 11). */
const settleDays = 10;

/** What the clock does to activities: they begin, they are over, people are reminded, promoted ones hear of it. @returns how many */
export async function keepActivities(): Promise<number> {
  const at = now();
  const counts = [await begin(at), await finish(at), await settleWhole(), await remind(at), await tellPromoted(at)];
  return counts.reduce((sum, one) => sum + one, 0);
}

async function begin(at: Date): Promise<number> {
  const soon = new Date(at.getTime() + 30 * 60_000);
  const due = await db().activity.findMany({
    where: { state: { in: ["open", "closed"] }, startsAt: { lte: soon } },
    select: { id: true },
    take: 500,
  });
  return each(due, ({ id }) => [
    mine(
      sql`UPDATE activity SET state = 'running', revision = revision + 1 WHERE id = ${id} AND state IN ('open', 'closed')`,
    ),
  ]);
}

/** Who came and did not check out goes to a person; who did not come is absent; the line is dissolved. */
async function finish(at: Date): Promise<number> {
  const due = await db().activity.findMany({
    where: { state: "running", endsAt: { lte: at } },
    select: { id: true, communityId: true, startsAt: true, endsAt: true },
    take: 500,
  });
  const { calendar, communities } = await directory();
  const over = due.filter((activity) => attendanceWindow(activity).until <= at);
  return each(over, ({ id, communityId, endsAt }) => {
    const last = workingDayAfter(calendar, dayOf(endsAt), settleDays);
    const settleBy = closingTime(calendar, communities.get(communityId)?.hours ?? [], last);
    return [
      mine(sql`UPDATE activity SET state = 'settling', settleBy = ${settleBy}, revision = revision + 1
               WHERE id = ${id} AND state = 'running'`),
      sql`UPDATE activity_signup SET review = 'no_out' WHERE activityId = ${id} AND state = 'checked_in'`,
      sql`UPDATE activity_signup SET state = 'absent' WHERE activityId = ${id} AND state = 'accepted'`,
      sql`UPDATE activity_signup SET state = 'withdrew', activeFor = NULL WHERE activityId = ${id} AND state = 'waitlisted'`,
    ];
  });
}

/** Nothing waits any more: the activity is recorded. Where no hours count, it is so at once. */
async function settleWhole(): Promise<number> {
  const due = await db().activity.findMany({
    where: {
      state: "settling",
      OR: [{ countsHours: false }, { signups: { none: { state: { in: ["checked_in", "hours_pending"] } } } }],
    },
    select: { id: true },
    take: 500,
  });
  return each(due, ({ id }) => [
    mine(sql`UPDATE activity SET state = 'recorded', revision = revision + 1 WHERE id = ${id} AND state = 'settling'`),
  ]);
}

async function remind(at: Date): Promise<number> {
  const due = await db().activity.findMany({
    where: {
      state: { in: ["open", "closed"] },
      remindedAt: null,
      startsAt: { gt: at, lte: new Date(at.getTime() + dayMs) },
    },
    include: { signups: { where: { state: "accepted" }, select: { residentId: true } } },
    take: 200,
  });
  return each(due, ({ id, title, place, startsAt, signups }) => [
    mine(sql`UPDATE activity SET remindedAt = ${at} WHERE id = ${id} AND remindedAt IS NULL`),
    ...signups.map(({ residentId }) =>
      letter(residentId, "活动快到了", `${title}，${whenWords(startsAt)}，在${place}集合。`, at),
    ),
  ]);
}

async function tellPromoted(at: Date): Promise<number> {
  const due = await db().activitySignup.findMany({
    where: { promotedAt: { not: null }, toldAt: null },
    include: { activity: { select: { title: true, startsAt: true } } },
    take: 500,
  });
  return each(due, ({ id, residentId, activity }) => [
    mine(sql`UPDATE activity_signup SET toldAt = ${at} WHERE id = ${id} AND toldAt IS NULL`),
    letter(residentId, "轮到您了", `${activity.title}（${whenWords(activity.startsAt)}）有位子了，给您报上了。`, at),
  ]);
}

function letter(residentId: string, title: string, text: string, at: Date): Statement {
  return publish("notify.resident", { residentId, requestNumber: null, title, text, urgent: true }, at);
}

/** Another worker, or a person, was there first: nothing to do. */
const mine = (statement: Statement) => mustChange(1, () => refused("wrong_state"), statement);

async function each<T>(rows: readonly T[], plan: (row: T) => Statement[]): Promise<number> {
  let done = 0;
  for (const row of rows) {
    try {
      await commit({ steps: plan(row), result: null });
      done++;
    } catch (error) {
      if (!(error instanceof Fault && error.code === "wrong_state")) throw error;
    }
  }
  return done;
}
