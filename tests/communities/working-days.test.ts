import fc from "fast-check";
import { dayOf, instantOf, minutesOf, nextDay, weekdayOf } from "../../server/communities/calendar/shanghai.js";
import {
  addWorkingMinutes,
  calendarWith,
  closingTime,
  workingDayAfter,
  workingDaysBetween,
} from "../../server/communities/calendar/working-days.js";

const calendar = calendarWith();
const hours = [1, 2, 3, 4, 5].flatMap((weekday) => [
  { weekday, opensAt: 510, closesAt: 720 },
  { weekday, opensAt: 840, closesAt: 1050 },
]);
const anyDay = fc.integer({ min: 0, max: 364 }).map((days) => nextDay("2026-01-01", days));

describe("working days of the real Chinese calendar", () => {
  it.each([
    ["2026-02-14", true, "a Saturday worked for the Spring Festival"],
    ["2026-02-28", true, "a Saturday worked for the Spring Festival"],
    ["2026-09-20", true, "a Sunday worked for the National Day"],
    ["2026-10-10", true, "a Saturday worked for the National Day"],
    ["2026-10-01", false, "the National Day"],
    ["2026-11-21", false, "a plain Saturday"],
    ["2026-11-23", true, "a plain Monday"],
  ])("%s is worked: %s (%s)", (day, worked) => {
    expect(calendar.isWorkingDay(day)).toBe(worked);
  });

  it("knows which years are published, and keeps the fixed holidays of the others", () => {
    expect(calendar.isPublished("2026-12-31")).toBe(true);
    expect(calendar.isPublished("2027-01-04")).toBe(false);
    expect(calendar.isWorkingDay("2027-10-01")).toBe(false);
    expect(calendar.isWorkingDay("2027-10-08")).toBe(true);
  });

  it("lets the county declare a day against the published calendar", () => {
    const flooded = calendarWith(new Map([["2026-11-24", false]]));
    expect(workingDayAfter(flooded, "2026-11-23", 1)).toBe("2026-11-25");
    expect(flooded.name).not.toBe(calendar.name);
  });

  it("does not count the day of receipt (民法典 201)", () => {
    expect(workingDayAfter(calendar, "2026-11-23", 1)).toBe("2026-11-24");
    expect(workingDayAfter(calendar, "2026-11-20", 1)).toBe("2026-11-23");
    expect(workingDayAfter(calendar, "2026-09-30", 1)).toBe("2026-10-08");
  });

  it("grows with every day added, and counts back to what was added", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 60 }), (day, count) => {
        const end = workingDayAfter(calendar, day, count);
        expect(workingDayAfter(calendar, day, count + 1) > end).toBe(true);
        expect(workingDaysBetween(calendar, day, end)).toHaveLength(count);
      }),
    );
  });

  it("is the same whether the days are added at once or one after the other", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }), (day, a, b) => {
        expect(workingDayAfter(calendar, workingDayAfter(calendar, day, a), b)).toBe(
          workingDayAfter(calendar, day, a + b),
        );
      }),
    );
  });
});

describe("days and hours of Asia/Shanghai", () => {
  it("turns to the next day at midnight in Shanghai, not in Greenwich", () => {
    expect(dayOf(new Date("2026-11-23T15:59:59.999Z"))).toBe("2026-11-23");
    expect(dayOf(new Date("2026-11-23T16:00:00.000Z"))).toBe("2026-11-24");
  });

  it("comes back to the same instant from its day and minutes", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1439 }), (day, minutes) => {
        const at = instantOf(day, minutes);
        expect([dayOf(at), minutesOf(at)]).toEqual([day, minutes]);
      }),
    );
  });

  it("closes at the end of the last span, on a make-up Saturday as on a Monday", () => {
    expect(closingTime(calendar, hours, "2026-11-25")).toEqual(new Date("2026-11-25T09:30:00Z"));
    expect(weekdayOf("2026-10-10")).toBe(6);
    expect(closingTime(calendar, hours, "2026-10-10")).toEqual(new Date("2026-10-10T09:30:00Z"));
  });

  it.each([
    ["2026-11-23T01:00:00Z", 60, "2026-11-23T02:00:00Z", "within the morning"],
    ["2026-11-23T03:30:00Z", 60, "2026-11-23T06:30:00Z", "over lunch"],
    ["2026-11-23T09:00:00Z", 60, "2026-11-24T01:00:00Z", "over the night"],
    ["2026-11-20T09:00:00Z", 240, "2026-11-23T04:00:00Z", "over the weekend, to the stroke of noon"],
    ["2026-11-21T05:00:00Z", 30, "2026-11-23T01:00:00Z", "from a Saturday"],
  ])("from %s, %i minutes of office hours end at %s (%s)", (from, minutes, until) => {
    expect(addWorkingMinutes(calendar, hours, new Date(from), minutes)).toEqual(new Date(until));
  });
});
