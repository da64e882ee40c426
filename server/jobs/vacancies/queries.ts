import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { leastPay } from "../matching/match.js";
import { hoursOpenTo } from "../matching/near.js";
import type { Wishes } from "../matching/sides.js";

export type VacancyRow = Prisma.VacancyGetPayload<object>;

/** As many vacancies as a county has open at once; matching looks through all of them. */
const mostOpen = 5_000;

export function listOpen(): Promise<VacancyRow[]> {
  return db().vacancy.findMany({ where: { stage: "published" }, orderBy: { publishedAt: "desc" }, take: mostOpen });
}

/** What is open and could be wanted by somebody who wants these hours and this pay. */
export function listOpenFor({ hours, payAtLeast }: Wishes): Promise<VacancyRow[]> {
  return db().vacancy.findMany({
    where: { stage: "published", hours: { in: hoursOpenTo(hours) }, payTo: { gte: Math.ceil(payAtLeast * leastPay) } },
    orderBy: { publishedAt: "desc" },
    take: mostOpen,
  });
}

interface Asked {
  cursor?: string | undefined;
  limit: number;
}

/** A page of what is open, the newest first. Skills lie in a JSON list, whose words are the contract's own. */
export async function listPublished({
  q,
  skill,
  payAtLeast,
  cursor,
  limit,
}: Asked & { q?: string | undefined; skill?: string | undefined; payAtLeast?: number | undefined }) {
  const position = decodeCursor(cursor);
  const rows = await db().vacancy.findMany({
    where: {
      stage: "published",
      ...(payAtLeast ? { payTo: { gte: payAtLeast } } : {}),
      ...(skill ? { skills: { array_contains: skill } } : {}),
      AND: [
        q ? { OR: [{ title: { contains: q } }, { employer: { contains: q } }, { work: { contains: q } }] } : {},
        position
          ? { OR: [{ publishedAt: { lt: position.at } }, { publishedAt: position.at, id: { lt: position.id } }] }
          : {},
      ],
    },
    orderBy: [{ publishedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(rows, limit, ({ publishedAt }) => publishedAt ?? new Date(0));
}

export async function listOfCommunities(
  communityIds: string[],
  { stage, cursor, limit }: Asked & { stage?: string | undefined },
) {
  const position = decodeCursor(cursor);
  const rows = await db().vacancy.findMany({
    where: {
      communityId: { in: communityIds },
      ...(stage ? { stage } : {}),
      ...(position
        ? { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(rows, limit, ({ createdAt }) => createdAt);
}

export function findVacancy(id: string, communityIds?: string[]): Promise<VacancyRow | null> {
  return db().vacancy.findFirst({ where: { id, ...(communityIds ? { communityId: { in: communityIds } } : {}) } });
}

/** Live vacancies that say the same of the same employer: those of these communities, and what everybody reads. */
export function findTwins(sameAs: readonly string[], communityIds: readonly string[]) {
  return db().vacancy.findMany({
    where: {
      sameAs: { in: [...sameAs] },
      OR: [{ stage: "published" }, { stage: { in: ["draft", "checked"] }, communityId: { in: [...communityIds] } }],
    },
    select: { id: true, title: true, stage: true, sameAs: true },
  });
}

export type PaperRow = Prisma.AttachmentGetPayload<object>;

/** The employers' letters of these vacancies, the first seen first. */
export function listPapers(vacancyIds: readonly string[]): Promise<PaperRow[]> {
  return db().attachment.findMany({ where: { vacancyId: { in: [...vacancyIds] } }, orderBy: { createdAt: "asc" } });
}
