import type { Prisma } from "../../../db/generated/client.js";
import { db } from "../../../db/prisma.js";
import { decodeCursor, pageOf } from "../../../http/cursor.js";

const pageSize = 20;
/** Somebody who asked more often has forgotten the first ones. */
const mostOwn = 10;

const parts = { resident: { select: { id: true, name: true, phone: true } } } satisfies Prisma.TeamProposalInclude;
export type ProposalRow = Prisma.TeamProposalGetPayload<{ include: typeof parts }>;

export function findProposal(proposalId: string): Promise<ProposalRow | null> {
  return db().teamProposal.findUnique({ where: { id: proposalId }, include: parts });
}

export function listOwnProposals(residentId: string): Promise<ProposalRow[]> {
  return db().teamProposal.findMany({
    where: { residentId },
    include: parts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: mostOwn,
  });
}

/** A page of a community's: of those that wait who has waited longest first, of the others the newest. */
export async function listOfCommunity(communityId: string, part: "waiting" | "answered", after: string | undefined) {
  const position = decodeCursor(after);
  const waits = part === "waiting";
  const order = waits ? "asc" : "desc";
  const beyond = waits ? "gt" : "lt";
  const rows = await db().teamProposal.findMany({
    where: {
      communityId,
      state: waits ? "waiting" : { in: ["founded", "refused"] },
      ...(position
        ? {
            OR: [{ createdAt: { [beyond]: position.at } }, { createdAt: position.at, id: { [beyond]: position.id } }],
          }
        : {}),
    },
    include: parts,
    orderBy: [{ createdAt: order }, { id: order }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}
