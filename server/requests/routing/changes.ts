import type { RuleText } from "../../../contract/rule-text.js";
import { effectWords, type RuleNames, ruleSentence } from "../../../contract/rule-words.js";

/** What one version changed against the one before it, as sentences; empty when nothing. */
export function changesBetween(before: readonly RuleText[], after: readonly RuleText[], names: RuleNames): string[] {
  const old = new Map(before.map((rule) => [rule.origin, rule]));
  const kept = new Set(after.map(({ origin }) => origin));
  const moved = movedAmong(before, after);
  return [
    ...after
      .filter(({ origin }) => !old.has(origin))
      .map((rule) => `加了“${rule.name}”：${ruleSentence(rule, names)}。`),
    ...before.filter(({ origin }) => !kept.has(origin)).map((rule) => `去掉了“${rule.name}”。`),
    ...after.flatMap((rule) => {
      const earlier = old.get(rule.origin);
      return earlier ? changesOf(earlier, rule, names) : [];
    }),
    ...after.flatMap((rule, place) => (moved.has(rule.origin) ? [`“${rule.name}”挪到第 ${place + 1} 条。`] : [])),
  ];
}

function changesOf(before: RuleText, after: RuleText, names: RuleNames): string[] {
  const said = (rule: RuleText) => ruleSentence(rule, names);
  return [
    ...(before.name === after.name ? [] : [`“${before.name}”改名叫“${after.name}”。`]),
    ...(said(before) === said(after) && sameLists(before, after) ? [] : [`改了“${after.name}”：${said(after)}。`]),
    ...(effectWords(before.effect, names) === effectWords(after.effect, names)
      ? []
      : [`“${after.name}”的办法改成：${effectWords(after.effect, names) || "不往前排，按事项的时限"}。`]),
    ...(before.because === after.because ? [] : [`“${after.name}”的理由改成：${after.because}。`]),
    ...(before.validFrom === after.validFrom && before.validUntil === after.validUntil
      ? []
      : [`“${after.name}”的日子改成：${daysWords(after)}。`]),
    ...(before.off === after.off ? [] : [after.off ? `停用了“${after.name}”。` : `重新启用“${after.name}”。`]),
  ];
}

/** A sentence shortens long lists, so a change deep inside one shows only here. */
function sameLists({ conditions: a }: RuleText, { conditions: b }: RuleText): boolean {
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])] as (keyof typeof a)[];
  return names.every((name) => JSON.stringify(a[name]) === JSON.stringify(b[name]));
}

function daysWords({ validFrom, validUntil }: RuleText): string {
  if (!validFrom && !validUntil) return "一直有效";
  return `${validFrom ?? "现在"} 到 ${validUntil ?? "以后"}`;
}

/** The fewest rules that were taken out and put elsewhere: all kept ones but the longest run that kept its order. */
function movedAmong(before: readonly RuleText[], after: readonly RuleText[]): Set<string> {
  const place = new Map(before.map(({ origin }, index) => [origin, index]));
  const kept = after.map(({ origin }) => origin).filter((origin) => place.has(origin));
  // best[i]: the longest rising run that ends with kept[i]; at most 500 rules, so the square is small.
  const best: { length: number; from: number }[] = [];
  kept.forEach((origin, index) => {
    let own = { length: 1, from: -1 };
    for (let earlier = 0; earlier < index; earlier++) {
      const rises = (place.get(kept[earlier] ?? "") ?? 0) < (place.get(origin) ?? 0);
      const length = (best[earlier]?.length ?? 0) + 1;
      if (rises && length > own.length) own = { length, from: earlier };
    }
    best.push(own);
  });
  let at = best.reduce((top, { length }, index) => (length > (best[top]?.length ?? 0) ? index : top), 0);
  const steady = new Set<string>();
  while (at >= 0 && kept[at] !== undefined) {
    steady.add(kept[at] ?? "");
    at = best[at]?.from ?? -1;
  }
  return new Set(kept.filter((origin) => !steady.has(origin)));
}
