import type { Role } from "../../../contract/identity.js";
import { heldStates } from "../../../contract/lifecycle.js";
import { dayOf } from "../../communities/calendar/shanghai.js";
import { heldOn } from "../../communities/staff/posts.js";
import { db } from "../../db/prisma.js";
import { allBehaviours } from "../kinds.js";

/** What somebody holds: as the owner, or as the kind's own law says. The nearest due first. */
export async function listHeld(staffId: string, take: number) {
  const beside = await Promise.all(allBehaviours().map((one) => one.heldBy?.(staffId) ?? []));
  return db().request.findMany({
    where: {
      OR: [{ ownerId: staffId, state: { in: [...heldStates] } }, { id: { in: [...new Set(beside.flat())] } }],
    },
    select: {
      id: true,
      number: true,
      title: true,
      kind: true,
      confidential: true,
      communityId: true,
      queueId: true,
      ownerId: true,
      residentId: true,
      state: true,
      parentId: true,
      mergedIntoId: true,
      dueAt: true,
      pausedAt: true,
      revision: true,
      queue: { select: { desk: { select: { name: true } } } },
    },
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
    take,
  });
}
export type HeldRequest = Awaited<ReturnType<typeof listHeld>>[number];

/** Who answers at these queues and holds a post there today, with what each has open and who is away. */
export async function listTakers(queueIds: string[], at: Date) {
  const members = await db().deskMember.findMany({
    where: { desk: { queue: { id: { in: queueIds } } }, staff: { active: true, posts: { some: heldOn(at) } } },
    select: {
      desk: { select: { queue: { select: { id: true } } } },
      staff: {
        select: {
          id: true,
          name: true,
          loads: { select: { open: true } },
          absences: { where: { fromAt: { lte: at }, untilAt: { gt: at } }, orderBy: { untilAt: "desc" }, take: 1 },
          posts: { where: heldOn(at), select: { role: true, communityId: true } },
        },
      },
    },
    orderBy: { staffId: "asc" },
  });
  return members.map(({ desk, staff }) => ({
    queueId: desk.queue?.id ?? "",
    staff: { ...staff, posts: staff.posts.map((post) => ({ ...post, role: post.role as Role })) },
  }));
}

/** Who must keep away from whom, as `staff resident`. */
export async function listKin(staffIds: string[], residentIds: string[]): Promise<Set<string>> {
  const rows = await db().kinship.findMany({
    where: { staffId: { in: staffIds }, residentId: { in: residentIds } },
  });
  return new Set(rows.map(({ staffId, residentId }) => `${staffId} ${residentId}`));
}

export function countShiftsToCome(staffId: string, at: Date): Promise<number> {
  return db().dutyShift.count({ where: { staffId, day: { gte: new Date(dayOf(at)) } } });
}
