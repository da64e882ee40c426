import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleFault } from "../../../contract/rules.js";
import { faultsOfOne } from "./check-one.js";
import type { Checked } from "./checked.js";
import { gapsOf } from "./gaps.js";
import { faultsOfOrder } from "./order.js";

/**
 * Finds everything that is wrong with a rule set, in its order; each fault names its rule and says it in one sentence.
 * Pure. A set with an error may not be kept; warnings are for its author to weigh.
 */
export function faultsOf(rules: readonly RuleText[], world: Checked): RuleFault[] {
  const own = rules.flatMap((rule, place) => faultsOfOne(rule, place, world));
  // A rule that cannot be read rightly would only bring forth nonsense about the others.
  const unfit = new Set(own.filter(({ level }) => level === "error").map(({ place }) => place));
  const found = [...own, ...faultsOfOrder(rules, unfit, world), ...gapsOf(rules, world)];
  return found.sort((a, b) => (a.place ?? rules.length) - (b.place ?? rules.length));
}

export function errorsAmong(faults: readonly RuleFault[]): RuleFault[] {
  return faults.filter(({ level }) => level === "error");
}
