import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { addWorkingMinutes } from "../../communities/calendar/working-days.js";
import type { Directory } from "../../communities/directory.js";
import { queueModes } from "../../communities/queues/modes.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { type Statement, sql } from "../../db/statement.js";
import { hoursOf } from "../present.js";
import { chooseWho, claimWords, type WhoChoice } from "../routing/who.js";
import { openCounts } from "./loads.js";
import { readKnown, readMembers } from "./queries.js";

/** A request that has just come into a queue. */
export interface Arrived {
  id: string;
  queueId: string;
  communityId: string;
  deskName: string;
  residentId: string;
  confidential: boolean;
  /** It has its time; whoever sits there then receives the resident. */
  booked: boolean;
  /** Whom the rule that sent it names. */
  wantedStaffId?: string | null;
}

/** What is said while nobody has it, and the steps that give it to somebody; they come last in its work. */
export interface Assignment {
  words: string;
  steps: Statement[];
}

/**
 * Finds the person of a queue that chooses by itself, or whom a rule names; for one that is claimed from, there is
 * nothing to do.
 */
export async function planAssignment(arrived: Arrived, world: Directory, at: Date): Promise<Assignment> {
  const mode = (await queueModes()).get(arrived.queueId) ?? "claim";
  const { wantedStaffId } = arrived;
  if ((mode === "claim" && !wantedStaffId) || arrived.booked) return { words: claimWords, steps: [] };
  // In the evening and over lunch: whoever will be there when the desk opens.
  const opens = addWorkingMinutes(world.calendar, hoursOf(arrived.communityId, world), at, 1);
  const day = dayOf(opens);
  const [rows, knownId] = await Promise.all([
    readMembers({ ...arrived, at: opens, day }),
    mode === "known" ? readKnown(arrived.queueId, arrived.residentId) : null,
  ]);
  const choice = chooseWho({
    mode: rows[0]?.mode ?? mode,
    cap: rows[0]?.cap ?? 0,
    members: rows,
    knownId,
    wantedId: wantedStaffId,
    dutyDay: day === dayOf(at) ? "今天" : dayWords(day),
  });
  const uncounted = rows.filter((row) => !row.counted && choice.candidates.some(({ id }) => id === row.id));
  return { words: choice.words, steps: assignSteps(arrived, choice, uncounted, at) };
}

/**
 * The write decides who it is: the queue's ticket makes assignments of one queue follow one another, and the next
 * person is chosen from the counts as they then are, never over the cap. When everybody has filled up meanwhile,
 * nothing is written and the request waits.
 */
function assignSteps(arrived: Arrived, choice: WhoChoice, uncounted: { id: string }[], at: Date): Statement[] {
  const { id, queueId, deskName } = arrived;
  const { candidates } = choice;
  if (candidates.length === 0) return [];
  const eventId = newId();
  const ids = candidates.map((candidate) => candidate.id);
  const preferred = candidates.filter((candidate) => candidate.preferred).map((candidate) => candidate.id);
  const measure = choice.by === "open" ? sql`open, lastTurn` : sql`lastTurn`;
  const chosen = sql`(SELECT staffId FROM staff_load WHERE assignmentId = ${eventId})`;
  const words = sql`(SELECT ELT(FIELD(staffId, ${ids}), ${candidates.map((candidate) => candidate.words)})
    FROM staff_load WHERE assignmentId = ${eventId})`;
  return [
    sql`INSERT INTO queue_turn (queueId, turn) VALUES (${queueId}, 1) ON DUPLICATE KEY UPDATE turn = turn + 1`,
    ...(uncounted.length ? [openCounts(queueId, uncounted.map((row) => row.id).sort())] : []),
    sql`UPDATE staff_load SET open = open + 1, assignmentId = ${eventId},
          lastTurn = (SELECT turn FROM queue_turn WHERE queueId = ${queueId})
        WHERE queueId = ${queueId} AND staffId IN (${ids}) AND open < (SELECT cap FROM queue WHERE id = ${queueId})
        ORDER BY (staffId IN (${preferred})) DESC, ${measure}, staffId LIMIT 1`,
    sql`UPDATE request SET state = 'accepted', ownerId = ${chosen}, firstReceiverId = COALESCE(firstReceiverId, ${chosen}),
          acceptedAt = COALESCE(acceptedAt, ${at}), escalateAt = NULL, updatedAt = ${at}, revision = revision + 1,
          routing = JSON_SET(routing, '$.who', ${words})
        WHERE id = ${id} AND state = 'queued' AND EXISTS (SELECT 1 FROM staff_load WHERE assignmentId = ${eventId})`,
    sql`INSERT INTO request_event
          (id, requestId, at, action, actorKind, actorId, actorName, fromState, toState, visible, text, data)
        SELECT ${eventId}, ${id}, ${at}, 'assign', 'system', NULL, '系统', 'queued', 'accepted',
          (SELECT parentId IS NULL FROM request WHERE id = ${id}), NULL,
          JSON_OBJECT('deskName', ${deskName}, 'staffId', s.id, 'staffName', s.name, 'why', ${words})
        FROM staff_load l JOIN staff_member s ON s.id = l.staffId WHERE l.assignmentId = ${eventId}`,
    publish("request.event", { requestId: id, eventId }, at),
  ];
}
