import { phone as phoneField } from "../../../contract/fields.js";
import type { StaffActor } from "../../actor/actor.js";
import { mayInCounty, worksIn } from "../../actor/rights.js";
import { blindIndex } from "../../db/cipher.js";
import { db } from "../../db/prisma.js";

/** A person finds the right one among ten namesakes by the address; more means: say more of the name. */
const most = 10;

/**
 * Residents by name or its initials within one's communities (and those who have none yet), or by a whole phone number
 * anywhere: who knows the number has it from the person, and the hall must not make a second one of them.
 */
export function findByWords(actor: StaffActor, q: string) {
  const number = phoneField.safeParse(q);
  return db().resident.findMany({
    where: { erasedAt: null, ...(number.success ? { phoneHash: blindIndex("phone", number.data) } : named(actor, q)) },
    include: { community: { select: { name: true } } },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: most,
  });
}

function named(actor: StaffActor, q: string) {
  const here = mayInCounty(actor, "take_requests")
    ? {}
    : { OR: [{ communityId: { in: worksIn(actor) } }, { communityId: null }] };
  const initials = /^[a-z]+$/i.test(q);
  return {
    AND: [here, initials ? { initials: { startsWith: q.toLowerCase() } } : { name: { startsWith: q } }],
  };
}

export function findHolder(phone: string) {
  return db().resident.findFirst({
    where: { phoneHash: blindIndex("phone", phone), erasedAt: null },
    include: { community: { select: { name: true } } },
    orderBy: { id: "asc" },
  });
}

export function findKnown(residentId: string) {
  return db().resident.findFirst({
    where: { id: residentId, erasedAt: null },
    include: { community: { select: { name: true } } },
  });
}
export type KnownRow = NonNullable<Awaited<ReturnType<typeof findKnown>>>;
