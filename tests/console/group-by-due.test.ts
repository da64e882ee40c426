import { type Group, groupOf, linesOf } from "../../console/src/requests/queue/group-by-due.js";
import { aRow, now } from "./rows.js";

const today = "2026-11-23";

describe("A list is grouped by what is due", () => {
  it.each([
    ["what is late stands first of all", { state: "late", daysLeft: -1, date: "2026-11-20" }, "late"],
    ["what ends today has a group of its own", { state: "today", daysLeft: 0, date: today }, "today"],
    [
      "two working days left is soon, even over a weekend",
      { state: "running", daysLeft: 2, date: "2026-11-30" },
      "soon",
    ],
    ["three days left on the Friday of this week is this week", { daysLeft: 3, date: "2026-11-27" }, "week"],
    ["a make-up working Sunday still belongs to this week", { daysLeft: 5, date: "2026-11-29" }, "week"],
    ["the Monday after is later", { daysLeft: 5, date: "2026-11-30" }, "later"],
    [
      "a stopped clock waits apart, however near its date was",
      { state: "paused", daysLeft: 1, date: "2026-11-24" },
      "paused",
    ],
    ["what is done has no clock any more", { state: "done", daysLeft: 4, date: "2026-11-27" }, "done"],
  ] as const)("%s", (_title, due, group) => {
    expect(groupOf(aRow({ due }), today)).toBe(group);
  });

  it("draws the groups in the order of their urgency, each with its count", () => {
    const rows = [
      aRow({ due: { state: "paused" } }),
      aRow({ due: { daysLeft: 9, date: "2026-12-04" } }),
      aRow({ due: { state: "late", daysLeft: -2 } }),
      aRow({ due: { state: "late", daysLeft: -1 } }),
    ];
    const lines = linesOf(rows, now, new Set(), false, new Map());
    expect(lines.map((line) => (line.type === "group" ? `${line.group} ${line.count}` : line.row.number))).toEqual([
      "late 2",
      rows[2]?.number,
      rows[3]?.number,
      "later 1",
      rows[1]?.number,
      "paused 1",
      rows[0]?.number,
    ]);
  });

  it("folds a group to its head and keeps its count", () => {
    const lines = linesOf([aRow(), aRow()], now, new Set<Group>(["soon"]), false, new Map());
    expect(lines).toEqual([{ type: "group", group: "soon", count: 2, complete: true, folded: true }]);
  });

  it("does not pretend to know the count of the last group while there are more pages", () => {
    const rows = [aRow({ due: { state: "late", daysLeft: -1 } }), aRow()];
    const heads = linesOf(rows, now, new Set(), true, new Map()).filter((line) => line.type === "group");
    expect(heads.map((head) => head.complete)).toEqual([true, false]);
  });

  it("leaves a row in its group when its clock stops while somebody reads", () => {
    const settled = new Map<string, Group>();
    const row = aRow();
    linesOf([row], now, new Set(), false, settled);
    const stopped = { ...row, due: { ...row.due, state: "paused" as const } };
    expect(linesOf([stopped], now, new Set(), false, settled)[0]).toMatchObject({ group: "soon" });
    expect(linesOf([stopped], now, new Set(), false, new Map())[0]).toMatchObject({ group: "paused" });
  });
});
