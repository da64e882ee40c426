import { insertRows, orderOf, type Pages, replaceRow, rowsOf } from "../../console/src/requests/pages.js";
import { aRow } from "./rows.js";

const dueOn = (date: string) => aRow({ due: { at: `${date}T09:30:00Z`, date } });
const byDue = orderOf({ view: "community", search: "" });

function pagesOf(rows: ReturnType<typeof aRow>[][], nextCursor: string | null): Pages {
  return {
    pages: rows.map((page, index) => ({ rows: page, nextCursor: index < rows.length - 1 ? "next" : nextCursor })),
    pageParams: rows.map(() => undefined),
  };
}

describe("Arrivals are put among the rows that were fetched", () => {
  const monday = dueOn("2026-11-23");
  const wednesday = dueOn("2026-11-25");
  const friday = dueOn("2026-11-27");

  it("stands where its due day belongs, even on an earlier page", () => {
    const arrived = dueOn("2026-11-24");
    const pages = insertRows(pagesOf([[monday, wednesday], [friday]], null), [arrived], byDue);
    expect(rowsOf(pages)).toEqual([monday, arrived, wednesday, friday]);
  });

  it("comes last when all is fetched and nothing is due later", () => {
    const arrived = dueOn("2026-12-30");
    expect(rowsOf(insertRows(pagesOf([[monday]], null), [arrived], byDue))).toEqual([monday, arrived]);
  });

  it("is left for its own page when it is due behind the last fetched row", () => {
    const arrived = dueOn("2026-12-30");
    expect(rowsOf(insertRows(pagesOf([[monday]], "more"), [arrived], byDue))).toEqual([monday]);
  });

  it("is never there twice", () => {
    const moved = { ...friday, due: { ...friday.due, at: "2026-11-24T09:30:00Z" } };
    expect(rowsOf(insertRows(pagesOf([[monday, friday]], null), [moved], byDue))).toEqual([monday, moved]);
  });

  it("stands on top of what is done, where the latest comes first", () => {
    const arrived = aRow({ updatedAt: "2026-11-23T01:40:00Z" });
    expect(rowsOf(insertRows(pagesOf([[monday]], null), [arrived], orderOf({ view: "done", search: "" })))).toEqual([
      arrived,
      monday,
    ]);
  });
});

describe("A changed row", () => {
  it("takes its old place", () => {
    const [first, second] = [dueOn("2026-11-23"), dueOn("2026-11-24")];
    const changed = { ...first, stateWords: "已接" };
    expect(rowsOf(replaceRow(pagesOf([[first], [second]], null), changed))).toEqual([changed, second]);
  });

  it("leaves the pages untouched when it is not among them", () => {
    const pages = pagesOf([[aRow()]], null);
    expect(replaceRow(pages, aRow())).toBe(pages);
  });
});
