import type { RuleText } from "../../../contract/rule-text.js";
import type { RuleFault } from "../../../contract/rules.js";
import { nameOf } from "./check-one.js";
import type { Checked } from "./checked.js";
import { coversCircumstances, includesAll, type Reach, reachOf } from "./reach.js";

interface Standing extends Reach {
  rule: RuleText;
  place: number;
}

/**
 * What is wrong with the order: rules that never get a turn since earlier ones match whenever they do, and rules that
 * get none for some of their items or communities.
 * @param unfit places of rules that are wrong by themselves
 */
export function faultsOfOrder(
  rules: readonly RuleText[],
  unfit: ReadonlySet<number | null>,
  world: Checked,
): RuleFault[] {
  const ground = {
    items: [...world.items.values()],
    communities: [...world.directory.communities.values()].map(({ code }) => code),
  };
  const standing = rules
    .map((rule, place): Standing => ({ ...reachOf(rule, ground), rule, place }))
    .filter(({ rule, place }) => !rule.off && !unfit.has(place));
  return standing.flatMap((later, index) => {
    const covering = standing.slice(0, index).filter((earlier) => coversCircumstances(earlier, later));
    return unreachable(covering, later) ?? partlyShadowed(covering, later, world);
  });
}

function unreachable(covering: readonly Standing[], later: Standing): RuleFault[] | null {
  const named = nameOf(later.rule, later.place);
  const told = (code: string, sentence: string): RuleFault[] => [
    { level: "error", code, place: later.place, field: null, sentence },
  ];
  const twin = covering.find((earlier) => sameConditions(earlier.rule, later.rule));
  if (twin) {
    const same = JSON.stringify(twin.rule.effect) === JSON.stringify(later.rule.effect);
    return told(
      "same_conditions",
      `${named}和${nameOf(twin.rule, twin.place)}条件一样${same ? "" : "、派法不同"}，只有前一条起作用。`,
    );
  }
  const everything = covering.find(({ rule }) => isUnconditional(rule));
  if (everything) {
    return told(
      "behind_everything",
      `${named}永远轮不到：${nameOf(everything.rule, everything.place)}什么都接，要放到最后。`,
    );
  }
  const left = new Set(later.items);
  const takers: Standing[] = [];
  for (const earlier of covering) {
    if (!includesAll(earlier.communities, later.communities)) continue;
    const before = left.size;
    for (const code of earlier.items) left.delete(code);
    if (left.size < before) takers.push(earlier);
    if (left.size > 0) continue;
    const names = takers.map(({ rule, place }) => nameOf(rule, place)).join("、");
    return told("unreachable", `${named}永远轮不到：它管的事都先被${names}接走了。`);
  }
  return null;
}

function partlyShadowed(covering: readonly Standing[], later: Standing, world: Checked): RuleFault[] {
  return covering.flatMap((earlier) => {
    if (sameOutcome(earlier.rule, later.rule)) return [];
    const items = [...later.items].filter((code) => earlier.items.has(code));
    const communities = [...later.communities].filter((code) => earlier.communities.has(code));
    if (items.length === 0 || communities.length === 0) return [];
    // A later rule for everything is what earlier ones are exceptions from.
    if (isUnconditional(later.rule)) return [];
    const wholeItems = items.length === later.items.size;
    const wholePlaces = communities.length === later.communities.size;
    if (!wholeItems && !wholePlaces) return [];
    const lost = wholePlaces
      ? fewOf(items.map((code) => world.items.get(code)?.title ?? code))
      : fewOf(communities.map((code) => communityName(code, world)));
    return [
      {
        level: "warning",
        code: "partly_shadowed",
        place: later.place,
        field: null,
        sentence: `${nameOf(later.rule, later.place)}轮不到${lost}：先碰上${nameOf(earlier.rule, earlier.place)}。`,
      },
    ];
  });
}

function isUnconditional({ conditions, validFrom, validUntil }: RuleText): boolean {
  return Object.values(conditions).every((given) => given === undefined) && !validFrom && !validUntil;
}

function sameConditions(a: RuleText, b: RuleText): boolean {
  return plainForm(a) === plainForm(b);
}

function plainForm({ conditions, validFrom, validUntil }: RuleText): string {
  const entries = Object.entries(conditions)
    .filter(([, given]) => given !== undefined)
    .map(([name, given]) => [name, Array.isArray(given) ? [...given].sort() : given] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([entries, validFrom, validUntil]);
}

function sameOutcome({ effect: a }: RuleText, { effect: b }: RuleText): boolean {
  return (
    a.deskCode === b.deskCode &&
    (a.priority ?? 0) === (b.priority ?? 0) &&
    a.promisedDays === b.promisedDays &&
    a.staffId === b.staffId &&
    JSON.stringify([a.coDesks, a.notify]) === JSON.stringify([b.coDesks, b.notify])
  );
}

function communityName(code: string, { directory }: Checked): string {
  return [...directory.communities.values()].find((community) => community.code === code)?.name ?? code;
}

/** “甲”“乙”等 5 样 */
export function fewOf(names: readonly string[]): string {
  const shown = names.slice(0, 3).map((name) => `“${name}”`);
  return `${shown.join("")}${names.length > 3 ? `等 ${names.length} 样` : ""}`;
}
