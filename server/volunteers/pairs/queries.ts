import { dayOf } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { fullAge } from "../full-age.js";

const pageSize = 20;
/** One person has few pairs; a volunteer with more has forgotten some. */
const mostPairs = 50;
/** From this age on somebody is asked after even where they do not live alone. */
export const oldAge = 80;

const person = {
  select: { id: true, name: true, phone: true, birthDate: true, homeAddress: true, traits: true },
} as const;
const pairParts = {
  community: { select: { name: true, phone: true } },
  resident: person,
  volunteer: person,
} satisfies Prisma.PairInclude;
export type PairRow = Prisma.PairGetPayload<{ include: typeof pairParts }>;

export function findPair(pairId: string): Promise<PairRow | null> {
  return db().pair.findUnique({ where: { id: pairId }, include: pairParts });
}

/** Pairs of one person from either side: those under way, the first due before all; then those that were. */
export function listOwnPairs(residentId: string): Promise<PairRow[]> {
  return db().pair.findMany({
    where: { OR: [{ residentId, state: { not: "asked" } }, { volunteerId: residentId }] },
    include: pairParts,
    orderBy: [{ endedAt: "asc" }, { nextDueOn: "asc" }, { id: "asc" }],
    take: mostPairs,
  });
}

type Part = "active" | "asked" | "over";

/** A page of a community's pairs; of those under way the longest overdue come first. */
export async function listOfCommunity(communityId: string, part: Part, after: string | undefined) {
  const position = decodeCursor(after);
  const name = part === "active" ? "nextDueOn" : "createdAt";
  const order = part === "active" ? "asc" : "desc";
  const beyond = part === "active" ? "gt" : "lt";
  const rows = await db().pair.findMany({
    where: {
      communityId,
      state: part === "over" ? { in: ["ended", "declined"] } : part,
      ...(position
        ? { OR: [{ [name]: { [beyond]: position.at } }, { [name]: position.at, id: { [beyond]: position.id } }] }
        : {}),
    },
    include: pairParts,
    orderBy: [{ [name]: order }, { id: order }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, (row) => row[name] ?? row.createdAt);
}

const visitParts = { photos: { orderBy: { createdAt: "asc" } } } satisfies Prisma.PairVisitInclude;
export type VisitRow = Prisma.PairVisitGetPayload<{ include: typeof visitParts }>;

/** A page of a pair's visits, the newest first. */
export async function listVisitRows(pairId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().pairVisit.findMany({
    where: {
      pairId,
      ...(position
        ? { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    include: visitParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}

export function findVisit(visitId: string): Promise<VisitRow | null> {
  return db().pairVisit.findUnique({ where: { id: visitId }, include: visitParts });
}

export interface UnpairedRow {
  id: string;
  name: string;
  born: Date;
  birthDate: Date | null;
  alone: number;
  homeAddress: string;
}

/** A page's cursor knows no time before 1970. */
const before1970 = Date.UTC(1900, 0, 1);

/** The old and those who live alone with whom nobody is paired, the oldest first; whose age is unknown stands before all. */
export async function listUnpairedRows(communityId: string, after: string | undefined, at: Date) {
  const position = decodeCursor(after);
  const born = sql`COALESCE(r.birthDate, DATE '1900-01-01')`;
  const rows = await readRows<UnpairedRow>(
    sql`SELECT r.id, r.name, r.homeAddress, r.birthDate, ${born} AS born, JSON_CONTAINS(r.traits, '"alone"') AS alone
        FROM resident r WHERE r.communityId = ${communityId} AND r.erasedAt IS NULL
          AND (r.birthDate <= DATE_SUB(${dayOf(at)}, INTERVAL ${oldAge} YEAR) OR JSON_CONTAINS(r.traits, '"alone"'))
          AND NOT EXISTS (SELECT 1 FROM pair p WHERE p.activeFor = r.id)
          ${position ? sql`AND (${born}, r.id) > (${dayAfter1900(position.at)}, ${position.id})` : sql``}
        ORDER BY born, r.id LIMIT ${pageSize + 1}`,
  );
  return pageOf(rows, pageSize, ({ born: date }) => new Date(new Date(date).getTime() - before1970));
}

function dayAfter1900(at: Date): string {
  return new Date(at.getTime() + before1970).toISOString().slice(0, 10);
}

/** Grown-up volunteers whom the station has taken in, the newest first. */
export async function listVolunteerRows(communityId: string, q: string, after: string | undefined, at: Date) {
  const position = decodeCursor(after);
  const grownUp = new Date(dayOf(at));
  grownUp.setUTCFullYear(grownUp.getUTCFullYear() - fullAge);
  const rows = await db().volunteer.findMany({
    where: {
      state: "accepted",
      activeFor: { not: null },
      resident: {
        communityId,
        name: { startsWith: q },
        OR: [{ birthDate: null }, { birthDate: { lte: grownUp } }],
      },
      ...(position
        ? { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, residentId: { lt: position.id } }] }
        : {}),
    },
    include: { resident: { select: { name: true } } },
    orderBy: [{ createdAt: "desc" }, { residentId: "desc" }],
    take: pageSize + 1,
  });
  const named = rows.map((row) => ({ ...row, id: row.residentId }));
  return pageOf(named, pageSize, ({ createdAt }) => createdAt);
}

/** Who is to visit: a grown-up whom the station of this community has taken in. */
export async function findVisitor(residentId: string) {
  return db().volunteer.findFirst({
    where: { activeFor: residentId, state: "accepted" },
    select: { resident: { select: { id: true, name: true, birthDate: true } } },
  });
}
