import { db } from "../../db/prisma.js";

export function listNamesOf(communityId: string) {
  return db().addressName.findMany({ where: { communityId }, orderBy: [{ kind: "asc" }, { name: "asc" }] });
}

export function findName(addressId: string) {
  return db().addressName.findUnique({ where: { id: addressId } });
}

export async function hasBoundary(communityId: string): Promise<boolean> {
  return (await db().communityBoundary.findUnique({ where: { communityId }, select: { communityId: true } })) !== null;
}

export async function isNameTaken(communityId: string, kind: string, name: string): Promise<boolean> {
  return (await db().addressName.findFirst({ where: { communityId, kind, name } })) !== null;
}
