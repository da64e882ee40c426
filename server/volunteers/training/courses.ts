import { type Course, sessionsNeeded, type Taught } from "../../../contract/training.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { db } from "../../db/prisma.js";

/** Of one person; more would be a profession. */
const mostCourses = 50;
const mostSessions = 500;

/** One's own courses, the latest first. A session that was called off counts for nobody and against nobody. */
export async function listCourses(residentId: string, at: Date): Promise<Course[]> {
  const joined = await db().activity.findMany({
    where: { kind: "training", signups: { some: { activeFor: residentId } } },
    select: { id: true, seriesId: true },
    orderBy: { startsAt: "desc" },
    take: mostSessions,
  });
  const series = [...new Set(joined.flatMap(({ seriesId }) => seriesId ?? []))];
  const alone = joined.filter(({ seriesId }) => seriesId === null).map(({ id }) => id);
  const sessions = await db().activity.findMany({
    where: { OR: [{ id: { in: alone } }, { seriesId: { in: series } }], state: { notIn: ["draft", "cancelled"] } },
    include: { community: { select: { name: true } }, signups: { where: { activeFor: residentId } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostSessions,
  });
  const courses = new Map<string, Session[]>();
  for (const session of sessions) {
    const key = session.seriesId ?? session.id;
    courses.set(key, [...(courses.get(key) ?? []), session]);
  }
  return [...courses.values()]
    .flatMap((all) => courseOf(all, at))
    .sort((one, other) => (one.untilDay > other.untilDay ? -1 : 1))
    .slice(0, mostCourses);
}

interface Session {
  id: string;
  title: string;
  teaches: string | null;
  place: string;
  startsAt: Date;
  endsAt: Date;
  community: { name: string };
  signups: { checkedInAt: Date | null; checkedOutAt: Date | null }[];
}

function courseOf(sessions: readonly Session[], at: Date): Course[] {
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first?.teaches || !last) return [];
  const came = sessions.filter(({ signups: [own] }) => own?.checkedInAt && own.checkedOutAt).length;
  const over = last.endsAt <= at;
  const ahead = sessions.filter(({ endsAt }) => endsAt > at);
  return [
    {
      activityId: first.id,
      sessionIds: sessions.map(({ id }) => id),
      title: first.title,
      teaches: first.teaches as Course["teaches"],
      communityName: first.community.name,
      fromDay: dayOf(first.startsAt),
      untilDay: dayOf(last.startsAt),
      sessions: sessions.length,
      came,
      left: ahead.length,
      next: nextOf(ahead),
      over,
      completed: over && came >= sessionsNeeded(sessions.length),
    },
  ];
}

function nextOf([first]: readonly Session[]): Course["next"] {
  return first
    ? {
        activityId: first.id,
        startsAt: first.startsAt.toISOString(),
        place: first.place,
        joined: first.signups.length > 0,
      }
    : null;
}

/** The earliest class of each skill for which one may still sign up. */
export async function listTaughtNow(at: Date): Promise<Taught[]> {
  const classes = await db().activity.findMany({
    where: { kind: "training", teaches: { not: null }, state: "open", startsAt: { gt: at } },
    select: { id: true, teaches: true, startsAt: true, community: { select: { name: true } } },
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    distinct: ["teaches"],
  });
  return classes.map(({ id, teaches, startsAt, community }) => ({
    skill: teaches as Taught["skill"],
    activityId: id,
    startsAt: startsAt.toISOString(),
    communityName: community.name,
  }));
}
