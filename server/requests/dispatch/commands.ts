import type { StaffActor } from "../../actor/actor.js";
import { catalogue } from "../../catalogue/queries.js";
import { dayOf, dayWords } from "../../communities/calendar/shanghai.js";
import { audit } from "../../db/audit.js";
import { decryptField } from "../../db/cipher.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { badInput, Fault, notAllowed, notFound, refused } from "../../errors/fault.js";
import { spend } from "../../identity/limits.js";
import { cardAgrees } from "../../identity/real-name.js";
import { readObstacle } from "../assignment/queries.js";
import type { Given } from "../given.js";
import { assertMove } from "../lifecycle.js";
import { assertReachable } from "../mentions/mentions.js";
import { makeMove } from "../moves.js";
import { canOpen, moversOf, waitsForHead } from "../policy.js";
import { wasDone } from "../repeats.js";
import { findInScope, isOfQueue, type WholeRequest } from "./queries.js";

async function findOpenable(actor: StaffActor, number: string): Promise<WholeRequest> {
  const request = await findInScope(actor, number);
  if (!request || !canOpen(actor, request)) throw notFound("没有找到这一件。");
  return request;
}

/** Of one's own desk: only its people look closer at a resident. `closer` is what they want to do, to be read in the refusal. */
async function findAtOwnDesk(actor: StaffActor, number: string, closer: string): Promise<WholeRequest> {
  const request = await findOpenable(actor, number);
  if (moversOf(actor, request).length === 0) throw notAllowed(`这一件不在您的窗口，不能${closer}。`);
  return request;
}

/** A request that this person may open; every opening of a mediation goes on the audit log (domain rule 6). */
export async function openRequest(actor: StaffActor, number: string): Promise<WholeRequest> {
  const request = await findOpenable(actor, number);
  if (request.confidential) {
    await commit({ steps: [audit(actor, "open_mediation", `request:${request.id}`)], result: null });
  }
  return request;
}

/** Makes a staff member's move. An older revision than the one in the database is a conflict, and nothing is written. */
export async function moveAsStaff(
  actor: StaffActor,
  number: string,
  given: Given & { revision: number },
): Promise<void> {
  if (await wasDone(actor)) return;
  const request = await findOpenable(actor, number);
  const someoneFaster = given.action === "claim" && request.state !== "queued" && request.ownerId !== actor.id;
  if (someoneFaster) throw refused("taken_by_other", `刚刚${request.owner?.name ?? "同事"}先接了这一件。`);
  assertMove(given.action, request, moversOf(actor, request), given);
  if (request.revision !== given.revision) throw refused("wrong_state", "这一件刚刚有了新动静，已经给您换成最新的。");
  const gives = given.action === "assign" || given.action === "hand_over";
  if (gives && !(await isOfQueue(given.staffId ?? "", request.queueId))) {
    throw badInput([{ path: "staffId", message: "这位同事不在这个窗口。" }]);
  }
  if (given.itemCode) await assertCorrection(given, request);
  if (given.mentions?.length) {
    if (given.action !== "note") throw badInput([{ path: "mentions", message: "只有给同事的话里能提到同事。" }]);
    await assertReachable(request, given.mentions, now());
  }
  await assertTakeable(actor, request, given);
  await makeMove(actor, request, given);
}

/** Only a transfer says what it really was, of an item that there is; a mediation teaches nothing (人民调解法 13). */
async function assertCorrection({ action, itemCode = "" }: Given, { confidential }: WholeRequest): Promise<void> {
  const item = (await catalogue()).get(itemCode);
  if (action !== "transfer" || confidential || !item?.open) {
    throw badInput([{ path: "itemCode", message: "没有这件事项，或者这里不用选。" }]);
  }
}

/** Nobody gets the request of a relative, and nobody who is away gets any (domain rule 3). */
async function assertTakeable(actor: StaffActor, request: WholeRequest, given: Given): Promise<void> {
  const taker =
    given.action === "claim"
      ? actor.id
      : given.action === "assign" || given.action === "hand_over"
        ? given.staffId
        : undefined;
  if (!taker) return;
  if (given.action === "claim" && waitsForHead(actor, request)) {
    throw notAllowed("这个窗口由负责人派，请等派给您。");
  }
  const { kin, awayUntil } = await readObstacle(taker, request.residentId, now());
  if (given.action === "claim") {
    if (kin) throw notAllowed("您和这位居民有亲属或利害关系，要回避。");
    return;
  }
  if (kin) throw badInput([{ path: "staffId", message: "这位同事和居民有亲属或利害关系，要回避，请派给别人。" }]);
  if (awayUntil) {
    throw badInput([{ path: "staffId", message: `这位同事${dayWords(dayOf(awayUntil))}才回来，请派给别人。` }]);
  }
}

/**
 * Compares the card in one's hand with what the resident stated; a difference stands on the audit log too.
 * @throws Fault not_found; not_allowed at another's desk; identity_differs; identity_taken; too_many_requests
 */
export async function checkCard(actor: StaffActor, number: string, idNumber: string): Promise<void> {
  const request = await findAtOwnDesk(actor, number, "核对身份");
  // Nobody finds a masked number out by trying.
  await spend("identity", actor.id);
  const target = `resident:${request.resident.id}`;
  try {
    await commit({
      steps: [...cardAgrees(request.resident.id, idNumber, now()), audit(actor, "check_identity", target)],
      result: null,
    });
  } catch (error) {
    if (error instanceof Fault && error.code === "identity_differs") {
      await commit({ steps: [audit(actor, "identity_differed", target)], result: null });
    }
    throw error;
  }
}

/** Opens one masked field on purpose. The reason is on the audit log before the value is on the screen. */
export async function revealField(
  actor: StaffActor,
  number: string,
  { field, reason }: { field: "phone" | "idNumber"; reason: string },
): Promise<string | null> {
  const request = await findAtOwnDesk(actor, number, "看全号");
  const { resident } = request;
  // Of a mediation the log's readers learn that somebody looked, not at whom, nor why.
  const action = request.confidential ? (`reveal_mediation_${field}` as const) : (`reveal_${field}` as const);
  await commit({ steps: [audit(actor, action, `resident:${resident.id}`, reason)], result: null });
  return decryptField("resident", field, resident.id, resident[field]);
}
