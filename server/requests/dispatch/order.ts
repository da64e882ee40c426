import type { QueueSort } from "../../../contract/queue-filters.js";
import type { View } from "../../../contract/staff.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";
import type { Position } from "../../http/cursor.js";

type Where = Prisma.RequestWhereInput;
type Column = "dueAt" | "submittedAt" | "updatedAt";

/** How a list is ordered: by a time, and among the urgent first by how urgent they are. */
interface Order {
  column: Column;
  direction: "asc" | "desc";
  byPriority?: true;
}

const orders: Record<QueueSort, Order> = {
  due: { column: "dueAt", direction: "asc" },
  arrived: { column: "submittedAt", direction: "desc" },
  updated: { column: "updatedAt", direction: "desc" },
  priority: { column: "dueAt", direction: "asc", byPriority: true },
};

/** The nearest due first; where most is done, what was moved last; or as was asked. */
export function orderOf(view: View, sort: QueueSort | undefined): Order {
  return orders[sort ?? (view === "done" || view === "any" ? "updated" : "due")];
}

export function orderBy({ column, direction, byPriority }: Order): Prisma.RequestOrderByWithRelationInput[] {
  return [...(byPriority ? [{ priority: "desc" as const }] : []), { [column]: direction }, { id: direction }];
}

/** What stands behind the last row of the page before. */
export async function afterWhere(order: Order, position: Position | undefined): Promise<Where> {
  if (!position) return {};
  const { column, direction, byPriority } = order;
  const beyond = direction === "desc" ? "lt" : "gt";
  const later: Where = {
    OR: [{ [column]: { [beyond]: position.at } }, { [column]: position.at, id: { [beyond]: position.id } }],
  };
  if (!byPriority) return later;
  const last = await db().request.findUnique({ where: { id: position.id }, select: { priority: true } });
  const priority = last?.priority ?? 0;
  return { OR: [{ priority: { lt: priority } }, { AND: [{ priority }, later] }] };
}
