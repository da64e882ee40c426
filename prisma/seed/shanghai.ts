// China has kept one time without summer time since 1991: UTC+8 the year round.
const offset = 8 * 3_600_000;
const dayLength = 24 * 3_600_000;

/** The day of an instant in Asia/Shanghai, YYYY-MM-DD. */
export function dayOf(instant: Date): string {
  return new Date(instant.getTime() + offset).toISOString().slice(0, 10);
}

/** The instant of a day's minute in Asia/Shanghai; 510 is half past eight. */
export function instantOf(day: string, minute: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - offset + minute * 60_000);
}

export function minuteOf(instant: Date): number {
  return Math.floor(((instant.getTime() + offset) % dayLength) / 60_000);
}

export function daysLater(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLength).toISOString().slice(0, 10);
}

/** 1 is Monday, 7 Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** A calendar day as the database keeps it: midnight UTC of the same date. */
export function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** 11月26日 周四 */
export function dayWords(day: string): string {
  return `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日 周${"一二三四五六日"[weekdayOf(day) - 1]}`;
}

/** 14:30 */
export function timeWords(instant: Date): string {
  const minute = minuteOf(instant);
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
}
