import { dayOf, nextDay } from "../communities/calendar/shanghai.js";

interface Slot {
  startsAt: Date;
  capacity: number;
  taken: number;
  closed: string | null;
}

interface Terms {
  horizonDays: number;
  noticeMin: number;
}

/** Why a slot cannot be booked now, in a few words; empty when it can. */
export function whyNot(slot: Slot, terms: Terms, at: Date): string {
  if (slot.closed) return slot.closed;
  if (slot.startsAt <= at) return "已经过了";
  if (slot.startsAt.getTime() - at.getTime() < terms.noticeMin * 60_000)
    return `要提前 ${noticeWords(terms.noticeMin)}约`;
  if (dayOf(slot.startsAt) > lastBookableDay(terms, at)) return "还没开约";
  if (slot.taken >= slot.capacity) return "约满了";
  return "";
}

export function lastBookableDay(terms: Terms, at: Date): string {
  return nextDay(dayOf(at), terms.horizonDays);
}

function noticeWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}
