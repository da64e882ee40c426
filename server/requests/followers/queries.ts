import { openStates, type RequestKind } from "../../../contract/lifecycle.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { behaviourOf } from "../kinds.js";
import { alike, type Matter } from "./likeness.js";

/** Older reports than these are hardly the same trouble (*setting*). */
const recentDays = 30;
/** As many open reports of one item as a community has in its worst month. */
const mostCompared = 300;

/** As many as one looks through. */
const mostFollowed = 50;

interface Asked extends Matter {
  itemCode: string;
  communityId: string;
  at: Date;
  /** Left out: the request itself, or what the asking resident has reported. */
  not: { id?: string; residentId?: string };
}

/** Open requests of the same item and community that were handed in lately and seem to be the same matter. */
export async function findAlike({ itemCode, communityId, at, not, ...asked }: Asked, most: number) {
  const since = new Date(at.getTime() - recentDays * 24 * 3_600_000);
  const rows = await db().request.findMany({
    where: {
      communityId,
      itemCode,
      kind: "application",
      confidential: false,
      parentId: null,
      state: { in: [...openStates] },
      submittedAt: { gte: since },
      ...(not.id ? { id: { not: not.id } } : {}),
      ...(not.residentId ? { residentId: { not: not.residentId } } : {}),
    },
    select: {
      id: true,
      number: true,
      kind: true,
      itemCode: true,
      title: true,
      text: true,
      submittedAt: true,
      communityId: true,
      resident: { select: { name: true } },
      followers: { select: { residentId: true } },
    },
    orderBy: { submittedAt: "desc" },
    take: mostCompared,
  });
  return alike(asked, await withMatters(rows), most);
}

/** Requests with what each is about, by the words of its own service. */
export async function withMatters<R extends { id: string; kind: string; itemCode: string; text: string | null }>(
  rows: readonly R[],
): Promise<(R & Matter)[]> {
  const [first] = rows;
  const matters = first && (await behaviourOf(first.kind as RequestKind).matters?.(rows));
  return rows.map((row) => ({ ...row, ...(matters?.get(row.id) ?? { place: "", words: row.text ?? "" }) }));
}

const followedParts = {
  queue: { select: { desk: { select: { name: true } } } },
  mergedInto: { select: { number: true, state: true } },
  followers: { select: { residentId: true } },
} satisfies Prisma.RequestInclude;

/** What neighbours may know of: a report of an item that they share. */
const sharedOnes = { item: { shared: true }, confidential: false, parentId: null } satisfies Prisma.RequestWhereInput;

export function findShared(number: string) {
  return db().request.findFirst({ where: { number, ...sharedOnes }, include: followedParts });
}

/** What somebody follows, the latest first. */
export async function listFollowed(residentId: string) {
  const rows = await db().requestFollower.findMany({
    where: { residentId, request: sharedOnes },
    include: { request: { include: followedParts } },
    orderBy: { createdAt: "desc" },
    take: mostFollowed,
  });
  return rows.map(({ request }) => request);
}

/** The request that another shall be merged into, whatever its state. */
export function findByNumber(number: string) {
  return db().request.findUnique({
    where: { number },
    select: {
      id: true,
      number: true,
      state: true,
      kind: true,
      itemCode: true,
      communityId: true,
      residentId: true,
      confidential: true,
      parentId: true,
      queue: { select: { desk: { select: { name: true } } } },
    },
  });
}
