import type { StaffActor } from "../../actor/actor.js";
import { db } from "../../db/prisma.js";
import { scopeOf } from "../policy.js";

/** The tags of the communities whose requests this person knows of. */
export function findTags(actor: StaffActor) {
  const scope = scopeOf(actor);
  return db().tag.findMany({
    where: scope === "all" ? {} : { communityId: { in: scope } },
    include: { community: { select: { name: true } } },
    orderBy: [{ community: { position: "asc" } }, { name: "asc" }],
    take: 2_000,
  });
}

export function findTag(tagId: string) {
  return db().tag.findUnique({ where: { id: tagId }, include: { _count: { select: { requests: true } } } });
}

/** The tags that are on a request, by name. */
export async function tagsOn(requestId: string) {
  const rows = await db().requestTag.findMany({
    where: { requestId },
    select: { tag: { select: { id: true, name: true } } },
    orderBy: { tag: { name: "asc" } },
  });
  return rows.map(({ tag }) => tag);
}

export function findCommunityTags(communityId: string, ids: readonly string[]) {
  return db().tag.findMany({ where: { id: { in: [...ids] }, communityId }, select: { id: true, name: true } });
}
