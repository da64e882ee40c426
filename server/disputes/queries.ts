import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";

/** The whole of a dispute: one file, some dozen rows. */
export const fileParts = {
  request: {
    include: {
      resident: { select: { id: true, name: true, phone: true } },
      community: { select: { id: true, name: true, phone: true, address: true } },
      queue: { select: { desk: { select: { name: true, phone: true } } } },
      attachments: true,
    },
  },
  parties: { orderBy: { side: "asc" } },
  mediators: { include: { staff: { select: { name: true, panel: true } } }, orderBy: { fromAt: "asc" } },
  events: { orderBy: [{ at: "asc" }, { id: "asc" }] },
  sessions: {
    include: {
      attendance: { include: { staff: { select: { name: true } } }, orderBy: { id: "asc" } },
      hold: { include: { slot: { select: { id: true, resourceId: true, startsAt: true } } } },
    },
    orderBy: { number: "asc" },
  },
  signatures: { where: { voidedAt: null }, orderBy: { signedAt: "asc" } },
  agreement: { include: { steps: { orderBy: { position: "asc" } } } },
} satisfies Prisma.DisputeInclude;

export type Dispute = Prisma.DisputeGetPayload<{ include: typeof fileParts }>;
export type Party = Dispute["parties"][number];
export type AgreementRow = NonNullable<Dispute["agreement"]>;
export type Session = Dispute["sessions"][number];

export function findDispute(number: string): Promise<Dispute | null> {
  return db().dispute.findFirst({ where: { request: { number } }, include: fileParts });
}

/** The names of residents, for parties that the hall knows. */
export async function namesOf(residentIds: readonly (string | null)[]): Promise<Map<string, string>> {
  const ids = residentIds.filter((id): id is string => id !== null);
  const rows = await db().resident.findMany({ where: { id: { in: ids } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

export async function staffNames(ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await db().staffMember.findMany({ where: { id: { in: [...ids] } }, select: { id: true, name: true } });
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const listedParts = {
  request: { select: { number: true } },
  parties: true,
  sessions: { include: { attendance: true } },
  signatures: { where: { voidedAt: null }, select: { subjectId: true, signer: true } },
  agreement: { select: { id: true } },
} satisfies Prisma.DisputeInclude;

/** A mediation as a list needs it, without the drawings. */
export type ListedDispute = Prisma.DisputeGetPayload<{ include: typeof listedParts }>;

/** The mediations to which somebody is a party, the latest first. */
export function listOf(residentId: string): Promise<ListedDispute[]> {
  return db().dispute.findMany({
    where: { parties: { some: { residentId } } },
    include: listedParts,
    orderBy: { createdAt: "desc" },
    take: 50,
  });
}

/** The meetings that begin within a span and of which nobody was reminded yet. */
export function listComing(from: Date, until: Date, limit: number, communityIds?: readonly string[]) {
  return db().disputeSession.findMany({
    where: {
      state: "planned",
      remindedAt: null,
      startsAt: { gt: from, lte: until },
      ...(communityIds ? { dispute: { request: { communityId: { in: [...communityIds] } } } } : {}),
    },
    include: { attendance: true, dispute: { include: { parties: true, request: { select: { number: true } } } } },
    orderBy: { startsAt: "asc" },
    take: limit,
  });
}

/** The colleague's relatives and enemies among these residents. */
export async function kinOf(
  staffIds: readonly string[],
  residentIds: readonly (string | null)[],
): Promise<Set<string>> {
  const ids = residentIds.filter((id): id is string => id !== null);
  const rows = await db().kinship.findMany({ where: { staffId: { in: [...staffIds] }, residentId: { in: ids } } });
  return new Set(rows.map(({ staffId }) => staffId));
}

/** The community's mediators today, with what each knows about. */
export function listMediators(communityId: string, today: Date) {
  return db().staffMember.findMany({
    where: {
      active: true,
      posts: {
        some: {
          communityId,
          role: "mediator",
          startsOn: { lte: today },
          OR: [{ endsOn: null }, { endsOn: { gte: today } }],
        },
      },
    },
    include: { panel: true },
    orderBy: { id: "asc" },
  });
}

/** Disputes of the same parties in which somebody mediated and was objected to, or that failed in their hands. */
export async function conflictsOf(staffIds: readonly string[], dispute: Dispute): Promise<Set<string>> {
  const residents = dispute.parties.flatMap(({ residentId }) => residentId ?? []);
  const rows = await db().disputeMediator.findMany({
    where: {
      staffId: { in: [...staffIds] },
      objectBy: { not: null },
      dispute: { parties: { some: { residentId: { in: residents } } } },
    },
    select: { staffId: true },
  });
  return new Set(rows.map(({ staffId }) => staffId));
}

/** Looking into the file, on a screen or as paper. */
const lookings = ["open_mediation", "print_invitation", "print_agreement", "print_mediation"];

/** Who opened the file or printed of it, the latest first. */
export function listOpenings(requestId: string) {
  return db().auditEntry.findMany({
    where: { subject: `request:${requestId}`, action: { in: lookings }, actorKind: "staff" },
    orderBy: { at: "desc" },
    take: 100,
    select: { at: true, actorId: true, action: true },
  });
}

export function findPartyByCode(codeHash: string, at: Date) {
  return db().disputeParty.findFirst({
    where: { codeHash, codeExpiresAt: { gt: at }, residentId: null },
    include: { dispute: { include: { request: { select: { number: true, residentId: true } } } } },
  });
}

export function findResidentByPhone(phoneHash: string) {
  return db().resident.findFirst({
    where: { phoneHash },
    select: { id: true, name: true },
    orderBy: { createdAt: "asc" },
  });
}
