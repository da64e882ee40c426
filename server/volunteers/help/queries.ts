import { openHelpStates } from "../../../contract/help-calls.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";

const pageSize = 20;
/** Whoever is asked lately is asked for what may still be open; older ones are on the next page. */
const person = { select: { id: true, name: true, phone: true } } as const;

const callParts = {
  community: { select: { name: true, phone: true } },
  resident: person,
  taker: person,
} satisfies Prisma.HelpCallInclude;
export type CallRow = Prisma.HelpCallGetPayload<{ include: typeof callParts }>;

const staffParts = {
  ...callParts,
  asks: {
    include: { resident: { select: { name: true } } },
    orderBy: [{ ring: "asc" }, { metres: "asc" }],
  },
} satisfies Prisma.HelpCallInclude;
export type StaffCallRow = Prisma.HelpCallGetPayload<{ include: typeof staffParts }>;

const askParts = { call: { include: callParts } } satisfies Prisma.HelpAskInclude;
export type AskRow = Prisma.HelpAskGetPayload<{ include: typeof askParts }>;

export function findCall(callId: string): Promise<CallRow | null> {
  return db().helpCall.findUnique({ where: { id: callId }, include: callParts });
}

export function findStaffCall(callId: string): Promise<StaffCallRow | null> {
  return db().helpCall.findUnique({ where: { id: callId }, include: staffParts });
}

/** A page of a resident's own calls, newest first. */
export async function listOwnCalls(residentId: string, after: string | undefined) {
  const rows = await db().helpCall.findMany({
    where: { residentId, ...older(after) },
    include: callParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}

/** What one was asked for: the call that one has in hand is another question, see `findInHand`. */
export async function listAsked(residentId: string, after: string | undefined) {
  const position = decodeCursor(after);
  const rows = await db().helpAsk.findMany({
    where: {
      residentId,
      ...(position
        ? { OR: [{ askedAt: { lt: position.at } }, { askedAt: position.at, callId: { lt: position.id } }] }
        : {}),
    },
    include: askParts,
    orderBy: [{ askedAt: "desc" }, { callId: "desc" }],
    take: pageSize + 1,
  });
  const named = rows.map((row) => ({ ...row, id: row.callId }));
  return pageOf(named, pageSize, ({ askedAt }) => askedAt);
}

export function findAsk(callId: string, residentId: string): Promise<AskRow | null> {
  return db().helpAsk.findUnique({ where: { callId_residentId: { callId, residentId } }, include: askParts });
}

/** A page of a community's calls: those that are open, or those that are over. */
export async function listOfCommunity(communityId: string, over: boolean, after: string | undefined) {
  const rows = await db().helpCall.findMany({
    where: {
      communityId,
      state: over ? { notIn: [...openHelpStates] } : { in: [...openHelpStates] },
      ...older(after),
    },
    include: staffParts,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: pageSize + 1,
  });
  return pageOf(rows, pageSize, ({ createdAt }) => createdAt);
}

function older(after: string | undefined): Prisma.HelpCallWhereInput {
  const position = decodeCursor(after);
  if (!position) return {};
  return { OR: [{ createdAt: { lt: position.at } }, { createdAt: position.at, id: { lt: position.id } }] };
}

/** Who was asked and has not answered: they are told when nobody else is needed. */
export async function listSilent(callId: string): Promise<string[]> {
  const rows = await db().helpAsk.findMany({ where: { callId, answer: null }, select: { residentId: true } });
  return rows.map(({ residentId }) => residentId);
}

export async function findKnownContact(residentId: string) {
  return db().resident.findUniqueOrThrow({
    where: { id: residentId },
    select: { id: true, name: true, phone: true, homeAddress: true, communityId: true },
  });
}
