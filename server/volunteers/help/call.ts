import type { ParsedOf } from "../../../contract/endpoint.js";
import type { Point } from "../../../contract/fields.js";
import type { callForHelp } from "../../../contract/help-calls.js";
import type { makeHelpCall } from "../../../contract/help-staff.js";
import type { ResidentActor, StaffActor } from "../../actor/actor.js";
import { resolveAddress } from "../../communities/addresses/resolve.js";
import { directory } from "../../communities/directory.js";
import { audit } from "../../db/audit.js";
import { decryptField } from "../../db/cipher.js";
import { newId } from "../../db/ids.js";
import { insert, mustBeFirst, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, notFound, refused } from "../../errors/fault.js";
import { spend } from "../../identity/limits.js";
import { mustBeFit } from "../../wechat/fit-words.js";
import { tellCaller } from "./letters.js";
import { placeToHelp } from "./policy.js";
import { findKnownContact } from "./queries.js";
import { ringsFrom, ringsOf } from "./rings.js";
import { sealContact } from "./sealed.js";
import { coarse, pointOfAddress } from "./where.js";

/**
 * Calls for help: the worker asks the nearest within seconds, or in the morning where it can wait. One call of a person
 * at a time; what is not given is what the hall knows of them.
 * @returns the call's id
 * @throws Fault already_registered; bad_input without address or phone; community_doubtful; too_many_requests
 */
export async function call(actor: ResidentActor, body: ParsedOf<typeof callForHelp>["body"]): Promise<string> {
  await spend("help_call", actor.id);
  await mustBeFit(actor, "words", body.words);
  const known = await contactOf(actor.id, body);
  const communityId = actor.communityId ?? (await communityOf(known.address));
  return open(
    { ...body, ...known, communityId, residentId: actor.id, agentId: actor.agent?.id ?? null },
    [audit(actor, "call_for_help", `resident:${actor.id}`, actor.agent && `代办：${actor.agent.name}`)],
    actor,
  );
}

/** Staff call for a resident, who hears of it, or for a place where hands are needed. @returns the call's id */
export async function callAsStaff(actor: StaffActor, body: ParsedOf<typeof makeHelpCall>["body"]): Promise<string> {
  const community = await placeToHelp(actor, body.communityId);
  const { residentId } = body;
  const resident = residentId ? await findKnownContact(residentId).catch(() => null) : null;
  if (residentId && resident?.communityId !== community.id) throw notFound("没有找到这位居民，或者不是这个社区的。");
  const known = residentId ? await contactOf(residentId, body) : placeContact(body, community.phone);
  return open(
    { ...body, ...known, communityId: community.id, staffId: actor.id, staffName: actor.name },
    [audit(actor, "call_for_help", residentId ? `resident:${residentId}` : `community:${community.id}`)],
    actor,
  );
}

interface Opening {
  communityId: string;
  residentId: string | null;
  agentId?: string | null;
  staffId?: string | null;
  staffName?: string | null;
  kind: string;
  urgent: boolean;
  words: string;
  address: string;
  phone: string;
  point?: Point | undefined;
}

async function open(given: Opening, notes: Statement[], { intention }: ResidentActor | StaffActor): Promise<string> {
  const { communityId, residentId, kind, urgent, words, address, phone, point } = given;
  const { agentId = null, staffId = null, staffName = null } = given;
  const at = now();
  const id = newId();
  const near = coarse(point ?? (await pointOfAddress(communityId, address)).point);
  const { rings } = await ringsOf(communityId);
  const row = { id, communityId, residentId, agentId, staffId, staffName, kind, urgent };
  const title = staffId ? "社区替您叫了人" : "正在给您找人";
  const { id: opened } = await commit({
    steps: [
      ...(residentId ? [sql`UPDATE resident SET acts = acts + 1 WHERE id = ${residentId}`] : []),
      mustBeFirst(
        "help_call_openFor_key",
        () => refused("already_registered", "已经在找人了，等一等，或者先取消那一次。"),
        insert("HelpCall", {
          ...row,
          ...near,
          ...sealContact(id, { words, address, phone }),
          openFor: residentId,
          state: "calling",
          lastRing: rings,
          nextRingAt: ringsFrom(at, urgent),
          createdAt: at,
        }),
      ),
      // Who calls sees it on the page; somebody for whom others call hears of it.
      ...(agentId || staffId
        ? tellCaller({ ...row, agentId: null, staffId: null }, { title, text: "有人接下就告诉您。" }, at)
        : []),
      ...notes,
    ],
    result: { id },
    intention,
  });
  return opened;
}

interface Given {
  address: string;
  contactPhone?: string | undefined;
}

async function contactOf(residentId: string, given: Given): Promise<{ address: string; phone: string }> {
  const known = await findKnownContact(residentId);
  const address = given.address || known.homeAddress;
  const phone = given.contactPhone ?? decryptField("resident", "phone", known.id, known.phone) ?? "";
  const faults = [
    ...(address ? [] : [{ path: "address", message: "请写去哪里。" }]),
    ...(phone ? [] : [{ path: "contactPhone", message: "请写电话，来的人好找您。" }]),
  ];
  if (faults.length) throw badInput(faults);
  return { address, phone };
}

function placeContact({ address, contactPhone }: Given, communityPhone: string) {
  if (!address) throw badInput([{ path: "address", message: "请写去哪里。" }]);
  return { address, phone: contactPhone ?? communityPhone };
}

/** Whoever has chosen no community is helped where the address lies. @throws Fault community_doubtful */
async function communityOf(address: string): Promise<string> {
  const { addressIndex } = await directory();
  const { certainty, communityIds } = resolveAddress(address, addressIndex);
  const [first] = communityIds;
  if (certainty !== "sure" || !first) throw refused("community_doubtful", "请先在首页选好社区，您写的都还在。");
  return first;
}
