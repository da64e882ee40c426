import {
  comingDayWords,
  dayOf,
  isoWeekday,
  momentWords,
  pastDayWords,
  spokenTime,
  timeWords,
} from "../../miniprogram/src/platform/clock.js";

/** Monday, 23 November 2026, 10:00 in the county. */
const now = Date.parse("2026-11-23T02:00:00Z");

test("a moment is told in the county's time, wherever the phone is", () => {
  expect(dayOf("2026-11-23T17:30:00Z")).toBe("2026-11-24");
  expect(timeWords("2026-11-23T17:05:00Z")).toBe("1:05");
});

test.each([
  ["2026-11-23T01:20:00Z", "今天 9:20"],
  ["2026-11-22T08:05:00Z", "昨天 16:05"],
  ["2026-11-19T00:46:00Z", "周四 8:46"],
  ["2026-11-01T01:12:00Z", "11月1日 9:12"],
])("%s is %s", (instant, words) => {
  expect(momentWords(instant, now)).toBe(words);
});

test.each([
  ["2026-11-23", "今天"],
  ["2026-11-24", "明天"],
  ["2026-11-25", "后天"],
  ["2026-11-26", "星期四"],
  ["2026-12-03", "12月3日"],
])("the coming %s is %s", (date, words) => {
  expect(comingDayWords(date, now)).toBe(words);
});

test.each([
  ["2026-11-23T07:00:00Z", "下午 3 点"],
  ["2026-11-23T06:30:00Z", "下午 2 点半"],
  ["2026-11-23T01:20:00Z", "上午 9 点 20 分"],
  ["2026-11-23T04:00:00Z", "中午 12 点"],
])("%s is said as %s", (instant, words) => {
  expect(spokenTime(instant)).toBe(words);
});

test("a week begins on Monday, and a day ahead is never called past", () => {
  expect(isoWeekday("2026-11-23")).toBe(1);
  expect(isoWeekday("2026-11-29")).toBe(7);
  expect(pastDayWords("2026-11-30", now)).toBe("11月30日");
});
