import { dayOf, instantOf, nextDay, weekdayOf } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 20;

const activityParts = {
  community: { select: { id: true, name: true, phone: true } },
  team: { select: { id: true, name: true } },
  roles: { orderBy: { position: "asc" } },
} satisfies Prisma.ActivityInclude;

const ownSignup = (residentId: string) =>
  ({
    where: { activeFor: residentId },
    include: { role: { select: { name: true } } },
  }) satisfies Prisma.Activity$signupsArgs;

/** `residentId` may be nobody's: staff have no place of their own in an activity. */
const partsFor = (residentId: string) => ({ ...activityParts, signups: ownSignup(residentId) });
export type ActivityRow = Prisma.ActivityGetPayload<{ include: ReturnType<typeof partsFor> }>;

/** Residents see what was opened; drafts are the staff's. */
const shown = { notIn: ["draft", "risk_checked"] };

export function findActivity(activityId: string, residentId = ""): Promise<ActivityRow | null> {
  return db().activity.findUnique({ where: { id: activityId }, include: partsFor(residentId) });
}

export async function findShownActivity(activityId: string, residentId: string): Promise<ActivityRow | null> {
  return db().activity.findFirst({ where: { id: activityId, state: shown }, include: partsFor(residentId) });
}

export interface Wanted {
  communityId: string | undefined;
  teamId: string | undefined;
  when: "all" | "today" | "weekend" | "mine";
  month: string | undefined;
  skill: string | undefined;
}

/** A page of what is to come, the earliest first. */
export async function listShown(residentId: string, wanted: Wanted, after: string | undefined, at: Date) {
  const { communityId, teamId, when, month, skill } = wanted;
  const span = month ? monthSpan(month) : spanOf(when, at);
  return page(
    {
      state: when === "mine" ? shown : { in: ["open", "closed", "running"] },
      ...(teamId ? { teamId } : communityId && when !== "mine" ? { communityId } : {}),
      ...(when === "mine" ? { signups: { some: { activeFor: residentId } } } : {}),
      ...(skill ? { skills: { array_contains: skill } } : {}),
      endsAt: { gt: month ? span.from : at },
      startsAt: { gte: span.from, lt: span.until },
    },
    residentId,
    after,
    "asc",
  );
}

/** A page of a community's activities for staff: those to come, or those that are over. */
export function listOfCommunity(communityId: string, past: boolean, after: string | undefined, at: Date) {
  return page({ communityId, endsAt: past ? { lte: at } : { gt: at } }, "", after, past ? "desc" : "asc");
}

async function page(
  where: Prisma.ActivityWhereInput,
  residentId: string,
  after: string | undefined,
  order: "asc" | "desc",
) {
  const position = decodeCursor(after);
  const beyond = order === "asc" ? "gt" : "lt";
  const rows = await db().activity.findMany({
    where: {
      AND: [
        where,
        position
          ? { OR: [{ startsAt: { [beyond]: position.at } }, { startsAt: position.at, id: { [beyond]: position.id } }] }
          : {},
      ],
    },
    include: partsFor(residentId),
    orderBy: [{ startsAt: order }, { id: order }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ startsAt }) => startsAt);
}

/** Everybody who has or had a place, in the order of coming. */
export function listSignups(activityId: string) {
  return db().activitySignup.findMany({
    where: { activityId },
    include: { resident: { select: { name: true } }, role: { select: { name: true } } },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}
export type SignupRow = Awaited<ReturnType<typeof listSignups>>[number];

const farPast = new Date(0);
const farFuture = new Date("2100-01-01T00:00:00Z");

function spanOf(when: Wanted["when"], at: Date): { from: Date; until: Date } {
  const today = dayOf(at);
  if (when === "today") return { from: instantOf(today, 0), until: instantOf(nextDay(today), 0) };
  if (when === "weekend") {
    const saturday = nextDay(today, 6 - Math.min(weekdayOf(today), 6));
    return { from: instantOf(saturday, 0), until: instantOf(nextDay(saturday, weekdayOf(today) === 7 ? 1 : 2), 0) };
  }
  return { from: farPast, until: farFuture };
}

function monthSpan(month: string): { from: Date; until: Date } {
  const from = `${month}-01`;
  return { from: instantOf(from, 0), until: instantOf(`${nextDay(from, 31).slice(0, 7)}-01`, 0) };
}
