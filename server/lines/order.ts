export interface Waiting {
  id: string;
  bookingId: string | null;
  dueAt: Date;
  calls: number;
}

/**
 * The order in which a desk calls: who booked and checked in comes first once their time is there, then who walked in by
 * when they came; who booked and is early waits until then, unless nobody else does. Who missed a call and came back is
 * the second in line. Pure.
 */
export function inOrder<T extends Waiting>(waiting: readonly T[], at: Date): T[] {
  const fresh = waiting.filter(({ calls }) => calls === 0);
  const back = waiting.filter(({ calls }) => calls > 0);
  const sorted = fresh.toSorted((one, other) => rank(one, at) - rank(other, at) || byDue(one, other));
  return [...sorted.slice(0, 1), ...back.toSorted(byDue), ...sorted.slice(1)];
}

function rank({ bookingId, dueAt }: Waiting, at: Date): number {
  if (!bookingId) return 1;
  return dueAt <= at ? 0 : 2;
}

function byDue(one: Waiting, other: Waiting): number {
  return one.dueAt.getTime() - other.dueAt.getTime() || (one.id < other.id ? -1 : 1);
}

/** By how many minutes the desk is late for who booked; under ten it is in time. */
export function lateMinutes(waiting: readonly Waiting[], at: Date): number {
  const due = waiting.filter(({ bookingId, dueAt }) => bookingId && dueAt <= at).map(({ dueAt }) => dueAt.getTime());
  const late = due.length ? Math.floor((at.getTime() - Math.min(...due)) / 60_000) : 0;
  return late < 10 ? 0 : late;
}

/** What a desk takes for one person when nobody has been served today yet. */
const usualMinutes = 10;

/** Minutes that one person took today on the average; at least two, so that a finger that slipped promises nothing. */
export function minutesEach(servedMinutes: readonly number[]): number {
  if (servedMinutes.length === 0) return usualMinutes;
  const mean = servedMinutes.reduce((sum, minutes) => sum + minutes, 0) / servedMinutes.length;
  return Math.max(2, Math.round(mean));
}

/** 前面 3 位，约 15 分钟; in steps of five minutes, since nobody knows it better. */
export function aheadWords(ahead: number, each: number, counters: number): string {
  if (ahead === 0) return "下一个就是您";
  const minutes = Math.max(5, Math.ceil((ahead * each) / Math.max(1, counters) / 5) * 5);
  return `前面 ${ahead} 位，约 ${minutes} 分钟`;
}

/** What somebody reads who thinks of joining a line: 不用等，直接来; 前面 3 位，约 15 分钟，比预约晚 12 分. */
export function waitWords(line: readonly Waiting[], served: readonly number[], counters: number, at: Date): string {
  if (line.length === 0) return "不用等，直接来";
  const late = lateMinutes(line, at);
  const words = aheadWords(line.length, minutesEach(served), counters);
  return late ? `${words}，比预约晚 ${late} 分` : words;
}

/** B 017 */
export function labelOf({ letter, number }: { letter: string; number: number }): string {
  return `${letter} ${String(number).padStart(3, "0")}`;
}

/** A desk's letter: by its place in the community's list; after Z it is doubled. */
export function letterOf(place: number): string {
  const letter = String.fromCharCode(65 + (place % 26));
  return place < 26 ? letter : letter + letter;
}
