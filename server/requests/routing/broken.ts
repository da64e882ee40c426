import type { Directory } from "../../communities/directory.js";
import { missingDesk } from "./check-one.js";
import type { RuleSet } from "./rules.js";

export interface BrokenRule {
  id: string;
  name: string;
  /** One sentence for staff. */
  reason: string;
}

/**
 * The rules that can no longer be met: their desk is closed or gone wherever they hold, or the person whom they name
 * has left. Pure. Rules that are off already are not told again.
 * @param staff names of those who work here still, by id
 */
export function brokenRules(
  { rules }: RuleSet,
  { communities }: Directory,
  staff: ReadonlyMap<string, string>,
): BrokenRule[] {
  return rules.flatMap((rule) => {
    if (rule.off || rule.brokenReason) return [];
    const { staffId } = rule.effect;
    const missing = missingDesk(rule, communities.values());
    if (missing) return [{ id: rule.id, name: rule.name, reason: missing }];
    return staffId && !staff.has(staffId) ? [{ id: rule.id, name: rule.name, reason: "指定的人已经不在岗。" }] : [];
  });
}
