import type { Role } from "../../contract/identity.js";
import { heldOn } from "../communities/staff/posts.js";
import { db } from "../db/prisma.js";
import { readRows } from "../db/read.js";
import { sql } from "../db/statement.js";

/** The live session of a resident, with what routing asks about the person: one read before every request. */
export async function findResidentSession(sessionId: string, at: Date) {
  const [found] = await readRows<SessionRow>(sql`
    SELECT s.personId, r.name, r.birthDate, r.traits, r.communityId, r.homeAddress
    FROM session s JOIN resident r ON r.id = s.personId
    WHERE s.id = ${sessionId} AND s.kind = 'resident' AND s.endedAt IS NULL AND s.expiresAt > ${at}`);
  if (!found) return null;
  // MySQL hands JSON out parsed, MariaDB as text.
  const traits = (typeof found.traits === "string" ? JSON.parse(found.traits) : found.traits) as string[];
  return { ...found, traits };
}

interface SessionRow {
  personId: string;
  name: string;
  birthDate: Date | null;
  traits: unknown;
  communityId: string | null;
  homeAddress: string;
}

/** The live session of an active staff member, with posts held today and desks. */
export async function findStaffSession(sessionId: string, at: Date) {
  const session = await db().session.findFirst({
    where: { id: sessionId, kind: "staff", endedAt: null, expiresAt: { gt: at } },
  });
  const staff = session && (await findStaff(session.personId, at));
  return staff ? { session, staff } : null;
}

/** Does a staff session still hold, open, of somebody who is active? One statement, since every open console asks it again and again. */
export async function staffSessionHolds(sessionId: string, at: Date): Promise<boolean> {
  const rows = await readRows(sql`SELECT 1 FROM session s JOIN staff_member m ON m.id = s.personId AND m.active = 1
    WHERE s.id = ${sessionId} AND s.kind = 'staff' AND s.endedAt IS NULL AND s.lockedAt IS NULL AND s.expiresAt > ${at}`);
  return rows.length > 0;
}

export type Staff = NonNullable<Awaited<ReturnType<typeof findStaff>>>;

/** An active staff member with the posts held at that time. */
export async function findStaff(staffId: string, at: Date) {
  const member = await db().staffMember.findFirst({
    where: { id: staffId, active: true },
    include: {
      community: { select: { id: true, name: true } },
      posts: { where: heldOn(at) },
      desks: { include: { desk: { select: { name: true, queue: { select: { id: true } } } } } },
    },
  });
  if (!member) return null;
  const { posts, desks, ...rest } = member;
  return {
    ...rest,
    posts: posts.map((post) => ({ title: post.title, role: post.role as Role, communityId: post.communityId })),
    desks: desks.flatMap(({ desk }) => (desk.queue ? [{ queueId: desk.queue.id, name: desk.name }] : [])),
  };
}

export function findCredential(username: string) {
  return db().staffCredential.findUnique({ where: { username } });
}

export function findCredentialOf(staffId: string) {
  return db().staffCredential.findUnique({ where: { staffId } });
}

export function findResident(residentId: string) {
  return db().resident.findUnique({ where: { id: residentId }, include: { community: true } });
}
export type ResidentRow = NonNullable<Awaited<ReturnType<typeof findResident>>>;

export function findWechatAccount(openid: string) {
  return db().wechatAccount.findUnique({ where: { openid } });
}

export function listDemoResidentRows() {
  return db().resident.findMany({ where: { demo: true }, include: { community: true }, orderBy: { id: "asc" } });
}

export function findDemoResident(residentId: string) {
  return db().resident.findFirst({ where: { id: residentId, demo: true } });
}
