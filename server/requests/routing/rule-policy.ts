import type { StaffActor } from "../../actor/actor.js";
import { mayInCounty } from "../../actor/rights.js";
import { notAllowed } from "../../errors/fault.js";

/** Rules are the whole county's: its supervisors and administrators write them, everybody else reads. */
export function canEditRules(actor: StaffActor): boolean {
  return mayInCounty(actor, "edit_rules");
}

/** @throws Fault not_allowed */
export function assertEditor(actor: StaffActor): void {
  if (!canEditRules(actor)) throw notAllowed("派单规则由县级督办和管理员来改，您可以看，也可以试。");
}
