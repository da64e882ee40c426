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
 * The rules that can no longer be met: their desk, or one that they ask for a part, is closed
 * or gone wherever they hold, or the person whom they name
 * has left. Pure. Rules that are off already are not told again.
 * @param staff those who work here still, by id
 */
export function brokenRules(
  { rules }: RuleSet,
  { communities }: Directory,
  staff: ReadonlyMap<string, unknown>,
): BrokenRule[] {
  return rules.flatMap((rule) => {
    if (rule.off || rule.brokenReason) return [];
    const { staffId, deskCode, coDesks = [] } = rule.effect;
    const everywhere = [...communities.values()];
    const missing = [deskCode, ...coDesks]
      .map((code) => missingDesk({ ...rule, effect: { deskCode: code } }, everywhere))
      .find((reason) => reason !== null);
    if (missing) return [{ id: rule.id, name: rule.name, reason: missing }];
    const left = staffId && !staff.has(staffId);
    return left ? [{ id: rule.id, name: rule.name, reason: "指定的人已经不在岗。" }] : [];
  });
}
