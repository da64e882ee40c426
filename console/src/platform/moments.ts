import { dayOf, weekdayOf } from "./time.js";

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});

/** 14:30 in Shanghai, wherever the screen hangs. */
export function timeOf(instant: string): string {
  return clock.format(new Date(instant));
}

/** 11月28日 周六 9:00–11:00 */
export function whenOf({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string {
  const day = dayOf(startsAt);
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${weekdayOf(day)} ${timeOf(startsAt)}–${timeOf(endsAt)}`;
}

/** What a datetime-local field shows for an instant, in China. */
export function localOf(instant: string): string {
  return new Date(Date.parse(instant) + 8 * 3_600_000).toISOString().slice(0, 16);
}

/** What a datetime-local field holds, as an instant of China; empty while it is not filled in. */
export function instantOf(local: string): string {
  return local ? new Date(`${local}:00+08:00`).toISOString() : "";
}

/** 2 小时 5 分 */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} 小时` : "", rest || !hours ? `${rest} 分` : ""].filter(Boolean).join(" ");
}

/** 2026-12-11 -> 12月11日 周五 */
export function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${weekdayOf(day)}`;
}

/** 12月11日 周五 */
export function longDay(instant: string): string {
  return dayWords(dayOf(instant));
}

/** 11月23日 星期一 */
export function dateOf(instant: string): string {
  return date.format(new Date(instant)).replace("星期", " 星期");
}

const date = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  month: "long",
  day: "numeric",
  weekday: "long",
});
