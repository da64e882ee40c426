import { db } from "../../db/prisma.js";

/** The queues of a community with their people, what each holds, and who is away or on duty today. */
export function listStaffedQueues(communityId: string, day: string, at: Date, queueId?: string) {
  return db().queue.findMany({
    where: { desk: { communityId, open: true }, ...(queueId ? { id: queueId } : {}) },
    orderBy: { desk: { position: "asc" } },
    select: {
      id: true,
      mode: true,
      cap: true,
      loads: { select: { staffId: true, open: true } },
      _count: { select: { requests: { where: { state: "queued" } } } },
      desk: {
        select: {
          id: true,
          name: true,
          shifts: { where: { day: new Date(day) }, select: { staffId: true } },
          members: {
            where: { staff: { active: true } },
            orderBy: { staffId: "asc" },
            select: {
              staff: {
                select: {
                  id: true,
                  name: true,
                  absences: {
                    where: { fromAt: { lte: at }, untilAt: { gt: at } },
                    select: { untilAt: true, reason: true },
                  },
                },
              },
            },
          },
        },
      },
    },
  });
}

export type StaffedQueue = Awaited<ReturnType<typeof listStaffedQueues>>[number];
