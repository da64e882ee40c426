import { type Statement, sql } from "../../db/statement.js";
import { now } from "../../env/clock.js";
import { findVersion } from "./queries.js";
import { dayOf, nextDay, weekdayOf } from "./shanghai.js";
import { type Calendar, calendarFrom, calendarWith } from "./working-days.js";

/** Limits lie within two years of now; what a calendar said about later days is not kept. */
const keptDays = 3 * 366;

/** Keeps what a calendar says under its name, once, so that limits computed with it can be understood later. */
export function keepVersion(calendar: Calendar): Statement {
  const days = JSON.stringify(exceptionsOf(calendar));
  return sql`INSERT INTO calendar_version (name, days, createdAt) VALUES (${calendar.name}, ${days}, ${now()})
    ON DUPLICATE KEY UPDATE name = name`;
}

/** The calendar of that name as it was; one that was never kept is taken for the published one without declarations. */
export async function calendarNamed(name: string): Promise<Calendar> {
  const days = await findVersion(name);
  return days ? calendarFrom(name, new Map(Object.entries(days))) : calendarWith();
}

function exceptionsOf(calendar: Calendar): Record<string, boolean> {
  const first = `${Number(dayOf(now()).slice(0, 4)) - 1}-01-01`;
  const exceptions: Record<string, boolean> = {};
  for (let day = first, count = 0; count < keptDays; day = nextDay(day), count++) {
    const working = calendar.isWorkingDay(day);
    if (working !== weekdayOf(day) <= 5) exceptions[day] = working;
  }
  return exceptions;
}
