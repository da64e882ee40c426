import type { StaffActor } from "../../actor/actor.js";
import { worksIn } from "../../actor/rights.js";
import { db } from "../../db/prisma.js";

/** One's own, and what others share in the communities where one works; the oldest first, as they stand in the side bar. */
export function findSavedViews(actor: StaffActor) {
  return db().savedView.findMany({
    where: { OR: [{ staffId: actor.id }, { shared: true, communityId: { in: worksIn(actor) } }] },
    include: { staff: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    // A community that shares more than this has no overview any more.
    take: 60,
  });
}

export type SavedViewRow = Awaited<ReturnType<typeof findSavedViews>>[number];
