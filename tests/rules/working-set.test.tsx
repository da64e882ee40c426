/** @jest-environment jsdom */
import { act, cleanup, renderHook } from "@testing-library/react";
import { useWorkingSet } from "../../console/src/rules/working-set.js";
import type { RulesPage } from "../../contract/rules.js";
import { aRule } from "./county.js";

const [first, second, third] = [aRule({ words: ["一"] }), aRule({ words: ["二"] }), aRule({ words: ["三"] })];

function aPage(given: Partial<RulesPage> = {}): RulesPage {
  return {
    inForce: { version: 3, publishedAt: "2026-11-01T00:00:00.000Z", author: "县级督办 郑守信", note: "第三版" },
    rules: [{ ...first, broken: null, sent: 4, sentOn: 1 }],
    scheduled: null,
    newest: 3,
    mayEdit: true,
    draft: { revision: 5, rules: null, basedOn: null, editor: null, updatedAt: null },
    ...given,
  };
}

const kept = (revision: number, rules = [first, second]) =>
  aPage({ draft: { revision, rules, basedOn: 3, editor: "何敏", updatedAt: "2026-11-20T00:00:00.000Z" } });

describe("the rules that are being worked on", () => {
  beforeEach(() => sessionStorage.clear());
  afterEach(cleanup);

  const open = (page: RulesPage) => renderHook((shown: RulesPage) => useWorkingSet(shown), { initialProps: page });

  it("are those in force, without what they did, until somebody has begun a draft", () => {
    expect(open(aPage()).result.current).toMatchObject({ rules: [first], isDraft: false, basedOn: 3, revision: 5 });
    expect(open(kept(6)).result.current).toMatchObject({ rules: [first, second], isDraft: true, unsaved: false });
  });

  it("go back one step at a time, down to what was there", () => {
    const { result } = open(aPage());
    act(() => result.current.change([first, second]));
    act(() => result.current.change([second, first]));
    expect(result.current).toMatchObject({ rules: [second, first], unsaved: true });
    act(() => result.current.undo());
    expect(result.current.rules).toEqual([first, second]);
    act(() => result.current.undo());
    expect(result.current).toMatchObject({ rules: [first], unsaved: false, canUndo: false });
  });

  it("outlive a reload of the page", () => {
    const before = open(aPage());
    act(() => before.result.current.change([first, third]));
    before.unmount();
    expect(open(aPage()).result.current).toMatchObject({ rules: [first, third], unsaved: true, revision: 5 });
  });

  it("stay when a colleague saved meanwhile, until one of the two is chosen", () => {
    const { result, rerender } = open(aPage());
    act(() => result.current.change([third]));
    rerender(kept(6));
    expect(result.current).toMatchObject({ rules: [third], overtaken: true, revision: 5 });
    act(() => result.current.insist());
    expect(result.current).toMatchObject({ rules: [third], overtaken: false, revision: 6 });
    act(() => result.current.drop());
    expect(result.current).toMatchObject({ rules: [first, second], unsaved: false });
  });
});
