import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 20;

const servedParts = {
  activity: {
    select: {
      id: true,
      title: true,
      place: true,
      communityId: true,
      startsAt: true,
      endsAt: true,
      community: { select: { name: true, phone: true } },
    },
  },
  resident: { select: { name: true } },
  entries: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  correction: true,
} satisfies Prisma.ActivitySignupInclude;

export type ServedRow = Prisma.ActivitySignupGetPayload<{ include: typeof servedParts }>;

/** A recorded attendance of the resident's own. */
export function findServed(residentId: string, signupId: string): Promise<ServedRow | null> {
  return db().activitySignup.findFirst({
    where: { id: signupId, residentId, state: "recorded" },
    include: servedParts,
  });
}

const correctionParts = { signup: { include: servedParts } } satisfies Prisma.HoursCorrectionInclude;
export type CorrectionRow = Prisma.HoursCorrectionGetPayload<{ include: typeof correctionParts }>;

export function findCorrection(correctionId: string): Promise<CorrectionRow | null> {
  return db().hoursCorrection.findUnique({ where: { id: correctionId }, include: correctionParts });
}

/** What nobody has decided yet in a community, the oldest first. */
export async function listUndecided(communityId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().hoursCorrection.findMany({
    where: {
      communityId,
      state: { in: ["asked", "appealed"] },
      ...(position
        ? { OR: [{ createdAt: { gt: position.at } }, { createdAt: position.at, id: { gt: position.id } }] }
        : {}),
    },
    include: correctionParts,
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}
