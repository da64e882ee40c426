/** A day so many days later, YYYY-MM-DD. */
export function laterDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** 11月23日 */
export function monthDay(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;
}

/** The month so many months later, YYYY-MM. */
export function laterMonth(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** What a datetime-local field holds, as an instant of China. */
export function instantOf(local: string): string {
  return new Date(`${local}:00+08:00`).toISOString();
}

export const weekdays = ["周一", "周二", "周三", "周四", "周五", "周六", "周日"] as const;
