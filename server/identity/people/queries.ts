import { heldStates } from "../../../contract/lifecycle.js";
import { heldOn } from "../../communities/staff/posts.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

const parts = (at: Date) =>
  ({
    community: { select: { id: true, name: true, kind: true } },
    posts: {
      where: heldOn(at),
      include: { community: { select: { name: true } } },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    },
    desks: { include: { desk: { select: { name: true, position: true } } }, orderBy: { desk: { position: "asc" } } },
  }) satisfies Prisma.StaffMemberInclude;

export type PersonRow = Prisma.StaffMemberGetPayload<{ include: ReturnType<typeof parts> }>;

/** Everybody of a community, those whose account is off too. */
export function listPersons(communityId: string, at: Date): Promise<PersonRow[]> {
  return db().staffMember.findMany({
    where: { communityId },
    include: parts(at),
    orderBy: [{ active: "desc" }, { name: "asc" }, { id: "asc" }],
  });
}

export function findPerson(staffId: string, at: Date): Promise<PersonRow | null> {
  return db().staffMember.findUnique({ where: { id: staffId }, include: parts(at) });
}

/** What the table of people says beside each: the account, the second factor, live sessions, open work. */
export async function listAccounts(staffIds: string[], at: Date) {
  const [credentials, factors, sessions, open] = await Promise.all([
    db().staffCredential.findMany({ where: { staffId: { in: staffIds } }, select: { staffId: true, username: true } }),
    db().staffTotp.findMany({ where: { staffId: { in: staffIds }, confirmedAt: { not: null } } }),
    db().session.groupBy({
      by: ["personId"],
      where: { personId: { in: staffIds }, kind: "staff", endedAt: null, expiresAt: { gt: at } },
      _count: true,
    }),
    db().request.groupBy({
      by: ["ownerId"],
      where: { ownerId: { in: staffIds }, state: { in: [...heldStates] } },
      _count: true,
    }),
  ]);
  return {
    usernames: new Map(credentials.map((row) => [row.staffId, row.username])),
    enrolled: new Set(factors.map((row) => row.staffId)),
    sessions: new Map(sessions.map((row) => [row.personId, row._count])),
    open: new Map(open.map((row) => [row.ownerId, row._count])),
  };
}

export function findPost(postId: string) {
  return db().post.findUnique({ where: { id: postId } });
}

export function countLiveSessions(staffId: string, at: Date): Promise<number> {
  return db().session.count({ where: { personId: staffId, kind: "staff", endedAt: null, expiresAt: { gt: at } } });
}

/** Shifts from this day on. */
export function countShiftsFrom(staffId: string, day: string): Promise<number> {
  return db().dutyShift.count({ where: { staffId, day: { gte: new Date(day) } } });
}
