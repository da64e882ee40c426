import { dayOf } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { readRows } from "../../db/read.js";
import { sql } from "../../db/statement.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { listPlacementsById } from "../placements/queries.js";
import type { VacancyRow } from "../vacancies/queries.js";

const parts = { booths: { orderBy: { number: "asc" } } } satisfies Prisma.JobFairInclude;
export type FairRow = Prisma.JobFairGetPayload<{ include: typeof parts }>;
export type BoothOfFair = FairRow["booths"][number];

/** More fairs than a county has before it. */
const mostComing = 50;

/** What is on or to come, the soonest first. */
export function listComing(at: Date): Promise<FairRow[]> {
  return db().jobFair.findMany({
    where: { state: { in: ["published", "called_off"] }, endsAt: { gt: at } },
    include: parts,
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostComing,
  });
}

/** A fair that everybody may see. */
export function findOpenFair(id: string): Promise<FairRow | null> {
  return db().jobFair.findFirst({ where: { id, state: { not: "draft" } }, include: parts });
}

export function findFairOf(communityIds: readonly string[], id: string): Promise<FairRow | null> {
  return db().jobFair.findFirst({ where: { id, communityId: { in: [...communityIds] } }, include: parts });
}

/** A page of the fairs of these communities, the latest first. */
export async function listFairsOf(
  communityIds: readonly string[],
  { cursor, limit }: { cursor?: string | undefined; limit: number },
) {
  const position = decodeCursor(cursor);
  const rows = await db().jobFair.findMany({
    where: {
      communityId: { in: [...communityIds] },
      ...(position
        ? { OR: [{ startsAt: { lt: position.at } }, { startsAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    include: parts,
    orderBy: [{ startsAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(rows, limit, ({ startsAt }) => startsAt);
}

const boothParts = { fair: true } satisfies Prisma.FairBoothInclude;
export type BoothRow = Prisma.FairBoothGetPayload<{ include: typeof boothParts }>;

export function findBooth(id: string): Promise<BoothRow | null> {
  return db().fairBooth.findUnique({ where: { id }, include: boothParts });
}

/** What the employers of some booths have open now, the newest first; a fair offers it as it stands. */
export function listOfferedAt(booths: readonly { licence: string }[]): Promise<VacancyRow[]> {
  return db().vacancy.findMany({
    where: { stage: "published", licence: { in: booths.map(({ licence }) => licence) } },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
  });
}

/** Open vacancies among which one looks for employers by name or by work. */
export function listOffersBy(q: string | undefined, except: readonly string[], most: number): Promise<VacancyRow[]> {
  return db().vacancy.findMany({
    where: {
      stage: "published",
      licence: { notIn: [...except] },
      ...(q ? { OR: [{ employer: { contains: q } }, { title: { contains: q } }] } : {}),
    },
    orderBy: [{ employer: "asc" }, { id: "asc" }],
    take: most,
  });
}

/** Has this person taken a number at this fair today? */
export async function wasHere(residentId: string, fairId: string, at: Date): Promise<boolean> {
  const booths = await db().fairBooth.findMany({ where: { fairId }, select: { id: true } });
  const boothId = { in: booths.map(({ id }) => id) };
  return (await db().ticket.findFirst({ where: { residentId, day: new Date(dayOf(at)), boothId } })) !== null;
}

export interface Sums {
  given: number;
  talked: number;
  agreed: number;
}

/** Of each booth: the numbers that were given, the talks that were had, and how many the employer wants. */
export async function sumsOf(boothIds: readonly string[]): Promise<Map<string, Sums>> {
  if (boothIds.length === 0) return new Map();
  const rows = await readRows<{ boothId: string; given: number; talked: number; agreed: number }>(sql`
    SELECT talk.boothId, COUNT(*) AS given, SUM(ticket.state = 'served') AS talked,
      SUM(COALESCE(talk.verdict = 'wanted', 0)) AS agreed
    FROM fair_talk talk JOIN ticket ON ticket.id = talk.ticketId
    WHERE talk.boothId IN (${[...boothIds]}) GROUP BY talk.boothId`);
  return new Map(
    rows.map(({ boothId, given, talked, agreed }) => [
      boothId,
      { given: Number(given), talked: Number(talked), agreed: Number(agreed) },
    ]),
  );
}

/** The numbers of a booth that were called, the latest first, with what they came for and the registration. */
export async function listTalks(boothId: string) {
  const talks = await db().fairTalk.findMany({ where: { boothId } });
  const tickets = await db().ticket.findMany({
    where: { id: { in: talks.map(({ ticketId }) => ticketId) }, calledAt: { not: null }, state: { not: "waiting" } },
    orderBy: [{ calledAt: "desc" }, { number: "desc" }],
  });
  const placements = await listPlacementsById(talks.flatMap(({ placementId }) => placementId ?? []));
  const requestIds = placements.map(({ requestId }) => requestId);
  const [seekers, requests] = await Promise.all([
    db().jobSeeker.findMany({ where: { requestId: { in: requestIds } } }),
    db().request.findMany({
      where: { id: { in: requestIds } },
      select: { id: true, resident: { select: { name: true } } },
    }),
  ]);
  return tickets.flatMap((ticket) => {
    const talk = talks.find(({ ticketId }) => ticketId === ticket.id);
    if (!talk) return [];
    const placement = placements.find(({ id }) => id === talk.placementId) ?? null;
    return [
      {
        ticket,
        talk,
        placement,
        seeker: seekers.find(({ requestId }) => requestId === placement?.requestId) ?? null,
        name: requests.find(({ id }) => id === placement?.requestId)?.resident.name ?? "",
      },
    ];
  });
}
export type TalkRow = Awaited<ReturnType<typeof listTalks>>[number];

export function findTalk(ticketId: string) {
  return db().fairTalk.findUnique({ where: { ticketId } });
}
