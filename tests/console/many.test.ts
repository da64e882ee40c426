import { planOf, renewed, sharedMove } from "../../console/src/requests/many/plan.js";
import { emptyInput } from "../../console/src/requests/moves/move-faults.js";
import type { OfferedMove } from "../../contract/requests.js";
import { aRow } from "./rows.js";

const assign: OfferedMove = { action: "assign", label: "派给", asks: null, needs: ["staff"] };
const ruling: OfferedMove = { ...assign, asks: "裁定的理由，居民看得到", needs: ["staff", "text"] };
const wu = { id: "wu", name: "吴建国" };

describe("the preview of doing many", () => {
  const queuesOf = (id: string) => (id === "wu" ? [aRow().queueId] : []);

  it("sends what can be done, and says of each other row why it stays", () => {
    const rows = [
      { row: aRow(), moves: [assign] },
      { row: aRow({ owner: wu }), moves: [assign] },
      { row: aRow({ queueId: "elsewhere", deskName: "卫生室" }), moves: [assign] },
      { row: aRow({ openable: false, confidential: true }), moves: [] },
      { row: aRow({ stateWords: "办好了" }), moves: [] },
    ];
    expect(planOf(rows, "assign", { ...emptyInput, staffId: "wu" }, queuesOf).map(({ why }) => why)).toEqual([
      null,
      "已经在这位同事手上",
      "这位同事不在卫生室",
      "调解件，只有调解员能办",
      "办好了，或者不归您办",
    ]);
  });

  it("asks for a ruling's reason as soon as one of the rows needs it", () => {
    const rows = [
      { row: aRow(), moves: [assign] },
      { row: aRow(), moves: [ruling] },
    ];
    expect(sharedMove(rows, "assign")?.needs).toEqual(["staff", "text"]);
  });

  it("shows what was refused as it is now before it is tried again, and leaves the others alone", () => {
    const done = { row: aRow({ number: "2026-1118-0001" }), moves: [assign] };
    const changed = { row: aRow({ number: "2026-1118-0002", revision: 1 }), moves: [assign] };
    const gone = { row: aRow({ number: "2026-1118-0003" }), moves: [assign] };
    const now = { row: { ...changed.row, revision: 2, owner: wu }, moves: [assign] };
    const again = [changed.row.number, gone.row.number];
    expect(renewed([done, changed, gone], again, [now])).toEqual([done, now, { ...gone, moves: [] }]);
  });
});
