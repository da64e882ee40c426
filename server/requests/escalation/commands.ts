import { directory } from "../../communities/directory.js";
import { findHeads, findSupervisors } from "../../communities/staff/queries.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustBeFirst, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { Fault, refused } from "../../errors/fault.js";
import { tellStaff } from "../../notifications/tell-staff.js";
import { recount } from "../counts/changes.js";
import { reopenDays } from "../lifecycle.js";
import { makeMove, systemActor } from "../moves.js";
import { hoursOf } from "../present.js";
import { type ClimbingRow, findClimbing, findToClose, type Place, rungKey } from "./queries.js";
import { type Rung, rungsDue, rungTable } from "./rungs.js";

/**
 * Lets every open request climb the rungs that have come due. As often and by as many workers as one likes: the key
 * of the rung lets each happen once.
 * @returns how many rungs were climbed
 */
export async function climbLadder(place: Place = {}): Promise<number> {
  const world = await directory();
  const at = now();
  let climbs = 0;
  for (const row of await findClimbing(at, place)) {
    const due = rungsDue(row, world.calendar, hoursOf(row.communityId, world), at);
    const fresh = due.filter((rung) => !row.climbed.has(rungKey(rung)));
    if (fresh.length && (await unlessMoved(() => climb(row, fresh, at)))) climbs += fresh.length;
  }
  return climbs;
}

async function climb(row: ClimbingRow, rungs: readonly Rung[], at: Date): Promise<void> {
  const letters = await Promise.all(rungs.map((rung) => letterOf(row, rung, at)));
  const level = Math.max(...rungs.map(({ name }) => rungTable[name].level));
  const moved = () => refused("wrong_state");
  await commit({
    steps: [
      // Neither the revision nor updatedAt changes: nobody who is writing an answer is interrupted, and being reminded
      // is no progress.
      ...recount(
        [row.id],
        [
          mustChange(
            1,
            moved,
            sql`UPDATE request SET escalation = GREATEST(escalation, ${level})
                WHERE id = ${row.id} AND revision = ${row.revision} AND state = ${row.state}`,
          ),
        ],
      ),
      ...rungs.flatMap(({ name, since }) => {
        const eventId = newId();
        return [
          mustBeFirst("PRIMARY", moved, insert("EscalationRung", { requestId: row.id, name, since, at })),
          insert("RequestEvent", {
            id: eventId,
            requestId: row.id,
            at,
            action: "escalate",
            actorKind: "system",
            actorId: null,
            actorName: systemActor.name,
            fromState: row.state,
            toState: row.state,
            visible: row.parentId === null,
            text: rungTable[name].words,
            data: { level: rungTable[name].level, reason: name, deskName: row.deskName },
          }),
          publish("request.event", { requestId: row.id, eventId }, at),
        ];
      }),
      ...letters.flat(),
    ],
    result: null,
  });
}

/** Whom a rung leads to reads it in their inbox: the head, or the county, which never learns of a mediation. */
async function letterOf(row: ClimbingRow, { name }: Rung, at: Date): Promise<Statement[]> {
  const { level, words } = rungTable[name];
  const county = level === 2 && !row.confidential;
  const readers = county ? await findSupervisors(at) : await findHeads(row.communityId, at);
  const title = `${row.title}：请您督办`;
  return tellStaff(readers, { title, text: `${row.deskName}，${words}`, requestNumber: row.number, urgent: true }, at);
}

/** Closes what was answered and not reopened in time. @returns how many */
export async function closeResolved(place: Place = {}): Promise<number> {
  const before = new Date(now().getTime() - reopenDays * 24 * 3_600_000);
  let closed = 0;
  for (const request of await findToClose(before, place)) {
    const close = () => makeMove(systemActor, request, { action: "close", text: "", attachmentIds: [] });
    if (await unlessMoved(close)) closed++;
  }
  return closed;
}

/** Another worker, or a person, was faster: then there is nothing to do. */
async function unlessMoved(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong_state") return false;
    throw error;
  }
}
