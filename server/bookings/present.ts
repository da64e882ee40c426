import type { listResources, listSlots } from "../../contract/bookings.js";
import type { AnswerOf } from "../../contract/endpoint.js";
import { dayOf, nextDay } from "../communities/calendar/shanghai.js";
import type { Calendar } from "../communities/calendar/working-days.js";
import type { ResourceRow, SlotRow } from "./queries.js";
import { lastBookableDay, whyNot } from "./slots.js";

type Resource = AnswerOf<typeof listResources>["resources"][number];
type Day = AnswerOf<typeof listSlots>["days"][number];

export function presentResource(resource: Omit<ResourceRow, "community">): Resource {
  const { id, name, place, about, seats, kind, desk } = resource;
  return { id, name, place, about, seats, kind: kind as Resource["kind"], deskName: desk.name };
}

/** Two weeks of a resource, day by day, with the number of places that are really free and a reason where none is. */
export function presentDays(resource: ResourceRow, slots: SlotRow[], calendar: Calendar, at: Date): Day[] {
  const first = dayOf(at);
  const days = Array.from({ length: resource.horizonDays + 1 }, (_, ahead) => nextDay(first, ahead));
  return days.map((date) => {
    const own = slots.filter((slot) => dayOf(slot.startsAt) === date).map((slot) => presentSlot(slot, resource, at));
    const free = own.reduce((sum, slot) => sum + (slot.reason ? 0 : slot.free), 0);
    const state = own.length === 0 ? "closed" : free === 0 ? "full" : "open";
    return { date, state, free, words: dayWordsOf(state, free, date, calendar, own), slots: own };
  });
}

function presentSlot(slot: SlotRow, resource: ResourceRow, at: Date): Day["slots"][number] {
  return {
    id: slot.id,
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    free: Math.max(0, slot.capacity - slot.taken),
    reason: whyNot(slot, resource, at),
  };
}

function dayWordsOf(state: Day["state"], free: number, date: string, calendar: Calendar, slots: Day["slots"]): string {
  if (state === "open") return `余 ${free}`;
  if (state === "closed") return calendar.isWorkingDay(date) ? "不开" : "休息";
  return slots.every((slot) => slot.reason === "已经过了") ? "已过" : "约满";
}

export function bookableUntil(resource: ResourceRow, at: Date): string {
  return lastBookableDay(resource, at);
}
