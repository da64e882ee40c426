import { idOf } from "../chance.js";
import type { ResourceRow, SlotRow, WorkingDays } from "../rows.js";
import { dayOf, daysLater, instantOf, weekdayOf } from "../shanghai.js";
import type { SeedSeason } from "./resources.js";

/** From two weeks ago, so that past bookings have their slot, to a week beyond what may be booked. */
const daysBack = 14;
const daysAhead = 21;

/** The last day for which the seed makes slots; the worker goes on from there. */
export function madeUntil(now: Date): Date {
  return new Date(daysLater(dayOf(now), daysAhead));
}

/** The slots of every resource by its weekly pattern; an ordinary day of it needs a working day, a weekend one a free day. */
export function buildSlots(resources: readonly ResourceRow[], now: Date, workingDays: WorkingDays): SlotRow[] {
  const days = Array.from({ length: daysBack + daysAhead + 1 }, (_, index) => daysLater(dayOf(now), index - daysBack));
  return resources.flatMap((resource) =>
    days.flatMap((day) =>
      (resource.pattern as SeedSeason[])
        .flatMap(({ spans }) => spans)
        .filter(({ weekday }) => weekday === weekdayOf(day) && workingDays.isWorkingDay(day) === weekday <= 5)
        .map((span) => slotOf(resource.id, day, span)),
    ),
  );
}

function slotOf(resourceId: string, day: string, { startsAt, endsAt, capacity }: SeedSeason["spans"][number]): SlotRow {
  return {
    id: idOf("slot", `${resourceId}/${day}/${startsAt}`),
    resourceId,
    startsAt: instantOf(day, startsAt),
    endsAt: instantOf(day, endsAt),
    capacity,
    taken: 0,
    held: 0,
    closed: null,
  };
}
