import type { StaffActor } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { notFound, refused } from "../../errors/fault.js";
import { refreshDirectory } from "../directory.js";
import { assertCounty } from "../staff/policy.js";
import { countAffected, listDeclared } from "./queries.js";
import { dayOf } from "./shanghai.js";
import { keepVersion } from "./versions.js";
import { calendarWith } from "./working-days.js";

/** Declares a day working or free. The worker computes open limits anew. @returns how many it may move */
export async function declare(actor: StaffActor, day: string, given: { working: boolean; reason: string }) {
  assertMayChange(actor, day);
  const row = { date: new Date(day), ...given, createdAt: now() };
  return change(actor, day, given.working, [
    sql`DELETE FROM calendar_day WHERE date = ${day}`,
    insert("CalendarDay", row),
  ]);
}

/** Takes a declaration back. */
export async function takeBack(actor: StaffActor, day: string) {
  assertMayChange(actor, day);
  const gone = () => notFound("这一天没有另外定过。");
  return change(actor, day, null, [mustChange(1, gone, sql`DELETE FROM calendar_day WHERE date = ${day}`)]);
}

/** What is over has been worked or not; a limit that depended on it stands. */
function assertMayChange(actor: StaffActor, day: string): void {
  assertCounty(actor);
  if (day < dayOf(now())) throw refused("too_late", "过去的日子不能改。");
}

async function change(actor: StaffActor, day: string, working: boolean | null, steps: Statement[]) {
  const declared = new Map((await listDeclared()).map((row) => [row.date.toISOString().slice(0, 10), row.working]));
  const before = calendarWith(new Map(declared));
  if (working === null) declared.delete(day);
  else declared.set(day, working);
  await commit({
    steps: [
      ...steps,
      keepVersion(before),
      keepVersion(calendarWith(declared)),
      audit(actor, working === null ? "undeclare_day" : "declare_day", `calendar_day:${day}`),
    ],
    result: null,
  });
  refreshDirectory();
  return { affected: await countAffected(day) };
}
