import type { RuleText, TimeWindow } from "../../../contract/rule-text.js";

/** What a rule can match, with its items and communities told one by one, so that two rules can be compared. */
export interface Reach {
  items: ReadonlySet<string>;
  communities: ReadonlySet<string>;
  rule: Pick<RuleText, "conditions" | "validFrom" | "validUntil">;
}

export interface Ground {
  items: readonly { code: string; kind: string; service: string }[];
  communities: readonly string[];
}

export function reachOf(rule: Reach["rule"], ground: Ground): Reach {
  const { items, kinds, services, communities } = rule.conditions;
  return {
    items: new Set(
      ground.items
        .filter(
          (item) =>
            (!items || items.includes(item.code)) &&
            (!kinds || kinds.some((kind) => kind === item.kind)) &&
            (!services || services.some((service) => service === item.service)),
        )
        .map(({ code }) => code),
    ),
    communities: new Set(
      communities ? ground.communities.filter((code) => communities.includes(code)) : ground.communities,
    ),
    rule,
  };
}

/** Whenever the later one's words, person, channel, time and danger hold, do the earlier one's? */
export function coversCircumstances({ rule: earlier }: Reach, { rule: later }: Reach): boolean {
  const [a, b] = [earlier.conditions, later.conditions];
  return (
    contains(a.traits, b.traits) &&
    contains(a.channels, b.channels) &&
    wordsCover(a.words, b.words) &&
    windowCovers(a.hours, b.hours) &&
    (!a.danger || b.danger === true) &&
    (!earlier.validFrom || (later.validFrom !== null && earlier.validFrom <= later.validFrom)) &&
    (!earlier.validUntil || (later.validUntil !== null && later.validUntil <= earlier.validUntil))
  );
}

/** Is every member of the later set in the earlier? */
export function includesAll(earlier: ReadonlySet<string>, later: Iterable<string>): boolean {
  for (const code of later) if (!earlier.has(code)) return false;
  return true;
}

function contains<T>(earlier: readonly T[] | undefined, later: readonly T[] | undefined): boolean {
  if (!earlier) return true;
  return later?.every((entry) => earlier.includes(entry)) ?? false;
}

/** Each of the later words must bring an earlier one with it: 打架 is in 打架斗殴. */
function wordsCover(earlier: readonly string[] | undefined, later: readonly string[] | undefined): boolean {
  if (!earlier) return true;
  return later?.every((word) => earlier.some((part) => word.includes(part))) ?? false;
}

function windowCovers(earlier: TimeWindow | undefined, later: TimeWindow | undefined): boolean {
  if (!earlier) return true;
  if (!later) return earlier.days === "any" && earlier.from === 0 && earlier.to === 1440;
  if (earlier.days !== "any" && earlier.days !== later.days) return false;
  return spansOf(later).every(([from, to]) => spansOf(earlier).some(([a, b]) => a <= from && to <= b));
}

function spansOf({ from, to }: TimeWindow): [number, number][] {
  if (from < to) return [[from, to]];
  return [[from, 1440] as [number, number], [0, to] as [number, number]].filter(([a, b]) => a < b);
}
