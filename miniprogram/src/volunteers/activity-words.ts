import type { Activity } from "../../../contract/activities.js";
import { comingDayWords, dateWords, dayOf, daysBetween, timeWords, weekdayWords } from "../platform/clock";

/** `11月28日 周六 9:00–11:30` */
export function whenWords({ startsAt, endsAt }: Pick<Activity, "startsAt" | "endsAt">): string {
  const day = dayOf(startsAt);
  return `${dateWords(day)} ${weekdayWords(day)} ${hoursWords({ startsAt, endsAt })}`;
}

/** `9:00–11:30` */
export function hoursWords({ startsAt, endsAt }: Pick<Activity, "startsAt" | "endsAt">): string {
  return `${timeWords(startsAt)}–${timeWords(endsAt)}`;
}

/** The head over the activities of one day: 今天, 明天, then 11月28日 周六. */
export function dayHead(day: string, now = Date.now()): string {
  const ahead = daysBetween(dayOf(now), day);
  const date = `${dateWords(day)} ${weekdayWords(day)}`;
  return ahead >= 0 && ahead <= 2 ? `${comingDayWords(day, now)}，${date}` : date;
}

/** 26.5, as the record counts: whole minutes, shown in hours. */
export function hoursOf(minutes: number): string {
  return String(Math.round(minutes / 6) / 10);
}

/** 一小时 30 分 as `1 小时 30 分`. */
export function minutesWords(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return [hours ? `${hours} 小时` : "", rest || !hours ? `${rest} 分` : ""].filter(Boolean).join(" ");
}

/** Places of all roles together. */
export function seatsOf({ roles }: Pick<Activity, "roles">): { taken: number; capacity: number; waiting: number } {
  return roles.reduce(
    (sum, role) => ({
      taken: sum.taken + role.taken,
      capacity: sum.capacity + role.capacity,
      waiting: sum.waiting + role.waiting,
    }),
    { taken: 0, capacity: 0, waiting: 0 },
  );
}

/** Half an hour before it begins until an hour after its end, as the hall has it. */
export function canAttend({ startsAt, endsAt, mine }: Activity, now = Date.now()): boolean {
  const early = 30 * 60_000;
  const late = 60 * 60_000;
  const here = mine?.state === "accepted" || mine?.state === "checked_in";
  return here && now >= Date.parse(startsAt) - early && now <= Date.parse(endsAt) + late;
}

/** 满 16 岁, 60 岁以下; empty where everybody may come. */
export function ageWords({ minAge, maxAge }: Pick<Activity, "minAge" | "maxAge">): string {
  if (minAge > 0 && maxAge !== null) return `${minAge} 到 ${maxAge} 岁`;
  if (minAge > 0) return `满 ${minAge} 岁`;
  return maxAge === null ? "" : `${maxAge} 岁以下`;
}
