import type { StaffActor } from "../../actor/actor.js";
import { findAlike, withMatters } from "../followers/queries.js";
import { type Around, offeredTo } from "./present.js";
import { listOthers, type WholeRequest } from "./queries.js";

/** More would not be looked at. */
const mostSimilar = 3;

/** What else the resident has asked, and, for whoever may merge it, what may be the same matter. */
export async function lookAround(actor: StaffActor, request: WholeRequest, at: Date): Promise<Around> {
  const mayMerge = offeredTo(actor, request).includes("merge");
  const [others, similar] = await Promise.all([
    listOthers(actor, request),
    mayMerge ? findSimilar(request, at) : Promise.resolve([]),
  ]);
  return { others, similar };
}

async function findSimilar(request: WholeRequest, at: Date) {
  const { id, itemCode, communityId } = request;
  const [matter] = await withMatters([request]);
  if (!matter) return [];
  return findAlike({ itemCode, communityId, at, not: { id }, place: matter.place, words: matter.words }, mostSimilar);
}
