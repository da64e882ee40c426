import { mostTemplates } from "../../../contract/templates.js";
import type { StaffActor } from "../../actor/actor.js";
import { worksIn } from "../../actor/rights.js";
import type { Prisma } from "../../db/generated/client.js";
import { db } from "../../db/prisma.js";

/** One's own, and what is shared in the communities where one works. */
function within(actor: StaffActor): Prisma.ReplyTemplateWhereInput {
  return { OR: [{ staffId: actor.id }, { shared: true, communityId: { in: worksIn(actor) } }] };
}

const parts = { staff: { select: { name: true } }, item: { select: { title: true } } } as const;

export function findTemplates(actor: StaffActor) {
  return db().replyTemplate.findMany({
    where: within(actor),
    include: parts,
    orderBy: [{ shared: "asc" }, { name: "asc" }, { id: "asc" }],
    take: 4 * mostTemplates,
  });
}
export type TemplateRow = Awaited<ReturnType<typeof findTemplates>>[number];

/** Those for this item and state, and those for any. */
export function findTemplatesFor(actor: StaffActor, { itemCode, state }: { itemCode: string; state: string }) {
  return db().replyTemplate.findMany({
    where: {
      AND: [within(actor), { OR: [{ itemCode: null }, { itemCode }] }, { OR: [{ state: null }, { state }] }],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 4 * mostTemplates,
  });
}
