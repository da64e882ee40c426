import type { RuleText, TimeWindow } from "../../../contract/rule-text.js";
import { speaksOfDanger } from "./danger.js";

/** One rule as it is stored: the first whose conditions all hold decides. */
export interface Rule extends Omit<RuleText, "origin" | "off"> {
  id: string;
  /** Switched off by its author. */
  off?: boolean;
  /** Switched off by itself, and why. */
  brokenReason?: string | null;
}

export interface RuleSet {
  version: number;
  rules: readonly Rule[];
}

/** What a rule is matched on. */
export interface Matchable {
  item: { code: string; kind: string; service: string };
  communityCode: string;
  text: string;
  traits: readonly string[];
  channel: string;
  day: string;
  /** Minutes after midnight in Shanghai. */
  minutes?: number | undefined;
  isWorkingDay?: ((day: string) => boolean) | undefined;
}

/** A rule set made ready: for each item only the rules that can match it at all, in order. */
export interface CompiledRules {
  version: number;
  firstMatch(asked: Matchable): Rule | undefined;
}

interface Prepared {
  rule: Rule;
  words: RegExp | undefined;
}

/**
 * Compiles a rule set once; a decision then looks only at the rules that its item and community leave. Rules that are
 * switched off, by hand or by themselves, are left out.
 * @param clock minutes after midnight, for whoever does not bring them
 */
export function compileRules({ version, rules }: RuleSet, clock?: () => number): CompiledRules {
  const prepared = rules
    .filter((rule) => !rule.off && !rule.brokenReason)
    .map((rule) => ({ rule, words: anyOf(rule.conditions.words) }));
  const byPlaceAndItem = new Map<string, Prepared[]>();
  return {
    version,
    firstMatch(asked) {
      const key = `${asked.communityCode} ${asked.item.code}`;
      let candidates = byPlaceAndItem.get(key);
      if (!candidates) {
        candidates = prepared.filter(({ rule }) => canMatch(rule, asked));
        byPlaceAndItem.set(key, candidates);
      }
      return candidates.find((candidate) => matches(candidate, asked, clock))?.rule;
    },
  };
}

/** What cannot change between two requests for the same item in the same community. */
function canMatch({ conditions: c }: Rule, { item, communityCode }: Matchable): boolean {
  return (
    (!c.items || c.items.includes(item.code)) &&
    (!c.kinds || c.kinds.some((kind) => kind === item.kind)) &&
    (!c.services || c.services.some((service) => service === item.service)) &&
    (!c.communities || c.communities.includes(communityCode))
  );
}

function matches({ rule, words }: Prepared, asked: Matchable, clock?: () => number): boolean {
  const { traits, channels, hours, danger } = rule.conditions;
  return (
    (!rule.validFrom || rule.validFrom <= asked.day) &&
    (!rule.validUntil || asked.day <= rule.validUntil) &&
    (!traits || traits.some((wanted) => asked.traits.includes(wanted))) &&
    (!channels || channels.includes(asked.channel)) &&
    (!words || words.test(asked.text)) &&
    (!hours || isWithin(hours, asked, asked.minutes ?? clock?.())) &&
    (!danger || speaksOfDanger(asked.text))
  );
}

/** Does a moment lie in the window? One whose minute nobody knows lies in none. */
export function isWithin(
  { from, to, days }: TimeWindow,
  { day, isWorkingDay }: Pick<Matchable, "day" | "isWorkingDay">,
  minutes: number | undefined,
): boolean {
  if (minutes === undefined) return false;
  if (days !== "any" && isWorkingDay?.(day) !== (days === "working")) return false;
  return from < to ? from <= minutes && minutes < to : from <= minutes || minutes < to;
}

/** An empty list holds for nothing. */
function anyOf(words: readonly string[] | undefined): RegExp | undefined {
  if (!words) return undefined;
  if (words.length === 0) return /(?!)/;
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));
}
