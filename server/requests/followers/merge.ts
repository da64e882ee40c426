import { openStates } from "../../../contract/lifecycle.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import type { Doer } from "../given.js";
import type { RequestRow } from "../queries.js";
import { findByNumber } from "./queries.js";
import { assertMergeable, finished } from "./rules.js";

/** What a merge adds to the move of the duplicate. */
export interface PlannedMerge {
  first: Statement[];
  steps: Statement[];
  set: { answer: string | null; mergedIntoId: string | null };
  text?: string;
}

/**
 * 并案: one of two reports of the same matter is worked on. Who reported the other, and who follows it, follow the
 * first. The other's row is written first and must still be open, so it cannot be finished in the same moment.
 * @throws Fault bad_input, wrong_state
 */
export async function planMerge(request: RequestRow, intoNumber: string, doer: Doer, at: Date): Promise<PlannedMerge> {
  const into = await findByNumber(intoNumber);
  assertMergeable(request, into);
  const eventId = newId();
  const answer = `和 ${into.number} 是同一件事，一起办，办好告诉您。`;
  return {
    set: { answer, mergedIntoId: into.id },
    text: answer,
    first: [
      mustChange(
        1,
        finished,
        sql`UPDATE request SET revision = revision + 1, updatedAt = ${at}
            WHERE id = ${into.id} AND state IN (${[...openStates]})`,
      ),
    ],
    steps: [
      sql`INSERT IGNORE INTO request_follower (requestId, residentId, createdAt)
          SELECT ${into.id}, who.residentId, ${at} FROM (
            SELECT residentId FROM request WHERE id = ${request.id}
            UNION SELECT residentId FROM request_follower WHERE requestId = ${request.id}
          ) who WHERE who.residentId <> ${into.residentId}`,
      insert("RequestEvent", {
        id: eventId,
        requestId: into.id,
        at,
        action: "merged_in",
        actorKind: doer.kind,
        actorId: doer.id,
        actorName: doer.name,
        fromState: into.state,
        toState: into.state,
        visible: false,
        text: `${request.number} 是同一件事，并到这里一起办。`,
        data: { deskName: into.queue.desk.name, number: request.number },
      }),
      publish("request.event", { requestId: into.id, eventId }, at),
    ],
  };
}

/** The resident says that it is another matter: the request stands for itself again. */
export function planPartingOf(request: RequestRow): PlannedMerge | null {
  const { mergedIntoId } = request;
  if (!mergedIntoId) return null;
  return {
    set: { answer: null, mergedIntoId: null },
    first: [],
    steps: [
      sql`DELETE FROM request_follower WHERE requestId = ${mergedIntoId} AND residentId = ${request.residentId}
          AND NOT EXISTS (SELECT 1 FROM request r WHERE r.mergedIntoId = ${mergedIntoId}
            AND r.residentId = ${request.residentId} AND r.id <> ${request.id})`,
    ],
  };
}
