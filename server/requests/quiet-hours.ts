import { dayOf, instantOf, minutesOf, nextDay } from "../communities/calendar/shanghai.js";

// 21:00–8:00 (domain rule 13, WeChat): nobody's phone rings at night for something that can wait.
const quietFrom = 21 * 60;
const quietUntil = 8 * 60;

/** Until when a message that can wait is kept; null when it may go now. */
export function heldUntil(at: Date): Date | null {
  const minutes = minutesOf(at);
  if (minutes >= quietFrom) return instantOf(nextDay(dayOf(at)), quietUntil);
  return minutes < quietUntil ? instantOf(dayOf(at), quietUntil) : null;
}
