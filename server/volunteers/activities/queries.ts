import { dayOf, instantOf, nextDay, weekdayOf } from "../../communities/calendar/shanghai.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 20;
const mostAnywhere = 300;

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
  day: string | undefined;
  kind: string | undefined;
  skill: string | undefined;
  teaches: string | undefined;
}

/** A page of what is to come, the earliest first. */
export function listShown(residentId: string, wanted: Wanted, after: string | undefined, at: Date) {
  return page(shownWhere(residentId, wanted, at), residentId, after, "asc");
}

/** Everything of the span anywhere in the county, to be put in order of distance: a span has no more than so many. */
export async function listShownAnywhere(residentId: string, wanted: Wanted, at: Date): Promise<ActivityRow[]> {
  return db().activity.findMany({
    where: shownWhere(residentId, { ...wanted, communityId: undefined }, at),
    include: partsFor(residentId),
    orderBy: [{ startsAt: "asc" }, { id: "asc" }],
    take: mostAnywhere,
  });
}

function shownWhere(residentId: string, wanted: Wanted, at: Date): Prisma.ActivityWhereInput {
  const { communityId, teamId, when, month, kind, skill, teaches } = wanted;
  const span = wanted.day ? daySpan(wanted.day) : month ? monthSpan(month) : spanOf(when, at);
  return {
    state: when === "mine" ? shown : { in: ["open", "closed", "running"] },
    ...(teamId ? { teamId } : communityId && when !== "mine" && !teaches ? { communityId } : {}),
    ...(when === "mine" ? { signups: { some: { activeFor: residentId } } } : {}),
    ...(kind ? { kind } : {}),
    ...(teaches ? { teaches } : {}),
    ...(skill ? { skills: { array_contains: skill } } : {}),
    endsAt: { gt: month || wanted.day ? span.from : at },
    startsAt: { gte: span.from, lt: span.until },
  };
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

function daySpan(date: string): { from: Date; until: Date } {
  return { from: instantOf(date, 0), until: instantOf(nextDay(date), 0) };
}

function spanOf(when: Wanted["when"], at: Date): { from: Date; until: Date } {
  const today = dayOf(at);
  if (when === "today") return daySpan(today);
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
