import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, type Statement, sql } from "../../db/statement.js";
import { recount } from "../counts/changes.js";
import type { Doer, Given } from "../given.js";
import type { RequestRow } from "../queries.js";

/**
 * What a part's desk says goes to its parent: for colleagues, since the answer to the resident is one. The parent's
 * revision moves, so that nobody answers the resident without having read it.
 * @returns the parent's row, to be written before the part's own, and the event
 */
export function answerParent(
  part: RequestRow,
  given: Given,
  doer: Doer,
  at: Date,
): { first: Statement[]; steps: Statement[] } {
  const { parent } = part;
  if (!parent) return { first: [], steps: [] };
  const eventId = newId();
  const deskName = part.queue.desk.name;
  const said = { reply: "回话", resolve: "办好了", reject: "办不了" }[given.action as string] ?? "";
  return {
    first: recount(
      [parent.id],
      [sql`UPDATE request SET revision = revision + 1, updatedAt = ${at} WHERE id = ${parent.id}`],
    ),
    steps: [
      insert("RequestEvent", {
        id: eventId,
        requestId: parent.id,
        at,
        action: given.action === "reply" ? "part_reply" : "part_done",
        actorKind: doer.kind,
        actorId: doer.id,
        actorName: doer.name,
        fromState: parent.state,
        toState: parent.state,
        visible: false,
        text: `${deskName}${said}：${given.text}`.slice(0, 4000),
        data: { deskName, number: part.number },
      }),
      publish("request.event", { requestId: parent.id, eventId }, at),
    ],
  };
}
