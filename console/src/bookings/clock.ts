/** 14:30 in Shanghai, wherever the screen hangs. */
export function timeOf(instant: string): string {
  return clock.format(new Date(instant));
}

const clock = new Intl.DateTimeFormat("zh-CN", {
  timeZone: "Asia/Shanghai",
  hour: "numeric",
  minute: "2-digit",
  hour12: false,
});

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

/** 540 -> 9:00 */
export function clockWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
