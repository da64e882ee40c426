import { calendarWith } from "../../server/communities/calendar/working-days.js";
import { presentDue, resumeClock, startClock } from "../../server/requests/clock.js";

const calendar = calendarWith();
const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: 510, closesAt: 720 },
  { weekday, opensAt: 840, closesAt: 1050 },
]);
/** Wednesday 18 November 2026, 9:12 in Shanghai; five working days end on Wednesday the 25th at 17:30. */
const submittedAt = new Date("2026-11-18T01:12:00Z");
const dueAt = new Date("2026-11-25T09:30:00Z");
const running = {
  state: "in_progress",
  submittedAt,
  dueAt,
  pausedAt: null,
  resolvedAt: null,
  endedAt: null,
  provisional: false,
};

describe("the clock of a request", () => {
  it("starts with both limits, the calendar's version, and a time to climb", () => {
    const clock = startClock({ promisedDays: 5, legalDays: 20 }, calendar, hours, submittedAt);
    expect(clock).toMatchObject({ dueAt, calendar: "chinese-days 1.5.7", provisional: false });
    expect(clock.legalDueAt).toEqual(new Date("2026-12-16T09:30:00Z"));
    expect(clock.escalateAt).toEqual(new Date("2026-11-18T07:12:00Z"));
  });

  it("calls a limit in a year that is not published provisional", () => {
    const late = new Date("2026-12-28T01:00:00Z");
    expect(startClock({ promisedDays: 2, legalDays: 20 }, calendar, hours, late).provisional).toBe(true);
  });

  it.each([
    ["2026-11-18T02:00:00Z", "running", "还剩 5 个工作日", 5],
    ["2026-11-22T02:00:00Z", "running", "还剩 3 个工作日", 3],
    ["2026-11-23T02:00:00Z", "running", "还剩 2 个工作日", 2],
    ["2026-11-25T01:41:00Z", "today", "剩 5 小时 49 分", 0],
    ["2026-11-25T09:00:00Z", "today", "剩 30 分钟", 0],
    ["2026-11-25T10:00:00Z", "late", "超 1 个工作日", -1],
    ["2026-11-26T02:00:00Z", "late", "超 1 个工作日", -1],
    ["2026-11-30T02:00:00Z", "late", "超 3 个工作日", -3],
  ])("at %s is %s and says %s", (at, state, words, daysLeft) => {
    expect(presentDue(running, calendar, hours, new Date(at))).toMatchObject({ state, words, daysLeft });
  });

  it("draws one slip for each working day, with a gap where the weekend lies", () => {
    const { slips } = presentDue(running, calendar, hours, new Date("2026-11-23T02:00:00Z"));
    expect(slips.map(({ date }) => date.slice(8))).toEqual(["19", "20", "23", "24", "25"]);
    expect(slips.map(({ passed }) => passed)).toEqual([true, true, true, false, false]);
    expect(slips.map(({ gapBefore }) => gapBefore)).toEqual([false, false, true, false, false]);
    expect(slips.filter(({ today }) => today)).toHaveLength(1);
  });

  it("stands still while it waits on the resident, and has as many days left afterwards", () => {
    const pausedAt = new Date("2026-11-20T03:00:00Z");
    const paused = presentDue(
      { ...running, state: "waiting_on_resident", pausedAt },
      calendar,
      hours,
      new Date("2026-12-08T03:00:00Z"),
    );
    expect(paused).toMatchObject({ state: "paused", daysLeft: 3 });
    const resumed = resumeClock(dueAt, pausedAt, calendar, hours, new Date("2026-12-08T03:00:00Z"));
    expect(resumed).toEqual(new Date("2026-12-11T09:30:00Z"));
  });

  it("does not forgive by a pause what was late before", () => {
    const pausedAt = new Date("2026-11-26T03:00:00Z");
    expect(resumeClock(dueAt, pausedAt, calendar, hours, new Date("2026-12-08T03:00:00Z"))).toEqual(dueAt);
  });

  it("says how early it was done", () => {
    const done = { ...running, state: "resolved", resolvedAt: new Date("2026-11-24T02:00:00Z") };
    expect(presentDue(done, calendar, hours, new Date("2026-12-24T02:00:00Z")).words).toBe("早 1 个工作日办好");
  });
});
