import { endOfWeek, longMoment, shortMoment } from "../../console/src/platform/time.js";
import { dueWords } from "../../console/src/ui/due-chip.js";
import { barsOf, slipWords } from "../../console/src/ui/slip-row.js";
import { aRow, now } from "./rows.js";

/** Working days from a Monday on, five a week. */
function slipsFrom(monday: string, count: number, passed: number) {
  return Array.from({ length: count }, (_, index) => {
    const date = new Date(`${monday}T00:00:00Z`);
    date.setUTCDate(date.getUTCDate() + Math.floor(index / 5) * 7 + (index % 5));
    return {
      date: date.toISOString().slice(0, 10),
      passed: index < passed,
      today: index === passed,
      gapBefore: index > 0 && index % 5 === 0,
    };
  });
}

describe("A clock is drawn as slips", () => {
  it("fills what is over and today, and leaves the rest hollow", () => {
    const bars = barsOf(aRow({ due: { slips: slipsFrom("2026-11-23", 4, 1) } }).due);
    expect(bars.map((bar) => bar.look)).toEqual(["slip-passed", "slip-passed", "", ""]);
  });

  it("halves the slip of a last day", () => {
    const bars = barsOf(aRow({ due: { state: "today", slips: slipsFrom("2026-11-23", 2, 1) } }).due);
    expect(bars.map((bar) => bar.look)).toEqual(["slip-passed", "slip-today"]);
  });

  it("adds one red slip when it is late, and says so in words", () => {
    const { due } = aRow({ due: { state: "late", daysLeft: -3, slips: slipsFrom("2026-11-16", 3, 3) } });
    expect(barsOf(due).map((bar) => bar.look)).toEqual(["slip-passed", "slip-passed", "slip-passed", "slip-late"]);
    expect(slipWords(due)).toBe("3 个工作日都过了");
  });

  it("leaves a gap at a weekend", () => {
    const bars = barsOf(aRow({ due: { slips: slipsFrom("2026-11-23", 7, 0) } }).due);
    expect(bars.map((bar) => bar.gap)).toEqual([false, false, false, false, false, true, false]);
  });

  it("groups more than ten days by week, and fills a week by its days", () => {
    const bars = barsOf(aRow({ due: { slips: slipsFrom("2026-11-23", 12, 6) } }).due);
    expect(bars.map((bar) => [bar.days, bar.part])).toEqual([
      [5, 1],
      [5, 0.4],
      [2, 0],
    ]);
  });
});

describe("Time is said in a few words", () => {
  it("counts the hours of a last day down while the page lies open", () => {
    const { due } = aRow({ due: { state: "today", words: "剩 9 小时", at: "2026-11-23T09:30:00Z" } });
    expect(dueWords(due, now)).toBe("剩 7 小时 49 分");
    expect(dueWords(due, new Date("2026-11-23T09:00:00Z"))).toBe("剩 30 分");
  });

  it.each([
    ["today", "2026-11-23T01:20:00Z", "9:20", "9:20"],
    ["last Friday", "2026-11-20T08:20:00Z", "周五 16:20", "11月20日 16:20"],
    ["a week ago", "2026-11-16T08:20:00Z", "11月16日", "11月16日 16:20"],
    ["just after midnight in China", "2026-11-22T16:05:00Z", "0:05", "0:05"],
    ["another year", "2025-03-02T02:00:00Z", "2025年3月2日", "2025年3月2日 10:00"],
  ])("%s", (_title, instant, short, long) => {
    expect(shortMoment(instant, now)).toBe(short);
    expect(longMoment(instant, now)).toBe(long);
  });

  it("ends a week on Sunday", () => {
    expect([endOfWeek("2026-11-23"), endOfWeek("2026-11-29")]).toEqual(["2026-11-29", "2026-11-29"]);
  });
});
