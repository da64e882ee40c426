import { consentWords, type registerResident, type TakenBy } from "../../../contract/counter.js";
import type { ParsedOf } from "../../../contract/endpoint.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { mayInCounty, worksIn } from "../../actor/rights.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { blindIndex, encryptField } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { insert } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound } from "../../errors/fault.js";
import { initialsOf } from "../initials.js";
import { findByWords, findHolder, findKnown } from "./queries.js";

/** Looks residents up; that somebody looked, and how many were found, stands on the audit log. */
export async function lookUpResidents(actor: StaffActor, q: string) {
  const found = await findByWords(actor, q);
  await commit({
    steps: found.map(({ id }) => audit(actor, "look_up_resident", `resident:${id}`)),
    result: null,
  });
  return found;
}

/**
 * Registers who has no phone of their own, or none with the hall on it. The number that somebody else has already gives
 * that one instead: later, on their own phone, they are the same person.
 * @returns the resident's id
 * @throws Fault not_found where the community is not one of this person's
 */
export async function registerInPerson(actor: StaffActor, given: ParsedOf<typeof registerResident>["body"]) {
  const { communities } = await directory();
  const reachable = mayInCounty(actor, "take_requests") || worksIn(actor).includes(given.communityId);
  if (!reachable || communities.get(given.communityId)?.kind !== "community") throw notFound("没有找到这个社区。");
  const at = now();
  if (given.birthDate && new Date(given.birthDate) > at) {
    throw badInput([{ path: "birthDate", message: "生日不能在今天以后。" }]);
  }
  const holder = given.phone && (await findHolder(given.phone));
  if (holder) {
    await commit({ steps: [audit(actor, "look_up_resident", `resident:${holder.id}`)], result: null });
    return holder.id;
  }
  const id = newId();
  const { id: madeId } = await commit({
    steps: [
      insert("Resident", {
        id,
        name: given.name,
        initials: initialsOf(given.name),
        phone: given.phone ? encryptField("resident", "phone", id, given.phone) : null,
        phoneHash: given.phone ? blindIndex("phone", given.phone) : null,
        birthDate: given.birthDate ? new Date(given.birthDate) : null,
        communityId: given.communityId,
        homeAddress: given.homeAddress,
        traits: [...new Set(given.traits)],
        demo: false,
        createdAt: at,
      }),
      audit(actor, "register_resident", `resident:${id}`, consentWords(given.by)),
    ],
    result: { id },
    intention: actor.intention,
  });
  return madeId;
}

/**
 * A resident who speaks through a member of the staff: what is opened is the resident's own, and its story names who took
 * it down.
 * @throws Fault not_found
 */
export async function inPerson(actor: StaffActor, residentId: string, by: TakenBy): Promise<ResidentActor> {
  const found = await findKnown(residentId);
  if (!found) throw notFound("没有找到这位居民。");
  const { id, name, birthDate, communityId, homeAddress } = found;
  return {
    kind: "resident",
    id,
    name,
    birthDate,
    communityId,
    homeAddress,
    traits: found.traits as string[],
    sessionId: actor.sessionId,
    channel: by,
    requestId: actor.requestId,
    taker: { kind: "staff", id: actor.id, name: actor.name },
    ...(actor.intention && { intention: actor.intention }),
  };
}
