import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import type { Counted } from "../assignment/loads.js";
import { recount } from "../counts/changes.js";
import type { RequestRow } from "../queries.js";
import { openParts } from "./rules.js";

/** When the whole is not done any more, nobody goes on with its parts: they end in the same work. */
export function endParts(request: RequestRow, at: Date): { steps: Statement[]; counted: Counted[] } {
  const open = openParts(request.parts);
  return {
    steps: open.flatMap((part) => {
      const eventId = newId();
      return [
        ...recount(
          [part.id],
          [
            mustChange(
              1,
              () => refused("wrong_state"),
              sql`UPDATE request SET state = 'withdrawn', endedAt = ${at}, updatedAt = ${at}, escalateAt = NULL,
                    revision = revision + 1
                  WHERE id = ${part.id} AND state = ${part.state} AND revision = ${part.revision}`,
            ),
          ],
        ),
        insert("RequestEvent", {
          id: eventId,
          requestId: part.id,
          at,
          action: "end_part",
          actorKind: "system",
          actorId: null,
          actorName: "系统",
          fromState: part.state,
          toState: "withdrawn",
          visible: false,
          text: "请协办的那件不办了，这件也不用办了。",
          data: { deskName: part.queue.desk.name },
        }),
        publish("request.event", { requestId: part.id, eventId }, at),
      ];
    }),
    counted: open.map((part) => ({ before: part, after: { ...part, state: "withdrawn" } })),
  };
}
