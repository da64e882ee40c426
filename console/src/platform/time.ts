import { useEffect, useState } from "react";

const zone = "Asia/Shanghai";
const dayFormat = new Intl.DateTimeFormat("en-CA", { timeZone: zone, dateStyle: "short" });
const clockFormat = new Intl.DateTimeFormat("zh-CN", {
  timeZone: zone,
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});
const weekdays = "日一二三四五六";
const dayLength = 86_400_000;

/** The day in China of an instant, as 2026-11-23. */
export function dayOf(instant: Date | string): string {
  return dayFormat.format(new Date(instant));
}

/** 一, 二 … 日 */
export function weekdayOf(day: string): string {
  return weekdays.charAt(new Date(`${day}T00:00:00Z`).getUTCDay());
}

/** The Sunday that ends the week of a day; a Chinese week begins on Monday. */
export function endOfWeek(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + ((7 - date.getUTCDay()) % 7));
  return date.toISOString().slice(0, 10);
}

/** How a list says when something last happened: 9:20, 周五 16:20, 11月18日, 2025年3月2日. */
export function shortMoment(instant: string, now: Date): string {
  const day = dayOf(instant);
  const today = dayOf(now);
  if (day === today) return clockFormat.format(new Date(instant));
  const ago = Date.parse(today) - Date.parse(day);
  if (ago > 0 && ago < 7 * dayLength) return `周${weekdayOf(day)} ${clockFormat.format(new Date(instant))}`;
  return dateWords(day, today);
}

/** How a story says when something happened: 9:24, 11月18日 9:12. */
export function longMoment(instant: string, now: Date): string {
  const day = dayOf(instant);
  const today = dayOf(now);
  const clock = clockFormat.format(new Date(instant));
  return day === today ? clock : `${dateWords(day, today)} ${clock}`;
}

/** The present, told anew each minute, so that what is left of today stays true on a page that lies open. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), 60_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** 11月18日, 2025年3月2日. */
export function dateWords(day: string, today: string): string {
  const [year, month, date] = day.split("-").map(Number);
  return `${day.slice(0, 4) === today.slice(0, 4) ? "" : `${year}年`}${month}月${date}日`;
}
