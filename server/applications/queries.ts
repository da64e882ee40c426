import type { StaffActor } from "../actor/actor.js";
import { db } from "../db/prisma.js";
import { openRequest } from "../requests/dispatch/commands.js";
import type { ReceiptOf } from "./paper.js";

/**
 * The request whose receipt is printed: one that this person took down, wherever it was routed, or may open.
 * @throws Fault not_found
 */
export async function findForReceipt(actor: StaffActor, number: string): Promise<ReceiptOf> {
  const taken = await db().request.findFirst({
    where: { number, events: { some: { action: "take_down", actorId: actor.id } } },
    include: {
      resident: { select: { name: true } },
      community: { select: { name: true, phone: true } },
      queue: { select: { desk: { select: { name: true, place: true, phone: true } } } },
    },
  });
  return taken ?? openRequest(actor, number);
}
