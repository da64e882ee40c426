import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

const mostNotices = 20;

const teamParts = {
  community: { select: { name: true } },
  _count: { select: { members: true } },
  members: {
    where: { role: "leader" },
    include: { resident: { select: { name: true } } },
    orderBy: { joinedAt: "asc" },
  },
} satisfies Prisma.TeamInclude;

export type TeamRow = Prisma.TeamGetPayload<{ include: typeof teamParts }>;

export function listTeamRows(communityId: string | undefined): Promise<TeamRow[]> {
  return db().team.findMany({
    where: communityId ? { communityId } : {},
    include: teamParts,
    orderBy: [{ communityId: "asc" }, { createdAt: "asc" }, { id: "asc" }],
    take: 200,
  });
}

export function findTeam(teamId: string): Promise<TeamRow | null> {
  return db().team.findUnique({ where: { id: teamId }, include: teamParts });
}

/** The newest of what was said to a team. */
export function listNotices(teamId: string) {
  return db().teamNotice.findMany({ where: { teamId }, orderBy: [{ at: "desc" }, { id: "desc" }], take: mostNotices });
}

/** One of a team, or null. */
export function findMember(teamId: string, residentId: string) {
  return db().teamMember.findUnique({
    where: { teamId_residentId: { teamId, residentId } },
    include: { resident: { select: { name: true, birthDate: true } } },
  });
}

/** When somebody was last asked to leave a team. */
export async function removedAt(teamId: string, residentId: string): Promise<Date | null> {
  const row = await db().teamRemoval.findFirst({ where: { teamId, residentId }, orderBy: { at: "desc" } });
  return row?.at ?? null;
}

/** Who is of the teams, leaders first, then who came first. */
export function listMembers(teamIds: readonly string[]) {
  return db().teamMember.findMany({
    where: { teamId: { in: [...teamIds] } },
    include: { resident: { select: { name: true } } },
    orderBy: [{ role: "asc" }, { joinedAt: "asc" }, { residentId: "asc" }],
  });
}

/** As what a resident belongs to teams, by team. */
export async function listOwnRoles(residentId: string): Promise<Map<string, "leader" | "member">> {
  const rows = await db().teamMember.findMany({ where: { residentId }, select: { teamId: true, role: true } });
  return new Map(rows.map(({ teamId, role }) => [teamId, role === "leader" ? "leader" : "member"]));
}

/** What the team does from a month ago on: a calendar need not know more. */
export function listTeamActivities(teamId: string, from: Date) {
  return db().activity.findMany({
    where: { teamId, startsAt: { gte: from }, state: { notIn: ["draft", "risk_checked"] } },
    include: { community: { select: { name: true, phone: true } } },
    orderBy: { startsAt: "asc" },
    take: 300,
  });
}
