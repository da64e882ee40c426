import fc from "fast-check";
import type { Conditions, RuleText } from "../../contract/rule-text.js";
import { speaksOfDanger } from "../../server/requests/routing/danger.js";
import { asRule } from "../../server/requests/routing/rows.js";
import { compileRules, type Matchable } from "../../server/requests/routing/rules.js";
import { traceRules } from "../../server/requests/routing/trace.js";
import { aRule, directory, items } from "./county.js";

const names = {
  item: (code: string) => items.get(code)?.title ?? code,
  community: (code: string) => directory.communities.get(code)?.name ?? code,
};

const maybe = <T>(values: fc.Arbitrary<T>) => fc.option(values, { nil: undefined, freq: 2 });
const days = fc.constantFrom("2026-11-21", "2026-11-22", "2026-11-23", "2026-11-24");
const words = ["打架", "补贴", "(", ".*", "", "八十", "煤气漏了", "a|b"];
const anyConditions = fc.record<Conditions>({
  items: maybe(fc.subarray([...items.keys(), "flying"])),
  kinds: maybe(fc.subarray(["application", "dispute", "job"])),
  services: maybe(fc.subarray(["elders", "assistance", "safety"])),
  words: maybe(fc.subarray(words)),
  communities: maybe(fc.subarray(["dawn", "lake", "county"])),
  traits: maybe(fc.subarray(["elder80", "disabled", "minor", "migrant", "allowance", "alone"])),
  channels: maybe(fc.subarray(["mini_program", "browser", "phone"])),
  hours: maybe(
    fc.record({
      from: fc.constantFrom(0, 510, 720, 1320),
      to: fc.constantFrom(0, 360, 720, 1440),
      days: fc.constantFrom("any", "working", "resting"),
    }),
  ),
  danger: maybe(fc.constant(true as const)),
});
const anyRule = fc
  .record({
    conditions: anyConditions,
    validFrom: fc.option(days, { freq: 4 }),
    validUntil: fc.option(days, { freq: 4 }),
    off: fc.boolean(),
  })
  .map(({ conditions, ...given }) => aRule(conditions, given));
const anyFacts = fc
  .record({
    item: fc.constantFrom(...items.values()),
    communityCode: fc.constantFrom("dawn", "lake", "county"),
    text: fc.array(fc.constantFrom(...words, "我家", "\n", "今天")).map((parts) => parts.join("")),
    traits: fc.subarray(["elder80", "disabled", "minor", "migrant", "allowance", "alone"]),
    channel: fc.constantFrom("mini_program", "browser", "phone"),
    day: days,
    minutes: fc.integer({ min: 0, max: 1439 }),
  })
  .map((facts): Matchable => ({ ...facts, isWorkingDay: directory.calendar.isWorkingDay }));

/** The meaning of a rule, spelled out without any haste. */
function holds({ conditions: c, off, validFrom, validUntil }: RuleText, asked: Matchable): boolean {
  const among = (list: readonly string[] | undefined, value: string) => list === undefined || list.includes(value);
  const inWindow = () => {
    if (!c.hours) return true;
    const { from, to, days: kind } = c.hours;
    const working = directory.calendar.isWorkingDay(asked.day);
    if (kind === "working" && !working) return false;
    if (kind === "resting" && working) return false;
    const minute = asked.minutes ?? Number.NaN;
    return from < to ? minute >= from && minute < to : minute >= from || minute < to;
  };
  return (
    !off &&
    (validFrom === null || validFrom <= asked.day) &&
    (validUntil === null || asked.day <= validUntil) &&
    among(c.items, asked.item.code) &&
    among(c.kinds, asked.item.kind) &&
    among(c.services, asked.item.service) &&
    among(c.communities, asked.communityCode) &&
    among(c.channels, asked.channel) &&
    (c.traits === undefined || c.traits.some((trait) => asked.traits.includes(trait))) &&
    (c.words === undefined || c.words.some((word) => asked.text.includes(word))) &&
    (!c.danger || speaksOfDanger(asked.text)) &&
    inWindow()
  );
}

describe("which rule decides", () => {
  it("is the first whose conditions all hold, however it is found", () => {
    fc.assert(
      fc.property(
        fc.array(anyRule, { maxLength: 12 }),
        fc.array(anyFacts, { minLength: 1, maxLength: 6 }),
        (rules, asked) => {
          const compiled = compileRules({ version: 1, rules: rules.map(asRule) });
          for (const facts of asked) {
            const first = rules.find((rule) => holds(rule, facts));
            expect(compiled.firstMatch(facts)?.id).toBe(first?.origin);
            const steps = traceRules(facts, rules.map(asRule), names);
            const matched = steps.findIndex(({ outcome }) => outcome === "matched");
            expect(rules[matched]?.origin).toBe(first?.origin);
            expect(steps.map(({ place }) => place)).toEqual(rules.map((_, place) => place));
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  const friday = { day: "2026-11-20", isWorkingDay: directory.calendar.isWorkingDay };
  const asked: Matchable = {
    item: { code: "question", kind: "application", service: "elders" },
    communityCode: "dawn",
    text: "我妈八十了，能领补贴吗",
    traits: ["elder80"],
    channel: "phone",
    minutes: 600,
    ...friday,
  };
  it.each<[string, Conditions, string]>([
    ["words", { words: ["打架", "受伤"] }, "没说到“打架”“受伤”"],
    ["danger", { danger: true }, "没说到有危险"],
    ["communities", { communities: ["lake"] }, "不住黄湖社区"],
    ["traits", { traits: ["minor", "disabled"] }, "不是未成年、残疾"],
    ["items", { items: ["allowance", "subsidy"] }, "不是高龄津贴、临时救助"],
    ["kinds", { kinds: ["dispute"] }, "不是调解"],
    ["services", { services: ["health"] }, "不属于医疗卫生"],
    ["channels", { channels: ["counter"] }, "不是来自窗口"],
    ["hours", { hours: { from: 720, to: 840, days: "any" } }, "不在每天 12:00–14:00"],
    ["working days", { hours: { from: 0, to: 1440, days: "resting" } }, "不在休息日 0:00–24:00"],
  ])("says what was missing of the %s", (_, conditions, why) => {
    expect(traceRules(asked, [asRule(aRule(conditions))], names)).toMatchObject([{ outcome: "not_matched", why }]);
  });

  it("says what was heard, and leaves the rest untried", () => {
    const rules = [
      aRule({ words: ["打架"] }),
      aRule({ items: ["dispute"] }, { off: true }),
      aRule({ words: ["八十", "补贴", "低保"], traits: ["elder80"], communities: ["dawn"] }),
      aRule({}),
    ].map(asRule);
    const broken = { ...asRule(aRule({})), brokenReason: "这个窗口都停了。" };
    expect(traceRules(asked, [broken, ...rules], names).map(({ outcome, why }) => [outcome, why])).toEqual([
      ["broken", "这个窗口都停了。"],
      ["not_matched", "没说到“打架”"],
      ["off", "停用着"],
      ["matched", "听到“八十”“补贴”，住曙光社区，是 80 岁以上"],
      ["not_tried", "没再试"],
    ]);
  });

  it("looks at the hall's clock where the facts bring no minute", () => {
    const night = compileRules(
      { version: 1, rules: [asRule(aRule({ hours: { from: 1320, to: 360, days: "any" } }))] },
      () => 60,
    );
    const { minutes: _, ...timeless } = asked;
    expect(night.firstMatch(timeless)).toBeDefined();
    expect(night.firstMatch(asked)).toBeUndefined();
  });
});
