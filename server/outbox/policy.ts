import type { StaffActor } from "../actor/actor.js";
import { mayInCounty } from "../actor/rights.js";
import { notAllowed } from "../errors/fault.js";

/** @throws Fault not_allowed */
export function mustMendOutbox(actor: StaffActor): void {
  if (!mayInCounty(actor, "mend_outbox")) throw notAllowed("送不出的消息由县里处理。");
}
