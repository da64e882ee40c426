import * as z from "zod/mini";
import { serviceCode } from "../../../contract/catalogue.js";
import { requestKind } from "../../../contract/lifecycle.js";

/** What a rule may ask about the resident. */
export const trait = z.enum(["elder80", "disabled", "minor", "migrant", "allowance"]);
export type Trait = z.infer<typeof trait>;

/** All that are given must hold; in a list, any one of it. No condition at all holds always. */
export const conditions = z.strictObject({
  items: z.optional(z.array(z.string())),
  kinds: z.optional(z.array(requestKind)),
  services: z.optional(z.array(serviceCode)),
  /** Words in what the resident wrote. */
  words: z.optional(z.array(z.string().check(z.minLength(1)))),
  /** Codes of communities. */
  communities: z.optional(z.array(z.string())),
  traits: z.optional(z.array(trait)),
  channels: z.optional(z.array(z.string())),
});

export const effect = z.strictObject({
  deskCode: z.string(),
  priority: z.optional(z.int()),
  /** Working days; never longer than the legal limit. */
  promisedDays: z.optional(z.int().check(z.minimum(1))),
});

/** One rule as it is stored: the first whose conditions all hold decides. */
export interface Rule {
  id: string;
  name: string;
  conditions: z.infer<typeof conditions>;
  effect: z.infer<typeof effect>;
  because: string;
  /** Days (Asia/Shanghai) between which it holds; null is open. */
  validFrom: string | null;
  validUntil: string | null;
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

/** Compiles a rule set once; a decision then looks only at the rules that its item and community leave. */
export function compileRules({ version, rules }: RuleSet): CompiledRules {
  const prepared = rules.map((rule) => ({ rule, words: anyOf(rule.conditions.words) }));
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
      return candidates.find((candidate) => matches(candidate, asked))?.rule;
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

function matches({ rule, words }: Prepared, asked: Matchable): boolean {
  const { traits, channels } = rule.conditions;
  return (
    (!rule.validFrom || rule.validFrom <= asked.day) &&
    (!rule.validUntil || asked.day <= rule.validUntil) &&
    (!traits || traits.some((wanted) => asked.traits.includes(wanted))) &&
    (!channels || channels.includes(asked.channel)) &&
    (!words || words.test(asked.text))
  );
}

function anyOf(words: readonly string[] | undefined): RegExp | undefined {
  if (!words) return undefined;
  return new RegExp(words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|"));
}
