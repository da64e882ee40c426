import type { ParsedOf } from "../../../contract/endpoint.js";
import type { handOver as endpoint } from "../../../contract/handover.js";
import type { RequestKind } from "../../../contract/lifecycle.js";
import type { StaffActor } from "../../actor/actor.js";
import { may } from "../../actor/rights.js";
import { notAllowed, notFound, refused } from "../../errors/fault.js";
import type { PersonRow } from "../../identity/people/queries.js";
import { moveAsStaff } from "../dispatch/commands.js";
import { findInScope } from "../dispatch/queries.js";
import { behaviourOf } from "../kinds.js";
import { canOpen } from "../policy.js";
import { wasDone } from "../repeats.js";

/**
 * Hands one request over, in the state in which it is: a waiting resident waits on, and the clock stands as it stood.
 * @throws Fault wrong_state where it is not in this person's hands any more
 */
export async function handOver(
  actor: StaffActor,
  from: PersonRow,
  { number, toId, revision, text }: ParsedOf<typeof endpoint>["body"],
): Promise<void> {
  if (await wasDone(actor)) return;
  const request = await findInScope(actor, number);
  if (!request || !canOpen(actor, request)) throw notFound("没有找到这一件。");
  if (request.confidential && !may(actor, "lead_mediations", request.communityId)) {
    throw notAllowed("调解由委员会的负责人来交接。");
  }
  const behaviour = behaviourOf(request.kind as RequestKind);
  const held = (await behaviour.heldBy?.(from.id)) ?? [];
  if (request.ownerId !== from.id && !held.includes(request.id)) {
    throw refused("wrong_state", `已经不在${from.name}手上了。`);
  }
  if (toId === from.id) throw refused("wrong_state", `本来就在${from.name}手上。`);
  if (held.includes(request.id) && behaviour.handOver) {
    await behaviour.handOver(actor, number, { fromId: from.id, toId, text });
    return;
  }
  const action = request.confidential ? "assign" : "hand_over";
  await moveAsStaff(actor, number, {
    action,
    staffId: toId,
    text: request.confidential ? "" : text,
    attachmentIds: [],
    revision,
  });
}
