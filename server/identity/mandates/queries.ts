import type { MandateScope } from "../../../contract/behalf.js";
import { db } from "../../db/prisma.js";

/** What routing and the services' conditions ask about the person for whom is acted. */
const principalParts = {
  id: true,
  name: true,
  birthDate: true,
  traits: true,
  communityId: true,
  homeAddress: true,
} as const;

/** The mandate by which one resident may act for another at this time. */
export async function findMandate(agentId: string, principalId: string, at: Date) {
  const found = await db().mandate.findFirst({
    where: { agentId, principalId, endedAt: null, expiresAt: { gt: at } },
    include: { principal: { select: principalParts } },
    orderBy: { expiresAt: "desc" },
  });
  if (!found) return null;
  const { principal, scopes } = found;
  return {
    principal: { ...principal, traits: principal.traits as string[] },
    // Written by `offerMandate`, whose input the contract has parsed.
    scopes: scopes as MandateScope[],
  };
}

const personParts = { id: true, name: true, community: { select: { id: true, name: true } } } as const;

/** As many as a family has in some years. */
const mostShown = 50;

/** The mandates that one has given and holds, the latest first. */
export function listMandatesOf(residentId: string) {
  return db().mandate.findMany({
    where: { OR: [{ principalId: residentId }, { agentId: residentId }] },
    include: { principal: { select: personParts }, agent: { select: personParts } },
    orderBy: { createdAt: "desc" },
    take: mostShown,
  });
}
export type MandateRow = Awaited<ReturnType<typeof listMandatesOf>>[number];

export function findOffer(codeHash: string, at: Date) {
  return db().mandate.findFirst({
    where: { codeHash, endedAt: null, codeExpiresAt: { gt: at } },
    include: { principal: { select: { id: true, name: true } } },
  });
}
