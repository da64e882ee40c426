import type { StaffActor } from "../actor/actor.js";
import { communitiesOf } from "../actor/rights.js";
import { notAllowed } from "../errors/fault.js";

/**
 * Whose acts this person may look at: the county everybody's, a head those of their own people.
 * @returns "all", or the communities
 * @throws Fault not_allowed
 */
export function auditScope(actor: StaffActor): "all" | string[] {
  const scope = communitiesOf(actor, "see_audit");
  if (scope.length === 0) throw notAllowed("操作记录由社区负责人和县里查看。");
  return scope;
}
