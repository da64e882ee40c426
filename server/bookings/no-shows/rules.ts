import { dayOf } from "../../communities/calendar/shanghai.js";

// Domain rule 4: the second is warned, the third within 120 days pauses room bookings for 30 days (*settings*).
export const countedDays = 120;
export const pauseAfter = 3;
export const pauseDays = 30;
const day = 24 * 3_600_000;

export function countedSince(at: Date): Date {
  return new Date(at.getTime() - countedDays * day);
}

export function pauseUntil(at: Date): Date {
  return new Date(at.getTime() + pauseDays * day);
}

/** What a resident is told of a no-show, by how many there were with this one. */
export function noShowWords(count: number, at: Date): string {
  if (count >= pauseAfter) {
    return `${countedDays} 天里第 ${count} 次没来，场地预约停到 ${monthDay(pauseUntil(at))}。窗口和卫生所照常能约。记错了可以申诉。`;
  }
  if (count === pauseAfter - 1)
    return `这是第 ${count} 次没来。${countedDays} 天里再有一次，场地预约会停 ${pauseDays} 天。记错了请打电话。`;
  return "到时间没有见到您。下次去不了，请早点撤回，让给别人。";
}

export function monthDay(at: Date): string {
  const [, month, date] = dayOf(at).split("-");
  return `${Number(month)}月${Number(date)}日`;
}
