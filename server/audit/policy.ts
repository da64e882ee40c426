import type { StaffActor } from "../actor/actor.js";
import { isCounty, postedAs } from "../actor/rights.js";
import { notAllowed } from "../errors/fault.js";

/**
 * Whose acts this person may look at: the county everybody's, a head those of their own people.
 * @returns "all", or the communities
 * @throws Fault not_allowed
 */
export function auditScope(actor: StaffActor): "all" | string[] {
  if (isCounty(actor)) return "all";
  const headed = postedAs(actor, "head");
  if (headed.length === 0) throw notAllowed("操作记录由社区负责人和县里查看。");
  return headed;
}
