import type { RequestState } from "../../contract/lifecycle.js";
import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../db/statement.js";
import { refused } from "../errors/fault.js";
import { countMoves } from "./assignment/loads.js";
import { recount } from "./counts/changes.js";
import type { Doer } from "./given.js";

/** What happens to the envelope of an appointment when its service has done something that no move of the table says. */
export interface AppointmentStep {
  requestId: string;
  at: Date;
  action: "reschedule" | "check_in" | "serve" | "no_show" | "came_after_all" | "cancel" | "expire";
  by: Doer & { agent?: { name: string } | undefined };
  from: RequestState;
  to: RequestState;
  text: string | null;
  /** When it is due now, where that changed. */
  until?: Date;
  /** Where it lies and who has it, of one that may be in somebody's hands: it leaves them. */
  lying?: { queueId: string; ownerId: string | null };
}

/**
 * The request's row, its event and the message, to be written with the service's own facts. The resident hears of it,
 * unless they did it themselves.
 * @throws Fault wrong_state when the request is no longer in `from`
 */
export function stepAppointment(step: AppointmentStep): Statement[] {
  const eventId = newId();
  const { requestId, at, from, to, by, lying } = step;
  const due = step.until ? sql`, dueAt = ${step.until}, legalDueAt = ${step.until}` : sql``;
  const over = to === "resolved" ? sql`, resolvedAt = ${at}` : to === from ? sql`` : sql`, endedAt = ${at}`;
  return [
    ...recount(
      [requestId],
      [
        mustChange(
          1,
          () => refused("wrong_state"),
          sql`UPDATE request SET state = ${to}, updatedAt = ${at}, escalateAt = NULL, revision = revision + 1${due}${over}
              WHERE id = ${requestId} AND state = ${from}`,
        ),
      ],
    ),
    insert("RequestEvent", {
      id: eventId,
      requestId,
      at,
      action: step.action,
      actorKind: by.kind,
      actorId: by.id,
      actorName: by.name,
      fromState: from,
      toState: to,
      visible: true,
      text: step.text,
      data: by.agent ? { agentName: by.agent.name } : {},
    }),
    publish("request.event", { requestId, eventId }, at),
    ...(lying
      ? countMoves([{ before: { ...lying, state: from }, after: { ...lying, state: to } }], { capped: false })
      : []),
  ];
}
