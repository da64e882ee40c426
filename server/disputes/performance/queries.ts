import { db } from "../../db/prisma.js";

const told = {
  parties: { select: { side: true, residentId: true } },
  mediators: { where: { untilAt: null }, select: { staffId: true } },
  request: { select: { number: true } },
} as const;

const within = (communityIds: readonly string[] | undefined) =>
  communityIds ? { request: { communityId: { in: [...communityIds] } } } : {};

/** Steps that are not done and of which somebody is still to be told: due by a day, or past another. */
export function listOpenSteps(soon: Date, today: Date, limit: number, communityIds?: readonly string[]) {
  return db().agreementStep.findMany({
    where: {
      state: "open",
      OR: [
        { remindedAt: null, dueOn: { gte: today, lte: soon } },
        { dueToldAt: null, dueOn: { lt: today } },
      ],
      agreement: { effectiveAt: { not: null }, dispute: { stage: "performing", ...within(communityIds) } },
    },
    include: { agreement: { select: { dispute: { select: told } } } },
    orderBy: { dueOn: "asc" },
    take: limit,
  });
}

/** Agreements that hold since a span, about whose court nobody was reminded and nothing was done. */
export function listConfirmable(span: { from: Date; until: Date }, limit: number, communityIds?: readonly string[]) {
  return db().disputeAgreement.findMany({
    where: {
      effectiveAt: { gte: span.from, lt: span.until },
      court: null,
      courtRemindedAt: null,
      dispute: { stage: { in: ["performing", "broken", "performed"] }, ...within(communityIds) },
    },
    include: { dispute: { select: told } },
    orderBy: { effectiveAt: "asc" },
    take: limit,
  });
}
