import { db } from "../../db/prisma.js";

/** What of a community's can be booked for an interview. */
export async function findInterviewPlace(communityId: string, resourceId: string) {
  const found = await db().resource.findFirst({
    where: { id: resourceId, communityId, open: true, staffOnly: false, approval: false },
    select: { id: true, name: true, place: true, community: { select: { name: true } } },
  });
  return found && { id: found.id, words: `${found.community.name} ${found.name}，${found.place}` };
}
