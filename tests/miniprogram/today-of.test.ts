import { looking, todayOf } from "../../miniprogram/src/elder/home/today-of.js";
import { booked, summary, waiting } from "./support/county.js";

const now = Date.parse("2026-11-23T02:00:00Z");

test("where one is expected today comes before what one must do", () => {
  const today = { ...booked, appointment: { ...booked.appointment, startsAt: "2026-11-23T07:00:00Z" } };
  expect(todayOf([waiting, today], now)).toMatchObject({ lead: "今天有一件事", title: "下午 3 点\n书画室" });
});

test("with nothing today, what one must do is the thing", () => {
  expect(todayOf([summary, booked, waiting], now)).toMatchObject({ kind: "todo", title: "要您补一张照片" });
});

test("else the next appointment is told with its day, and else that there is nothing to do", () => {
  expect(todayOf([summary, booked], now).title).toBe("星期四下午 2 点半\n书画室");
  expect(todayOf([summary], now)).toMatchObject({ kind: "nothing", title: "您什么都不用做" });
});

test("before the hall has answered nobody is told that there is nothing to do", () => {
  expect(looking.title).not.toBe(todayOf([], now).title);
  expect(looking).toMatchObject({ kind: "looking", request: undefined });
});
