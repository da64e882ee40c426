import { openStates } from "../../../contract/lifecycle.js";
import { db } from "../../db/prisma.js";
import { instantOf, nextDay } from "./shanghai.js";

export function listDeclared() {
  return db().calendarDay.findMany({ orderBy: { date: "asc" } });
}

/** What a calendar said on the days on which it differs from Monday to Friday; null when it was never kept. */
export async function findVersion(name: string): Promise<Record<string, boolean> | null> {
  const version = await db().calendarVersion.findUnique({ where: { name } });
  return version && (version.days as Record<string, boolean>);
}

/** Open requests whose limit a day can move. */
export function countAffected(day: string): Promise<number> {
  return db().request.count({
    where: {
      state: { in: [...openStates] },
      kind: { not: "booking" },
      submittedAt: { lt: instantOf(nextDay(day), 0) },
      dueAt: { gte: instantOf(day, 0) },
    },
  });
}
