import { clockWords, dayOf, dayWords, minutesOf, nextDay } from "../communities/calendar/shanghai.js";

export interface SlotState {
  startsAt: Date;
  capacity: number;
  taken: number;
  closed: string | null;
}

export interface Terms {
  horizonDays: number;
  noticeMin: number;
}

/** Why a slot cannot be booked now, in a few words; empty when it can. */
export function whyNot(slot: SlotState, terms: Terms, at: Date): string {
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

/** The first and the last instant between which a slot must begin to be booked now. */
export function bookableSpan(terms: Terms, at: Date): { from: Date; until: Date } {
  return { from: new Date(at.getTime() + terms.noticeMin * 60_000), until: endOfDay(lastBookableDay(terms, at)) };
}

function endOfDay(day: string): Date {
  return new Date(Date.parse(`${day}T16:00:00Z`));
}

/** A booking may be changed until it begins. */
export function canChange(booking: { state: string; startsAt: Date }, at: Date): boolean {
  return (booking.state === "confirmed" || booking.state === "requested") && booking.startsAt > at;
}

/** One checks in from an hour before the time until its end. */
export function canCheckIn(booking: { state: string; startsAt: Date; endsAt: Date }, at: Date): boolean {
  return booking.state === "confirmed" && booking.startsAt.getTime() - at.getTime() <= 3_600_000 && at < booking.endsAt;
}

/** 11月26日 周四 14:30–16:30 */
export function spanWords({ startsAt, endsAt }: { startsAt: Date; endsAt: Date }): string {
  return `${dayWords(dayOf(startsAt))} ${clockWords(minutesOf(startsAt))}–${clockWords(minutesOf(endsAt))}`;
}

function noticeWords(minutes: number): string {
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}
