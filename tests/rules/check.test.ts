import type { RuleText } from "../../contract/rule-text.js";
import { routingRules, ruleId } from "../../prisma/seed/routing/rules.js";
import { faultsOf } from "../../server/requests/routing/check.js";
import { aRule, staffId, world } from "./county.js";

const general = { effect: { deskCode: "general" } };

function codesOf(rules: RuleText[]): [string, number | null][] {
  return faultsOf(rules, world)
    .filter(({ code }) => code !== "gap")
    .map(({ code, place }) => [code, place]);
}

describe("one rule by itself", () => {
  it("a named person who does not answer at the desk is worth a second look", () => {
    const [fault] = faultsOf([aRule({}, { effect: { deskCode: "clinic", staffId } })], world);
    expect(fault).toMatchObject({
      level: "warning",
      code: "not_at_desk",
      sentence: expect.stringContaining("指定的周晓梅不在这个窗口"),
    });
    expect(codesOf([aRule({}, { effect: { deskCode: "police", staffId } })])).toEqual([]);
  });

  it.each<[string, RuleText, string, string]>([
    ["a desk that is nowhere", aRule({}, { effect: { deskCode: "spa" } }), "no_desk", "哪个社区都没有这个窗口"],
    [
      "a desk that none of its communities has",
      aRule({ communities: ["county"] }, { effect: { deskCode: "police" } }),
      "no_desk",
      "可选的社区都没有这个窗口",
    ],
    [
      "a desk that is closed wherever it holds",
      aRule({ communities: ["lake"] }, { effect: { deskCode: "allowance" } }),
      "no_desk",
      "这个窗口都停了",
    ],
    [
      "a desk where nobody answers",
      aRule({ communities: ["lake"] }, { effect: { deskCode: "clinic" } }),
      "no_desk",
      "这个窗口现在没有人",
    ],
    ["an item that nobody knows", aRule({ items: ["question", "flying"] }), "unknown_code", "没有的事项“flying”"],
    ["a community that nobody knows", aRule({ communities: ["dawn", "mars"] }), "unknown_code", "没有的社区“mars”"],
    [
      "days that end before they begin",
      aRule({}, { validFrom: "2026-12-02", validUntil: "2026-12-01" }),
      "never_holds",
      "永远不起作用",
    ],
    ["an hour without length", aRule({ hours: { from: 600, to: 600, days: "any" } }), "never_holds", "永远碰不上"],
    [
      "an item that is not of the kind",
      aRule({ items: ["question"], kinds: ["dispute"] }),
      "never_holds",
      "没有一件事同时合得上",
    ],
    ["an empty list", aRule({ traits: [] }), "empty_list", "居民情况一样也没选"],
    ["an empty word", aRule({ words: ["打架", " "] }), "empty_list", "有一个词是空的"],
    [
      "a person who has left",
      aRule({}, { effect: { deskCode: "police", staffId: staffId.replace(/1$/, "2") } }),
      "no_person",
      "已经不在岗",
    ],
    [
      "a helper that is nowhere",
      aRule({}, { effect: { deskCode: "police", coDesks: ["spa"] } }),
      "no_desk",
      "请人协办：要派给“spa”，哪个社区都没有这个窗口",
    ],
    [
      "a helper that is the desk itself",
      aRule({}, { effect: { deskCode: "police", coDesks: ["police"] } }),
      "no_desk",
      "请协办的窗口就是主办的",
    ],
    ["no helper", aRule({}, { effect: { deskCode: "police", coDesks: [] } }), "empty_list", "一个窗口也没选"],
    [
      "nobody to tell",
      aRule({}, { effect: { deskCode: "police", notify: { posts: [], staffIds: [] } } }),
      "empty_list",
      "要告诉人，一个也没选",
    ],
    [
      "somebody to tell who has left",
      aRule({}, { effect: { deskCode: "police", notify: { posts: [], staffIds: [staffId.replace(/1$/, "2")] } } }),
      "no_person",
      "要告诉的人有的已经不在岗",
    ],
  ])("%s is an error", (_, rule, code, words) => {
    const [fault, ...others] = faultsOf([rule], world).filter((found) => found.code !== "gap");
    expect(fault).toMatchObject({ level: "error", code, place: 0 });
    expect(fault?.sentence).toContain(`第 1 条“${rule.name}”`);
    expect(fault?.sentence).toContain(words);
    expect(others).toEqual([]);
  });

  it.each<[string, RuleText, string]>([
    ["whose days are over", aRule({}, { validUntil: "2026-11-22" }), "over"],
    ["that is switched off, even to a desk that is gone", aRule({}, { off: true, effect: { deskCode: "spa" } }), "off"],
  ])("one %s is worth a second look", (_, rule, code) => {
    expect(faultsOf([rule], world).filter((found) => found.code !== "gap")).toMatchObject([{ level: "warning", code }]);
  });

  it("a person who works here, a window over midnight and a desk of one community are fine", () => {
    expect(
      codesOf([
        aRule({ hours: { from: 1320, to: 360, days: "any" } }, { effect: { deskCode: "police", staffId } }),
        aRule({ communities: ["dawn", "lake"] }, { effect: { deskCode: "allowance" } }),
      ]),
    ).toEqual([]);
  });
});

describe("one rule behind another", () => {
  it.each<[string, RuleText[], [string, number][]]>([
    ["behind one for everything", [aRule({}), aRule({ items: ["question"] }, general)], [["behind_everything", 1]]],
    [
      "the same conditions in another order",
      [aRule({ items: ["question", "dispute"] }), aRule({ items: ["dispute", "question"] }, general)],
      [["same_conditions", 1]],
    ],
    [
      "behind one with fewer conditions",
      [aRule({ items: ["question"] }), aRule({ items: ["question"], traits: ["elder80"] }, general)],
      [["unreachable", 1]],
    ],
    [
      "behind one whose word is in all of its words",
      [aRule({ words: ["打"] }), aRule({ words: ["打架", "动手打"] }, general)],
      [["unreachable", 1]],
    ],
    [
      "behind one with more items",
      [aRule({ kinds: ["application"] }), aRule({ services: ["assistance"] }, general)],
      [["unreachable", 1]],
    ],
    [
      "behind two that share its items",
      [aRule({ items: ["allowance"] }), aRule({ items: ["subsidy"] }), aRule({ services: ["assistance"] }, general)],
      [["unreachable", 2]],
    ],
    [
      "behind a wider window",
      [
        aRule({ hours: { from: 1200, to: 420, days: "any" } }),
        aRule({ hours: { from: 0, to: 360, days: "working" } }, general),
      ],
      [["unreachable", 1]],
    ],
    [
      "behind one that holds longer",
      [
        aRule({ words: ["打架"] }, { validUntil: "2027-01-01" }),
        aRule({ words: ["打架"] }, { ...general, validUntil: "2026-12-01" }),
      ],
      [["unreachable", 1]],
    ],
    ["behind one with other words", [aRule({ words: ["打架"] }), aRule({ words: ["打"] }, general)], []],
    [
      "behind one that ends sooner",
      [aRule({ items: ["question"] }, { validUntil: "2026-12-01" }), aRule({ items: ["question"] }, general)],
      [],
    ],
    ["behind one that is off", [aRule({}, { off: true }), aRule({ items: ["question"] }, general)], [["off", 0]]],
    [
      "behind one for another community",
      [
        aRule({ communities: ["dawn"], items: ["question"] }),
        aRule({ communities: ["lake"], items: ["question"] }, general),
      ],
      [],
    ],
    [
      "behind one for one of its communities",
      [aRule({ communities: ["dawn"], items: ["question"] }), aRule({ items: ["question"] }, general)],
      [["partly_shadowed", 1]],
    ],
    [
      "behind one for one of its items",
      [aRule({ items: ["allowance"] }), aRule({ services: ["assistance"] }, general)],
      [["partly_shadowed", 1]],
    ],
    [
      "behind one that sends to the same desk",
      [aRule({ items: ["allowance"] }), aRule({ services: ["assistance"] })],
      [],
    ],
    ["behind danger", [aRule({ danger: true }), aRule({ items: ["question"] }, general)], []],
    [
      "with danger behind the same without",
      [aRule({ items: ["question"] }), aRule({ items: ["question"], danger: true }, general)],
      [["unreachable", 1]],
    ],
  ])("%s", (_, rules, expected) => {
    expect(codesOf(rules)).toEqual(expected);
  });

  it("names both rules in one sentence", () => {
    const [first, second] = [aRule({ items: ["allowance"] }), aRule({ services: ["assistance"] }, general)];
    expect(faultsOf([first, second], world)[0]?.sentence).toBe(
      `第 2 条“${second.name}”轮不到“高龄津贴”：先碰上第 1 条“${first.name}”。`,
    );
  });

  it("what is wrong by itself brings forth nothing about the others", () => {
    expect(codesOf([aRule({}, { effect: { deskCode: "spa" } }), aRule({ items: ["question"] })])).toEqual([
      ["no_desk", 0],
    ]);
  });
});

describe("what no rule covers", () => {
  it("an item whose desk is missing in a community is told, once for each desk", () => {
    const items = new Map([...world.items].map(([code, item]) => [code, { ...item, deskCode: "clinic" }]));
    const gaps = faultsOf([], { ...world, items });
    expect(gaps).toMatchObject([{ level: "warning", code: "gap", place: null }]);
    expect(gaps[0]?.sentence).toBe(
      "“黄湖社区”没有能接的“卫生所”，也没有规则管，“问一件事”“高龄津贴”“临时救助”等 4 样会先到综合窗口。",
    );
  });

  it.each<[string, RuleText, number]>([
    ["a rule that surely sends it elsewhere", aRule({ communities: ["lake"] }), 0],
    ["a rule that sends it only sometimes", aRule({ communities: ["lake"], words: ["打架"] }), 1],
    ["a rule for another community", aRule({ communities: ["dawn"] }), 1],
  ])("%s", (_, rule, count) => {
    const items = new Map([...world.items].map(([code, item]) => [code, { ...item, deskCode: "clinic" }]));
    expect(faultsOf([rule], { ...world, items }).filter(({ code }) => code === "gap")).toHaveLength(count);
  });
});

it("the demonstration's rules stand in an order in which each gets its turn", () => {
  const rules = routingRules.map((rule) =>
    aRule(rule.conditions as RuleText["conditions"], { name: rule.name, origin: ruleId(rule) }),
  );
  expect(
    codesOf(rules).filter(([code]) => ["unreachable", "same_conditions", "behind_everything"].includes(code)),
  ).toEqual([]);
});
