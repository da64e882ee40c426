import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleDraft } from "../../../contract/rules.js";
import { catalogue } from "../../catalogue/queries.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { directory } from "../../communities/directory.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import type { Checked } from "./checked.js";
import { findInForce } from "./queries.js";

/** The one draft's id, as the migration made it. */
export const countyDraft = "county";

/** What a set is checked against, as of now. */
export async function findChecked(): Promise<Checked> {
  const [world, items, staff] = await Promise.all([directory(), catalogue(), listActiveStaff()]);
  return {
    directory: world,
    items,
    staff: new Map(staff.map(({ id, name, queueIds }) => [id, { name, queueIds: new Set(queueIds) }])),
    today: dayOf(now()),
  };
}

/** Everybody who works here still, by name, with the queues of the desks where they answer. */
export async function listActiveStaff() {
  const staff = await db().staffMember.findMany({
    where: { active: true },
    select: {
      id: true,
      name: true,
      communityId: true,
      desks: { select: { desk: { select: { queue: { select: { id: true } } } } } },
    },
    orderBy: { name: "asc" },
  });
  return staff.map(({ desks, ...person }) => ({
    ...person,
    queueIds: desks.flatMap(({ desk }) => (desk.queue ? [desk.queue.id] : [])),
  }));
}

export async function findDraft(): Promise<RuleDraft> {
  const row = await db().ruleDraft.findUniqueOrThrow({ where: { id: countyDraft } });
  return {
    revision: row.revision,
    // Parsed by the contract when it was saved.
    rules: row.rules as RuleText[] | null,
    basedOn: row.basedOn,
    editor: row.editorName,
    updatedAt: row.updatedAt?.toISOString() ?? null,
  };
}

/** The newest version of all, in force or not; 0 before the first. */
export async function findNewestVersion(): Promise<number> {
  const newest = await db().ruleSet.findFirst({ orderBy: { version: "desc" }, select: { version: true } });
  return newest?.version ?? 0;
}

/** What is in force, and the version that will be: the newest of all, where its time has not come. */
export async function findVersions() {
  const [inForce, newest] = await Promise.all([
    findInForce(),
    db().ruleSet.findFirst({ orderBy: { version: "desc" } }),
  ]);
  return { inForce, scheduled: newest && newest.publishedAt > now() ? newest : null, newest: newest?.version ?? 0 };
}

export function findVersion(version: number) {
  return db().ruleSet.findUnique({
    where: { version },
    include: { rules: { orderBy: { position: "asc" } } },
  });
}

/** Versions below `before`, the newest first, each with its rules. */
export function listVersions(before: number | undefined, limit: number) {
  return db().ruleSet.findMany({
    where: before === undefined ? {} : { version: { lt: before } },
    orderBy: { version: "desc" },
    take: limit,
    include: { rules: { orderBy: { position: "asc" } } },
  });
}

/** How many requests each rule sent since an instant, in whatever version, and how many of those were sent on by hand; by origin. */
export async function countSent(since: Date): Promise<Map<string, { sent: number; sentOn: number }>> {
  // What was submitted since then was also changed since then, and only that has an index.
  const rows = await readRows<{ origin: string; sent: string | number; sentOn: string | number }>(
    sql`SELECT rule.origin, SUM(done.sent) sent, SUM(done.sentOn) sentOn
        FROM (
          SELECT JSON_VALUE(routing, '$.rule.id') id, COUNT(*) sent, SUM(transferCount > 0) sentOn
          FROM request WHERE updatedAt >= ${since} AND submittedAt >= ${since} GROUP BY 1
        ) done
        JOIN rule ON rule.id = done.id
        GROUP BY rule.origin`,
  );
  return new Map(rows.map(({ origin, sent, sentOn }) => [origin, { sent: Number(sent), sentOn: Number(sentOn) }]));
}
