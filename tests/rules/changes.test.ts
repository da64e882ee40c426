import { brokenRules } from "../../server/requests/routing/broken.js";
import { changesBetween } from "../../server/requests/routing/changes.js";
import { asRule } from "../../server/requests/routing/rows.js";
import { namesFrom } from "../../server/requests/routing/rule-present.js";
import { aRule, directory, staffId, world } from "./county.js";

const names = namesFrom(world as never);

describe("what a version changed", () => {
  const [a, b, c] = [
    aRule({ words: ["打架"] }, { name: "急事" }),
    aRule({ items: ["allowance"] }, { name: "津贴", effect: { deskCode: "allowance" } }),
    aRule({}, { name: "其他", effect: { deskCode: "general" } }),
  ];

  it.each([
    ["nothing", [a, b, c], []],
    ["one added", [a, b, c, aRule({ kinds: ["dispute"] }, { name: "纠纷" })], ["加了“纠纷”：是“调解”就派给警务室。"]],
    ["one removed", [a, c], ["去掉了“津贴”。"]],
    ["one moved", [c, a, b], ["“其他”挪到第 1 条。"]],
    ["one renamed", [a, { ...b, name: "老人津贴" }, c], ["“津贴”改名叫“老人津贴”。"]],
    [
      "other conditions",
      [a, { ...b, conditions: { items: ["allowance", "subsidy"] } }, c],
      ["改了“津贴”：办“高龄津贴 / 临时救助”就派给低保工作站。"],
    ],
    [
      "another promise, other days, another reason, and off",
      [
        a,
        b,
        {
          ...c,
          effect: { deskCode: "general", promisedDays: 2 },
          validFrom: "2026-12-01",
          because: "由综合窗口接",
          off: true,
        },
      ],
      [
        "“其他”的办法改成：2 个工作日。",
        "“其他”的理由改成：由综合窗口接。",
        "“其他”的日子改成：2026-12-01 到 以后。",
        "停用了“其他”。",
      ],
    ],
    [
      "a named person",
      [{ ...a, effect: { deskCode: "police", staffId } }, b, c],
      ["改了“急事”：说到“打架”就派给警务室的周晓梅。"],
    ],
  ])("%s", (_, after, sentences) => {
    expect(changesBetween([a, b, c], after, names)).toEqual(sentences);
  });
});

describe("a rule that breaks later", () => {
  const toClinic = asRule(aRule({ communities: ["lake"] }, { effect: { deskCode: "clinic" } }));
  const toPerson = asRule(aRule({}, { effect: { deskCode: "general", staffId } }));

  it.each([
    ["whose desk has nobody left", [toClinic], world.staff, ["要派给“卫生所”，这个窗口现在没有人。"]],
    ["whose person has left", [toPerson], new Map<string, string>(), ["指定的人已经不在岗。"]],
    ["whose person is here", [toPerson], world.staff, []],
    ["that was switched off by hand", [{ ...toClinic, off: true }], world.staff, []],
    ["that was told already", [{ ...toClinic, brokenReason: "停了" }], world.staff, []],
    [
      "whose desk is open in one of its communities",
      [asRule(aRule({}, { effect: { deskCode: "clinic" } }))],
      world.staff,
      [],
    ],
  ])("one %s", (_, rules, staff, reasons) => {
    expect(brokenRules({ version: 1, rules }, directory, staff).map(({ reason }) => reason)).toEqual(reasons);
  });
});
