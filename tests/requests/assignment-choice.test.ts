import fc from "fast-check";
import { type QueueMode, queueModeNames } from "../../contract/staffing.js";
import { chooseWho, type Member, type WhoFacts } from "../../server/requests/routing/who.js";

function member(id: string, given: Partial<Member> = {}): Member {
  return { id, name: id, entitled: true, away: false, onDuty: false, excluded: false, open: 0, lastTurn: 0, ...given };
}

function choose(mode: QueueMode, members: Member[], given: Partial<WhoFacts> = {}) {
  return chooseWho({ mode, members, cap: 10, knownId: null, dutyDay: "今天", ...given });
}

const names = (choice: ReturnType<typeof choose>) => choice.candidates.map(({ name }) => name);

describe("who of the desk takes a request", () => {
  const zhou = member("周晓梅", { open: 5, lastTurn: 1 });
  const wu = member("吴强", { open: 2, lastTurn: 3 });
  const chen = member("陈静", { open: 2, lastTurn: 2, onDuty: true });
  const all = [zhou, wu, chen];

  it.each([
    ["claim", [], "由窗口的人来接"],
    ["assign", [], "等负责人派人"],
    ["rotate", ["周晓梅", "陈静", "吴强"], "轮到周晓梅"],
    ["least_open", ["陈静", "吴强", "周晓梅"], "陈静手上的最少，由陈静办"],
    ["duty", ["陈静"], "今天由陈静值班"],
    ["known", ["陈静", "吴强", "周晓梅"], "陈静手上的最少，由陈静办"],
  ] as const)("by %s", (mode, expected, words) => {
    const choice = choose(mode, all);
    expect(names(choice)).toEqual(expected);
    expect(choice.candidates[0]?.words ?? choice.words).toBe(words);
  });

  it("who handled this resident last comes first, however much that person has", () => {
    const choice = choose("known", all, { knownId: zhou.id });
    expect(names(choice)[0]).toBe("周晓梅");
    expect(choice.candidates[0]?.words).toBe("上次是周晓梅办的，这次还由周晓梅办");
  });

  it.each([
    ["away", { away: true }],
    ["over the cap", { open: 10 }],
    ["a relative", { excluded: true }],
    ["without a post", { entitled: false }],
  ])("never somebody who is %s", (_, state) => {
    for (const mode of ["rotate", "least_open", "duty", "known"] as const) {
      const choice = choose(mode, [member("周晓梅", { onDuty: true, ...state })], { knownId: "周晓梅" });
      expect(choice.candidates).toEqual([]);
      expect(choice.words).toContain("由窗口的人来接");
    }
  });

  it.each(Object.keys(queueModeNames) as QueueMode[])("whom a rule names comes first, also by %s", (mode) => {
    const choice = choose(mode, all, { wantedId: wu.id, knownId: zhou.id });
    expect(choice.candidates[0]).toMatchObject({ name: "吴强", preferred: true, words: "规则指定由吴强办" });
    expect(choice.candidates.slice(1).some(({ preferred }) => preferred)).toBe(false);
  });

  it.each([
    ["away", { away: true }, "规则指定的吴强不在，"],
    ["a relative", { excluded: true }, "规则指定的吴强要回避，"],
    ["without a post", { entitled: false }, "规则指定的吴强现在没有这个职务，"],
    ["over the cap", { open: 10 }, "规则指定的吴强手上满了，"],
    ["of another desk", null, "规则指定的人不在这个窗口，"],
  ])("whom a rule names and who is %s does not get it, and it is said why", (_, state, words) => {
    const others = [zhou, chen, ...(state ? [{ ...wu, ...state }] : [])];
    expect(choose("claim", others, { wantedId: wu.id })).toMatchObject({
      candidates: [],
      words: `${words}由窗口的人来接`,
    });
    const turn = choose("rotate", others, { wantedId: wu.id });
    expect(turn.candidates[0]).toMatchObject({ name: "周晓梅", words: `${words}轮到周晓梅` });
  });

  it("a day that nobody is on duty is said to be so", () => {
    expect(choose("duty", [zhou, wu], { dutyDay: "11月24日 周二" }).words).toBe(
      "11月24日 周二没有排值班，由窗口的人来接",
    );
  });

  it("whatever the facts, there is an answer, the same one the second time, and nobody who may not", () => {
    const anyMember = fc.record({
      id: fc.uuid(),
      name: fc.constant("某人"),
      entitled: fc.boolean(),
      away: fc.boolean(),
      onDuty: fc.boolean(),
      excluded: fc.boolean(),
      open: fc.nat(12),
      lastTurn: fc.nat(50),
    });
    const modes = Object.keys(queueModeNames) as QueueMode[];
    fc.assert(
      fc.property(fc.constantFrom(...modes), fc.array(anyMember), fc.nat(12), (mode, members, cap) => {
        const choice = choose(mode, members, { cap });
        expect(choose(mode, members, { cap })).toEqual(choice);
        for (const { id } of choice.candidates) {
          const found = members.find((one) => one.id === id);
          expect(found).toMatchObject({ entitled: true, away: false, excluded: false });
          expect(found?.open).toBeLessThan(cap);
        }
      }),
    );
  });
});
