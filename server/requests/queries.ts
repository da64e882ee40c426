import { liveStates } from "../../contract/lifecycle.js";
import type { ResidentActor } from "../actor/actor.js";
import type { Prisma } from "../db/generated/client.js";
import { db } from "../db/prisma.js";
import { decodeCursor, pageOf } from "../http/cursor.js";

/** What a list of requests shows. */
const summaryParts = {
  queue: { select: { desk: { select: { name: true, phone: true, place: true } } } },
  community: { select: { id: true, name: true, phone: true } },
  rating: true,
  mergedInto: { select: { number: true, title: true, state: true } },
  booking: { include: { slot: { include: { resource: { select: { name: true, place: true } } } } } },
} satisfies Prisma.RequestInclude;

export const requestParts = {
  ...summaryParts,
  attachments: true,
  parent: { select: { id: true, number: true, title: true, state: true } },
  parts: {
    select: {
      id: true,
      parentId: true,
      mergedIntoId: true,
      number: true,
      state: true,
      queueId: true,
      ownerId: true,
      answer: true,
      revision: true,
      queue: { select: { desk: { select: { name: true } } } },
    },
    orderBy: { number: "asc" },
  },
  events: { orderBy: [{ at: "desc" }, { id: "desc" }], include: { attachments: true } },
} satisfies Prisma.RequestInclude;

export type SummaryRow = Prisma.RequestGetPayload<{ include: typeof summaryParts }>;
export type RequestRow = Prisma.RequestGetPayload<{ include: typeof requestParts }>;

/** Parts are between desks: for the resident there is the whole, and one answer. */
const wholes = { parentId: null } satisfies Prisma.RequestWhereInput;

/** One's own requests. Who acts for somebody sees nothing of a mediation (人民调解法 23): it is the parties' own. */
function ownOf({ id, agent }: Owner) {
  return { residentId: id, ...wholes, ...(agent ? { confidential: false } : {}) } satisfies Prisma.RequestWhereInput;
}
type Owner = Pick<ResidentActor, "id" | "agent">;

/** One's own request; anybody else's does not exist. */
export function findOwnRequest(owner: Owner, number: string): Promise<RequestRow | null> {
  return db().request.findFirst({ where: { number, ...ownOf(owner) }, include: requestParts });
}

type Filter = "open" | "done" | "all";

/** A page of one's own requests. The open ones come whole: what waits on the resident first, then the nearest due. */
export async function listOwnRequests(owner: Owner, filter: Filter, after: string | undefined, limit: number) {
  if (filter === "open") {
    const rows = await db().request.findMany({
      where: { ...ownOf(owner), state: { in: [...liveStates] } },
      include: summaryParts,
      orderBy: [{ dueAt: "asc" }, { id: "asc" }],
      take: 100,
    });
    const waiting = rows.filter((row) => row.state === "waiting_on_resident");
    const rest = rows.filter((row) => row.state !== "waiting_on_resident");
    return { rows: [...waiting, ...rest].slice(0, limit), nextCursor: null };
  }
  const position = decodeCursor(after);
  const rows = await db().request.findMany({
    where: {
      ...ownOf(owner),
      ...(filter === "done" ? { state: { notIn: [...liveStates] } } : {}),
      ...(position
        ? { OR: [{ submittedAt: { lt: position.at } }, { submittedAt: position.at, id: { lt: position.id } }] }
        : {}),
    },
    include: summaryParts,
    orderBy: [{ submittedAt: "desc" }, { id: "desc" }],
    take: limit + 1,
  });
  return pageOf(rows, limit, ({ submittedAt }) => submittedAt);
}

/** How many of one's requests are open; a person has few, and they lie together in the index. */
export function countOpenRequests(owner: Owner): Promise<number> {
  return db().request.count({ where: { ...ownOf(owner), state: { in: [...liveStates] } } });
}
