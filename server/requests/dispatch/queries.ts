import type { RequestKind } from "../../../contract/lifecycle.js";
import type { QueueFilter } from "../../../contract/queue-filters.js";
import type { View } from "../../../contract/staff.js";
import type { StaffActor } from "../../actor/actor.js";
import { directory } from "../../communities/directory.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import { decodeCursor, pageOf } from "../../http/cursor.js";
import { behaviourOf } from "../kinds.js";
import { scopeOf } from "../policy.js";
import { requestParts } from "../queries.js";
import { filterWhere, searchWhere } from "./filters.js";
import { afterWhere, orderBy, orderOf } from "./order.js";
import { scopeWhere, viewWhere } from "./views.js";

const tagParts = {
  select: { tag: { select: { id: true, name: true, communityId: true } } },
  orderBy: { tag: { name: "asc" } },
} satisfies Prisma.Request$tagsArgs;

const rowParts = {
  resident: { select: { name: true, homeAddress: true, birthDate: true } },
  community: { select: { name: true } },
  queue: { select: { mode: true, desk: { select: { name: true } } } },
  owner: { select: { id: true, name: true } },
  rating: { select: { score: true, callBackDueAt: true, calledBackAt: true } },
  tags: tagParts,
} satisfies Prisma.RequestInclude;

const wholeParts = {
  ...requestParts,
  queue: { select: { mode: true, desk: requestParts.queue.select.desk } },
  resident: true,
  owner: { select: { id: true, name: true } },
  firstReceiver: { select: { name: true } },
  tags: tagParts,
  _count: { select: { followers: true } },
} satisfies Prisma.RequestInclude;

export type QueueItem = Prisma.RequestGetPayload<{ include: typeof rowParts }>;
export type WholeRequest = Prisma.RequestGetPayload<{ include: typeof wholeParts }>;

interface Page {
  view: View;
  q?: string | undefined;
  filter: QueueFilter;
  cursor?: string | undefined;
  limit: number;
}

/** A page of a view, narrowed and ordered as asked. Keyset paging, nothing is counted. */
export async function listView(actor: StaffActor, { view, q, filter, cursor, limit }: Page, at: Date) {
  const order = orderOf(view, filter.sort);
  const after = await afterWhere(order, decodeCursor(cursor));
  const rows = await db().request.findMany({
    where: { AND: [await narrowedWhere(view, filter, actor, at), q ? searchWhere(q) : {}, after] },
    include: rowParts,
    orderBy: orderBy(order),
    take: limit + 1,
  });
  return pageOf(rows, limit, (row) => row[order.column]);
}

/** How many rows a narrowed view shows, counted up to `most`. */
export async function countUpTo(most: number, view: View, filter: QueueFilter, actor: StaffActor, at: Date) {
  const rows = await db().request.findMany({
    where: await narrowedWhere(view, filter, actor, at),
    select: { id: true },
    take: most,
  });
  return rows.length;
}

async function narrowedWhere(view: View, filter: QueueFilter, actor: StaffActor, at: Date) {
  const { calendar } = await directory();
  return { AND: [viewWhere(view, actor, at), ...filterWhere(filter, actor, calendar, at)] };
}

/** The events that say whether the county has ruled whose it is; the others are not read for a row. */
const chosenParts = {
  ...rowParts,
  events: { where: { action: { in: ["assign", "transfer"] } }, select: { data: true } },
} satisfies Prisma.RequestInclude;

export type ChosenRequest = Prisma.RequestGetPayload<{ include: typeof chosenParts }>;

/** The chosen requests that are in this person's scope, in the order of their dates. */
export function listChosen(actor: StaffActor, numbers: string[]): Promise<ChosenRequest[]> {
  return db().request.findMany({
    where: { AND: [scopeWhere(actor), { number: { in: numbers } }] },
    include: chosenParts,
    orderBy: [{ dueAt: "asc" }, { id: "asc" }],
  });
}

/**
 * A request in this person's scope, one that this person was the first to receive (首问), or the other side of what is
 * done between desks: the part that this person has asked for, and the whole of the one that this person does.
 */
export async function findInScope(actor: StaffActor, number: string): Promise<WholeRequest | null> {
  const request = await db().request.findFirst({
    where: { AND: [{ number }, inReach(actor)] },
    include: wholeParts,
  });
  if (!request?.confidential) return request;
  // Who must keep away finds nothing, as if it were not there.
  return (await behaviourOf(request.kind as RequestKind).keepsAway?.(actor, request)) ? null : request;
}

function inReach(actor: StaffActor): Prisma.RequestWhereInput {
  // Not an OR of an empty scope: Prisma drops `{}` from an OR instead of letting it hold always.
  if (scopeOf(actor) === "all") return {};
  return {
    OR: [
      scopeWhere(actor),
      { firstReceiverId: actor.id },
      { parent: { ownerId: actor.id } },
      { parts: { some: { ownerId: actor.id } } },
    ],
  };
}

/** As much of a request as says whether this person may look at it. */
export function findLooked(actor: StaffActor, number: string) {
  return db().request.findFirst({
    where: { AND: [{ number }, inReach(actor)] },
    select: { id: true, number: true, communityId: true, queueId: true, ownerId: true, confidential: true },
  });
}

/** A request as its own move left it, wherever that move sent it. */
export function findMoved(number: string): Promise<WholeRequest> {
  return db().request.findUniqueOrThrow({ where: { number }, include: wholeParts });
}

/** The resident's other requests that this person may know of; never a mediation, and no parts of any. */
export function listOthers(actor: StaffActor, request: { id: string; residentId: string; parentId: string | null }) {
  return db().request.findMany({
    where: {
      AND: [
        scopeWhere(actor),
        {
          residentId: request.residentId,
          id: { notIn: [request.id, request.parentId ?? request.id] },
          parentId: null,
          confidential: false,
        },
      ],
    },
    select: { number: true, title: true, state: true },
    orderBy: { submittedAt: "desc" },
    take: 8,
  });
}

/** Rows that changed since an instant, for a console that lost its connection. */
export function listChangedSince(actor: StaffActor, since: Date) {
  return db().request.findMany({
    where: { AND: [scopeWhere(actor), { updatedAt: { gte: since } }] },
    select: { id: true, number: true, title: true, updatedAt: true, submittedAt: true, communityId: true },
    orderBy: { updatedAt: "asc" },
    take: 500,
  });
}

/** Who works in these communities; for the county, everybody, since it decides whose a disputed request is. */
export function listColleagues(scope: "all" | string[]) {
  return db().staffMember.findMany({
    where: { active: true, ...(scope === "all" ? {} : { communityId: { in: scope } }) },
    select: {
      id: true,
      name: true,
      desks: { select: { desk: { select: { name: true, queue: { select: { id: true } } } } } },
    },
    orderBy: { name: "asc" },
  });
}

/** Does this person answer at the desk of that queue? */
export async function isOfQueue(staffId: string, queueId: string): Promise<boolean> {
  const member = await db().deskMember.findFirst({
    where: { staffId, desk: { queue: { id: queueId } }, staff: { active: true } },
  });
  return member !== null;
}

export function findChanged(requestId: string) {
  return db().request.findUnique({
    where: { id: requestId },
    select: { number: true, title: true, communityId: true, updatedAt: true, queue: { select: { deskId: true } } },
  });
}
