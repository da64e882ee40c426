import type { Slot } from "../../../contract/bookings.js";
import { daysBetween } from "../platform/clock";
import type { Fortnight } from "./use-bookings";

type BookingDay = Fortnight["days"][number];

/** Can this slot still be booked? */
export function isOpen(slot: Slot): boolean {
  return slot.free > 0 && slot.reason === "";
}

/** The free slots nearest to a day, the nearer first. */
export function nearestOpenings(days: BookingDay[], date: string, most: number): Slot[] {
  return [...days]
    .sort((one, other) => distance(one.date, date) - distance(other.date, date))
    .flatMap((day) => day.slots.filter(isOpen))
    .slice(0, most)
    .sort((one, other) => Date.parse(one.startsAt) - Date.parse(other.startsAt));
}

/** The day to show first: the first with a free place. */
export function firstOpenDay(days: BookingDay[]): BookingDay | undefined {
  return days.find((day) => day.slots.some(isOpen)) ?? days[0];
}

function distance(date: string, other: string): number {
  return Math.abs(daysBetween(date, other));
}
