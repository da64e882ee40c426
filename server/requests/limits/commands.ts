import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { calendarNamed, keepVersion } from "../../communities/calendar/versions.js";
import type { Calendar } from "../../communities/calendar/working-days.js";
import { type Directory, directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { recount } from "../counts/changes.js";
import { systemActor } from "../moves.js";
import { hoursOf } from "../present.js";
import { type Limited, listLimited, listOldCalendars } from "./queries.js";
import { shiftLimit } from "./shift.js";

/**
 * Computes open limits anew that were computed with another calendar than the one in force: after a declaration of the
 * county, or a new year of the published calendar (domain rule 2). Each change is an event, once, whoever does it.
 * @returns how many limits moved
 */
export async function recomputeLimits(place: { communityIds?: readonly string[] } = {}): Promise<number> {
  const world = await directory();
  await commit({ steps: [keepVersion(world.calendar)], result: null });
  let moved = 0;
  for (const name of await listOldCalendars(world.calendar.name, place.communityIds)) {
    const old = await calendarNamed(name);
    for (let after: string | null = ""; after !== null; ) {
      const { rows, next }: Awaited<ReturnType<typeof listLimited>> = await listLimited(
        name,
        after,
        place.communityIds,
      );
      moved += await recomputePage(rows, name, old, world);
      after = next;
    }
  }
  return moved;
}

async function recomputePage(rows: readonly Limited[], name: string, old: Calendar, world: Directory): Promise<number> {
  const at = now();
  const unmoved: string[] = [];
  let moved = 0;
  for (const row of rows) {
    const limits = limitsOf(row, old, world, at);
    if (limits.dueAt === row.dueAt && limits.legalDueAt === row.legalDueAt) unmoved.push(row.id);
    else if (await rewrite(row, name, limits, world.calendar, at)) moved++;
  }
  if (unmoved.length) {
    // Nothing that anybody sees has changed, so it is no event.
    const steps = [
      sql`UPDATE request SET calendar = ${world.calendar.name} WHERE id IN (${unmoved}) AND calendar = ${name}`,
    ];
    await commit({ steps, result: null });
  }
  return moved;
}

interface Limits {
  dueAt: Date;
  legalDueAt: Date;
}

function limitsOf(row: Limited, from: Calendar, world: Directory, at: Date): Limits {
  // What was booked has its own time.
  if (row.kind === "booking") return row;
  const calendars = { from, to: world.calendar };
  const base = dayOf(row.pausedAt ?? row.runningSince);
  const hours = hoursOf(row.communityId, world);
  const moved = (limit: Date) => shiftLimit(limit, base, calendars, hours, row.pausedAt ?? at);
  return { dueAt: moved(row.dueAt), legalDueAt: moved(row.legalDueAt) };
}

async function rewrite(row: Limited, name: string, limits: Limits, calendar: Calendar, at: Date): Promise<boolean> {
  const eventId = newId();
  const provisional = calendar.isPublished(dayOf(limits.legalDueAt)) ? 0 : 1;
  try {
    await commit({
      steps: [
        ...recount(
          [row.id],
          [
            mustChange(
              1,
              () => refused("wrong_state"),
              sql`UPDATE request SET dueAt = ${limits.dueAt}, legalDueAt = ${limits.legalDueAt},
                    provisional = ${provisional}, calendar = ${calendar.name}, revision = revision + 1
                  WHERE id = ${row.id} AND calendar = ${name} AND revision = ${row.revision}`,
            ),
          ],
        ),
        insert("RequestEvent", {
          id: eventId,
          requestId: row.id,
          at,
          action: "recompute",
          actorKind: "system",
          actorId: null,
          actorName: systemActor.name,
          fromState: row.state,
          toState: row.state,
          visible: true,
          text: wordsFor(row, limits, at),
          data: { deskName: row.deskName, from: dayOf(row.dueAt), to: dayOf(limits.dueAt), calendar: calendar.name },
        }),
        publish("request.event", { requestId: row.id, eventId }, at),
      ],
      result: null,
    });
    return true;
  } catch (error) {
    // Another worker did it, or a move came in between: the next look sees the new state.
    if (error instanceof Fault && error.code === "wrong_state") return false;
    throw error;
  }
}

function wordsFor(row: Limited, { dueAt, legalDueAt }: Limits, at: Date): string {
  const moved = dueAt !== row.dueAt;
  const until = dayWords(dayOf(moved ? dueAt : legalDueAt), dayOf(at));
  return `因为日历调整，${moved ? "最晚" : "法定期限"}改到${until}。`;
}
