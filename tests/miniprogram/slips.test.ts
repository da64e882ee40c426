import type { Due } from "../../contract/requests.js";
import { drawnSlips } from "../../miniprogram/src/ui/slips.js";
import { due } from "./support/county.js";

const looks = (given: Due) => drawnSlips(given).map((slip) => slip.look);

test("passed days are filled, days left are hollow, a weekend is a gap", () => {
  expect(looks(due)).toEqual(["passed", "passed", "passed", "left", "left"]);
  expect(drawnSlips(due).map((slip) => slip.gap)).toEqual([false, false, true, false, false]);
  expect(drawnSlips(due).findIndex((slip) => slip.isToday)).toBe(2);
});

test("on the last day its bar is half amber", () => {
  const slips = due.slips.map((slip, place) => ({ ...slip, passed: true, today: place === 4 }));
  const last = drawnSlips({ ...due, state: "today", slips }).at(-1);
  expect(last).toMatchObject({ look: "today", share: 0.5 });
});

test("over the limit there is one red bar, however late it is", () => {
  const slips = due.slips.map((slip) => ({ ...slip, passed: true, today: false }));
  expect(looks({ ...due, state: "late", slips })).toEqual([...Array(5).fill("passed"), "late"]);
});

test("more than ten days are grouped by week, the running week in part", () => {
  const slips = Array.from({ length: 15 }, (_, place) => ({
    date: `2026-11-${String(place + 2).padStart(2, "0")}`,
    passed: place < 7,
    today: place === 6,
    gapBefore: place > 0 && place % 5 === 0,
  }));
  expect(drawnSlips({ ...due, slips }).map(({ look, share }) => [look, share])).toEqual([
    ["passed", 1],
    ["part", 0.4],
    ["left", 0],
  ]);
});
