import { firstOpenDay, isOpen, nearestOpenings } from "../../miniprogram/src/bookings/openings.js";
import { isMinor } from "../../miniprogram/src/volunteers/sign-up/minor.js";

const slot = (date: string, free: number, reason = "") => ({
  id: `01900000-0000-7000-8000-0000000${date.replaceAll("-", "").slice(3)}`,
  startsAt: `${date}T06:30:00Z`,
  endsAt: `${date}T08:30:00Z`,
  free,
  reason,
});
const day = (date: string, free: number, reason?: string) => ({
  date,
  state: "open" as const,
  free,
  words: "",
  slots: [slot(date, free, reason)],
});
const days = [
  day("2026-11-23", 0),
  day("2026-11-24", 2),
  day("2026-11-25", 0),
  day("2026-11-26", 1),
  day("2026-11-30", 3),
];

test("a slot with room is still not open when it says why not", () => {
  expect(isOpen(slot("2026-11-24", 2))).toBe(true);
  expect(isOpen(slot("2026-11-24", 2, "太近了，请打电话"))).toBe(false);
  expect(isOpen(slot("2026-11-24", 0))).toBe(false);
});

test("the nearest openings lie on both sides of the day and are told in order", () => {
  expect(nearestOpenings(days, "2026-11-25", 2).map((one) => one.startsAt.slice(0, 10))).toEqual([
    "2026-11-24",
    "2026-11-26",
  ]);
});

test("the first day with room is shown first", () => {
  expect(firstOpenDay(days)?.date).toBe("2026-11-24");
});

test("one is a minor until the eighteenth birthday, in the county's day", () => {
  expect(isMinor("2008-11-24", Date.parse("2026-11-23T15:59:00Z"))).toBe(true);
  expect(isMinor("2008-11-24", Date.parse("2026-11-23T16:01:00Z"))).toBe(false);
});
