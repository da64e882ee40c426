import type { RuleText } from "../../../contract/rule-text.js";
import type { PublishedRule } from "../../../contract/rules.js";
import type { Rule as RuleRow } from "../../db/generated/client.js";
import type { Rule } from "./rules.js";

/** A row as its author wrote it. Conditions and effect were parsed when the set was saved. */
export function textOf(row: RuleRow): RuleText {
  const { origin, name, because, off } = row;
  const { conditions, effect } = row as unknown as Pick<RuleText, "conditions" | "effect">;
  return {
    origin,
    name,
    conditions,
    effect,
    because,
    off,
    validFrom: day(row.validFrom),
    validUntil: day(row.validUntil),
  };
}

/** A row as routing matches it. */
export function ruleOf(row: RuleRow): Rule {
  const { origin: _, ...text } = textOf(row);
  return { ...text, id: row.id, brokenReason: row.brokenReason };
}

export function brokenOf({ brokenAt, brokenReason }: RuleRow): PublishedRule["broken"] {
  return brokenAt && brokenReason ? { at: brokenAt.toISOString(), reason: brokenReason } : null;
}

/** A rule that is only written so far, ready to be tried: its origin stands for the id that it does not have. */
export function asRule({ origin, ...text }: RuleText): Rule {
  return { ...text, id: origin };
}

function day(date: Date | null): string | null {
  return date ? date.toISOString().slice(0, 10) : null;
}
