const day = 24 * 60 * 60 * 1000;
/** China has one time zone and no summer time; phones abroad must show the county's time all the same. */
const shanghai = 8 * 60 * 60 * 1000;
const weekdays = ["日", "一", "二", "三", "四", "五", "六"];

/** `2026-11-26T06:30:00Z` -> `2026-11-26`, the day in the county. */
export function dayOf(instant: string | number): string {
  return local(instant).toISOString().slice(0, 10);
}

/** `14:30` */
export function timeWords(instant: string): string {
  const at = local(instant);
  return `${at.getUTCHours()}:${String(at.getUTCMinutes()).padStart(2, "0")}`;
}

/** `11月26日` */
export function dateWords(date: string): string {
  return `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`;
}

/** `周四`, or `星期四` where there is room. */
export function weekdayWords(date: string, prefix = "周"): string {
  return `${prefix}${weekdays[weekdayOf(date)]}`;
}

/** 1 is Monday, 7 is Sunday. */
export function isoWeekday(date: string): number {
  return weekdayOf(date) || 7;
}

/** `今天 9:20`, `昨天 16:05`, `周四 8:46`, `11月18日 9:12` */
export function momentWords(instant: string, now = Date.now()): string {
  return `${pastDayWords(dayOf(instant), now)} ${timeWords(instant)}`;
}

/** 今天, 昨天, 周四 within the last week, else 11月18日 */
export function pastDayWords(date: string, now = Date.now()): string {
  const ago = daysBetween(date, dayOf(now));
  if (ago === 0) return "今天";
  if (ago === 1) return "昨天";
  if (ago > 1 && ago < 7) return weekdayWords(date);
  return dateWords(date);
}

/** 今天, 明天, 后天, 星期四 within the week ahead, else 12月3日 */
export function comingDayWords(date: string, now = Date.now()): string {
  const ahead = daysBetween(dayOf(now), date);
  if (ahead >= 0 && ahead <= 2) return ["今天", "明天", "后天"][ahead] as string;
  return ahead > 2 && ahead < 7 ? weekdayWords(date, "星期") : dateWords(date);
}

/** Whole days from one day to another. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** `下午 3 点`, `上午 9 点半`, `下午 2 点 20 分`, as one says it. */
export function spokenTime(instant: string): string {
  const at = local(instant);
  const hour = at.getUTCHours();
  const minute = at.getUTCMinutes();
  const part = hour < 6 ? "凌晨" : hour < 12 ? "上午" : hour < 13 ? "中午" : hour < 18 ? "下午" : "晚上";
  const tail = minute === 0 ? "点" : minute === 30 ? "点半" : `点 ${minute} 分`;
  return `${part} ${hour > 12 ? hour - 12 : hour} ${tail}`;
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay();
}

function local(instant: string | number): Date {
  return new Date((typeof instant === "number" ? instant : Date.parse(instant)) + shanghai);
}
