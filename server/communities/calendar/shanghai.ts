// Asia/Shanghai has been UTC+8 without summer time since 1991, so plain arithmetic is exact here.
const ahead = 8 * 60 * 60_000;
const minute = 60_000;

/** The Shanghai day (YYYY-MM-DD) of an instant. */
export function dayOf(at: Date): string {
  return new Date(at.getTime() + ahead).toISOString().slice(0, 10);
}

/** Minutes after midnight in Shanghai. */
export function minutesOf(at: Date): number {
  return Math.floor(((at.getTime() + ahead) % (24 * 60 * minute)) / minute);
}

/** The instant of a Shanghai day and minutes after its midnight. */
export function instantOf(day: string, minutes: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - ahead + minutes * minute);
}

export function nextDay(day: string, days = 1): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 24 * 60 * minute).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return nextDay(day, 1 - weekdayOf(day));
}

export const weekdayNames = ["", "周一", "周二", "周三", "周四", "周五", "周六", "周日"] as const;

/** 2026-11-25 -> 11月25日 周三; the year stands before it when it is not this one. */
export function dayWords(day: string, thisYear = ""): string {
  const [year = "", month, date] = day.split("-");
  const prefix = thisYear && !thisYear.startsWith(year) ? `${year}年` : "";
  return `${prefix}${Number(month)}月${Number(date)}日 ${weekdayNames[weekdayOf(day)]}`;
}

/** 2026-11-25 -> 2026年11月25日, as it stands on a paper. */
export function dateWords(day: string): string {
  const [year, month, date] = day.split("-");
  return `${year}年${Number(month)}月${Number(date)}日`;
}

/** 2026年11月26日 15:40, as it stands on a paper. */
export function momentWords(at: Date): string {
  return `${dateWords(dayOf(at))} ${clockWords(minutesOf(at))}`;
}

/** 510 -> 8:30 */
export function clockWords(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}
