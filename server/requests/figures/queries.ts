import { ageSpans, type Counted, type FiguresBy, kinds } from "../../../contract/figures.js";
import { figureNames } from "../../../contract/queue-filters.js";
import { dayOf, instantOf, mondayOf, nextDay } from "../../communities/calendar/shanghai.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { countsOf, dueText } from "../counts/queries.js";

/** Which communities, and from which day to which. */
export interface Span {
  communityIds: readonly string[];
  from: string;
  to: string;
}

export interface Sums {
  counts: Counted;
  doneDays: number;
}

const columns = { community: "communityId", desk: "queueId", person: "ownerId" } as const;

/** The stored figures of some days, by community, desk or person. */
export async function sumFigures({ communityIds, from, to }: Span, by: FiguresBy): Promise<Map<string, Sums>> {
  const column = columns[by];
  const groups = await db().figureDay.groupBy({
    by: ["name", column],
    where: {
      communityId: { in: [...communityIds] },
      day: { gte: new Date(`${from}T00:00:00Z`), lte: new Date(`${to}T00:00:00Z`) },
    },
    _sum: { n: true },
  });
  const sums = new Map<string, Sums>();
  for (const group of groups) {
    const key = group[column] ?? "";
    const sum = sums.get(key) ?? noSums();
    const n = group._sum.n ?? 0;
    if (group.name === "done_days") sum.doneDays += n;
    else if (Object.hasOwn(figureNames, group.name)) sum.counts[group.name as keyof Counted] += n;
    sums.set(key, sum);
  }
  return sums;
}

export function noSums(): Sums {
  return { counts: Object.fromEntries(Object.keys(figureNames).map((name) => [name, 0])) as Counted, doneDays: 0 };
}

export interface Standing {
  open: number;
  due: number;
  late: number;
  waiting: number;
}

/** How it stands at this moment, by community, desk or person, of the stored counts. */
export async function standingOf(communityIds: readonly string[], by: FiguresBy, at: Date) {
  const tomorrow = instantOf(nextDay(dayOf(at)), 0);
  const ofPerson = by === "person";
  const [open, due] = ofPerson ? (["held", "due_of"] as const) : (["open", "due"] as const);
  const scope = by === "community" ? sql`communityId` : sql`scopeId`;
  const rows = await readRows<{ id: string } & Record<keyof Standing, string>>(sql`SELECT ${scope} AS id,
      SUM(IF(name = ${open}, n, 0)) AS open,
      SUM(IF(name = ${open} AND part LIKE 'waiting_on_resident%', n, 0)) AS waiting,
      SUM(IF(name = ${due} AND part < ${dueText(at)}, n, 0)) AS late,
      SUM(IF(name = ${due} AND part >= ${dueText(at)} AND part < ${dueText(tomorrow)}, n, 0)) AS due
    FROM (${countsOf([open, due], communityIds)}) counted GROUP BY ${scope}`);
  return new Map(
    rows.map(({ id, ...counts }): [string, Standing] => [
      id,
      {
        open: Number(counts.open),
        due: Number(counts.due),
        late: Number(counts.late),
        waiting: Number(counts.waiting),
      },
    ]),
  );
}

const weeksShown = 8;

/** What came today and in each of the last eight weeks, by kind, of the stored counts. */
export async function listArrived(communityIds: readonly string[], at: Date) {
  const today = dayOf(at);
  const first = mondayOf(nextDay(today, -7 * (weeksShown - 1)));
  const rows = await readRows<{ part: string; n: string }>(sql`SELECT part, SUM(n) AS n
    FROM (${countsOf(["arrived"], communityIds, sql`AND part >= ${first}`)}) counted GROUP BY part`);
  const weeks = Array.from({ length: weeksShown }, (_, week) => ({
    monday: nextDay(first, 7 * week),
    kinds: Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<(typeof kinds)[number], number>,
  }));
  let arrivedToday = 0;
  for (const { part, n } of rows) {
    const [day = "", kind = ""] = part.split(" ");
    const week = weeks.find(({ monday }) => monday === mondayOf(day));
    if (week && Object.hasOwn(week.kinds, kind)) week.kinds[kind as (typeof kinds)[number]] += Number(n);
    if (day === today) arrivedToday += Number(n);
  }
  return { weeks, today: arrivedToday };
}

/** What is open, by how long it has been here, of the stored counts. */
export async function listAges(communityIds: readonly string[], at: Date) {
  const today = dayOf(at);
  const rows = await readRows<{ part: string; n: string }>(sql`SELECT part, SUM(n) AS n
    FROM (${countsOf(["age"], communityIds)}) counted GROUP BY part`);
  return ageSpans.map(({ name, from, to }) => {
    const span = { from: to === null ? null : nextDay(today, -to), to: nextDay(today, -from) };
    const within = rows.filter(({ part }) => part <= span.to && (span.from === null || part >= span.from));
    return { name, ...span, n: within.reduce((sum, { n }) => sum + Number(n), 0) };
  });
}

const daysAhead = 7;

/** What is booked of what can be booked, for the coming days; the slots carry their own counters. */
export async function listBooked(communityIds: readonly string[], at: Date) {
  const today = dayOf(at);
  const until = instantOf(nextDay(today, daysAhead), 0);
  const rows = await readRows<{ day: string; taken: string; places: string }>(sql`
    SELECT CAST(DATE(s.startsAt + INTERVAL 8 HOUR) AS CHAR) AS day, SUM(s.taken) AS taken, SUM(s.capacity) AS places
    FROM slot s JOIN resource r ON r.id = s.resourceId
    WHERE r.communityId IN (${[...communityIds]}) AND s.startsAt >= ${instantOf(today, 0)} AND s.startsAt < ${until}
      AND s.closed IS NULL AND r.staffOnly = 0
    GROUP BY day`);
  return Array.from({ length: daysAhead }, (_, ahead) => {
    const day = nextDay(today, ahead);
    const found = rows.find((row) => row.day === day);
    return { day, taken: Number(found?.taken ?? 0), places: Number(found?.places ?? 0) };
  });
}

export async function figuresKeptAt(): Promise<Date | null> {
  return (await db().figureKeeping.findUnique({ where: { id: 1 } }))?.keptAt ?? null;
}

/** Who works in these communities. */
export function listPeople(communityIds: readonly string[]) {
  return db().staffMember.findMany({
    where: { communityId: { in: [...communityIds] } },
    select: { id: true, name: true },
    orderBy: { name: "asc" },
  });
}
