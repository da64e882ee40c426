import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { type Statement, sql } from "../db/statement.js";
import type { Doer } from "./given.js";

/** A step that a service has taken by its own rules: the request stays where it is, and its story has one line more. */
export interface StoryStep {
  requestId: string;
  at: Date;
  /** The service's own verb; `title` says it in words. */
  action: string;
  /** What the resident reads, and is told of where somebody else did it. */
  title: string;
  text: string | null;
  by: Doer & { agent?: { name: string } | undefined };
}

/** The line and its message, to be written with the service's own facts. */
export function addToStory({ requestId, at, action, title, text, by }: StoryStep): Statement[] {
  const eventId = newId();
  const data = JSON.stringify({ title: title.slice(0, 60), ...(by.agent && { agentName: by.agent.name }) });
  return [
    sql`UPDATE request SET updatedAt = ${at} WHERE id = ${requestId}`,
    sql`INSERT INTO request_event (id, requestId, at, action, actorKind, actorId, actorName, fromState, toState, visible, text, data)
        SELECT ${eventId}, id, ${at}, ${action}, ${by.kind}, ${by.id}, ${by.name}, state, state, 1, ${text}, ${data}
        FROM request WHERE id = ${requestId}`,
    publish("request.event", { requestId, eventId }, at),
  ];
}

/** How the service itself called this step. */
export function ownTitle({ data }: { data: unknown }): string | undefined {
  return (data as { title?: string } | null)?.title;
}
