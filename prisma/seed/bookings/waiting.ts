import { chanceOf, idOf } from "../chance.js";
import type { ResourceRow, SlotRow, WaitlistEntryRow } from "../rows.js";
import { dateOf, dayOf } from "../shanghai.js";
import type { World } from "../world.js";
import { bookable } from "./bookings.js";

/** Two residents wait in line for each coming day of 曙光社区 on which nothing is free. */
export function lineUp(world: World, resources: readonly ResourceRow[], slots: readonly SlotRow[]): WaitlistEntryRow[] {
  const here = new Set(
    resources.filter(({ communityId }) => communityId === idOf("community", "shuguang")).map(({ id }) => id),
  );
  const days = new Map<string, SlotRow[]>();
  for (const slot of slots) {
    if (!here.has(slot.resourceId) || !bookable(slot.startsAt, world.now)) continue;
    const key = `${slot.resourceId} ${dayOf(slot.startsAt)}`;
    days.set(key, [...(days.get(key) ?? []), slot]);
  }
  return [...days]
    .filter(([, ofDay]) => ofDay.every(({ taken, capacity }) => taken >= capacity))
    .flatMap(([key]) => {
      const [resourceId = "", day = ""] = key.split(" ");
      return chanceOf(`line for ${key}`)
        .some(world.residentsOf("shuguang"), 2)
        .map((resident, place) => ({
          id: idOf("waitlist_entry", `${key}/${place}`),
          resourceId,
          day: dateOf(day),
          residentId: resident.id,
          state: "waiting",
          origin: "line",
          slotId: null,
          offeredUntil: null,
          createdAt: new Date(world.now.getTime() - (5 - place) * 3_600_000),
        }));
    });
}
