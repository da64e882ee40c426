import type { Chance } from "../chance.js";
import { instantOf, minuteOf } from "../shanghai.js";
import type { World } from "../world.js";

/** When a resident sends something: mostly in office hours, now and then in the evening, never later than now. */
export function sentOn(world: World, day: string, chance: Chance): Date {
  const minute = chance.falls(0.75) ? chance.between(505, 1000) : chance.between(1080, 1310);
  const seconds = chance.between(0, 59) * 1000;
  const sent = new Date(instantOf(day, minute).getTime() + seconds);
  if (sent.getTime() < world.now.getTime() - 5 * 60_000) return sent;
  // Today, and that minute has not come yet: some time of the day so far, or of the evening before it.
  const span = Math.max(60, minuteOf(world.now) - 500);
  return new Date(world.now.getTime() - chance.between(5, span) * 60_000 - seconds);
}

/** `count` moments in order between two instants, in office time as far as there is any, none at the ends. */
export function momentsBetween(world: World, from: Date, to: Date, count: number): Date[] {
  const office = world.clock.minutesBetween(from, to);
  const enough = office > 12 * (count + 1);
  const length = to.getTime() - from.getTime();
  return Array.from({ length: count }, (_, index) => {
    const share = (index + 0.8) / (count + 0.8);
    const moment = enough
      ? world.clock.after(from, Math.floor(office * share * 0.97))
      : new Date(from.getTime() + Math.floor(length * share));
    return moment < to ? moment : new Date(to.getTime() - 1000);
  });
}

/** When a story stops: so many working days after it began, or just before now. */
export function endOfStory(world: World, from: Date, lasted: number | undefined): Date {
  const nearNow = new Date(world.now.getTime() - 5 * 60_000);
  if (lasted === undefined) return nearNow;
  const end = world.clock.after(from, Math.max(90, Math.floor(lasted * 420)));
  return end < nearNow ? end : nearNow;
}
