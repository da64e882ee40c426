import { arrivedWords, newsReducer, noNews } from "../../console/src/requests/live/news.js";
import { aRow } from "./rows.js";

describe("What arrives waits in a bar", () => {
  it("keeps arrivals in the order in which they came", () => {
    const [first, second] = [aRow(), aRow()];
    const news = [first, second].reduce((now, row) => newsReducer(now, { type: "arrived", row }), noNews);
    expect(news.waiting).toEqual([first, second]);
  });

  it("counts a request once that arrives and then changes, and shows its newer state", () => {
    const row = aRow();
    const claimed = { ...row, state: "accepted" as const };
    const news = newsReducer(newsReducer(noNews, { type: "arrived", row }), { type: "arrived", row: claimed });
    expect(news.waiting).toEqual([claimed]);
  });

  it("forgets an arrival that somebody else has taken before it was put in", () => {
    const row = aRow();
    const news = newsReducer(newsReducer(noNews, { type: "arrived", row }), { type: "left", number: row.number });
    expect(news.waiting).toEqual([]);
  });

  it("empties the bar when the arrivals are put in, and still knows which rows have left", () => {
    const left = newsReducer(noNews, { type: "left", number: "2026-1118-0037" });
    const news = newsReducer(newsReducer(left, { type: "arrived", row: aRow() }), { type: "put_in" });
    expect(news).toEqual({ waiting: [], left: ["2026-1118-0037"] });
  });

  it("takes back the mark of a row that has come back, and all marks with a fresh list", () => {
    const left = newsReducer(noNews, { type: "left", number: "2026-1118-0037" });
    expect(newsReducer(left, { type: "stayed", number: "2026-1118-0037" }).left).toEqual([]);
    expect(newsReducer(left, { type: "fetched_anew" })).toEqual(noNews);
  });
});

describe("The bar says what has come", () => {
  it("names each kind of request once, and at most three", () => {
    const titles = ["高龄津贴申请", "居住证明", "居住证明", "低保申请", "临时救助"];
    expect(arrivedWords(titles.map((title) => aRow({ title })))).toBe("高龄津贴申请、居住证明、低保申请 等");
  });

  it("says of a mediation of others only that it is one", () => {
    expect(arrivedWords([aRow({ title: "邻里漏水", confidential: true, openable: false })])).toBe("调解（保密）");
  });
});
