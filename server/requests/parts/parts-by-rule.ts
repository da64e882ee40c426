import type { Directory } from "../../communities/directory.js";
import { newId } from "../../db/ids.js";
import { publish } from "../../db/outbox.js";
import { insert } from "../../db/statement.js";
import { systemActor } from "../moves.js";
import type { Decision } from "../routing/decide.js";
import { type PlannedPart, planPart, type Whole } from "./plan-part.js";

/**
 * Opens the parts that the rule asks other desks for, with the request itself: each desk has its own at once, and the
 * resident reads which desks help.
 */
export async function planPartsByRule(
  request: Whole & { text: string | null },
  { coDesks, rule }: Decision,
  world: Directory,
  at: Date,
): Promise<PlannedPart[]> {
  const asker = { ...systemActor, words: `按规则“${rule?.name ?? ""}”，` };
  const text = request.text ?? `${request.title}，请一起办。`;
  return Promise.all(
    coDesks.map(async ({ queueId }) => {
      const part = await planPart(request, { queueId, text }, asker, world, at);
      const eventId = newId();
      return {
        ...part,
        steps: [
          ...part.steps,
          insert("RequestEvent", {
            id: eventId,
            requestId: request.id,
            at,
            action: "split",
            actorKind: systemActor.kind,
            actorId: null,
            actorName: systemActor.name,
            fromState: "queued",
            toState: "queued",
            visible: true,
            text: null,
            data: { deskName: part.deskName },
          }),
          publish("request.event", { requestId: request.id, eventId }, at),
        ],
      };
    }),
  );
}
