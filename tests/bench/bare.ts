import { randomUUID } from "node:crypto";
import type { Receipt } from "../../contract/requests.js";
import type { ResidentActor } from "../../server/actor/actor.js";
import { newId } from "../../server/db/ids.js";
import { insert, type Statement } from "../../server/db/statement.js";
import type { PlannedRequest } from "../../server/requests/plan.js";

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const key = "k".repeat(64);
let acts = 0;

/** A resident as the server knows one after the session was read. */
export function benchActor(residentId: string, communityId: string): ResidentActor {
  const person = {
    id: residentId,
    name: "李敏",
    birthDate: null,
    traits: [],
    communityId,
    homeAddress: "曙光路 46 号",
  };
  return { kind: "resident", ...person, sessionId: "", channel: "browser", requestId: "" };
}

/**
 * The statements of one real submission, session read and commit included, as one text for one round trip: the limit that
 * the hall is measured against. Ids, keys and numbers are made anew for each act; those in `kept` are other rows' own.
 * @returns the text of an act by a resident, with other ids in the place of kept ones where `instead` names them
 */
export function bareActs(plan: PlannedRequest, facts: Statement[], residentId: string, kept: readonly string[]) {
  const result: Receipt = plan.receipt;
  const intention = insert("IdempotencyKey", { id: key, bodyHash: key, result, createdAt: plan.at });
  const read = `SELECT s.personId, r.name, r.birthDate, r.traits, r.communityId, r.homeAddress FROM session s
    JOIN resident r ON r.id = s.personId WHERE r.id = '${residentId}' AND s.kind = 'resident' LIMIT 1`;
  const steps = [intention, ...plan.steps, ...facts, ...plan.last].map((step) => step.text);
  const text = `${read};BEGIN;${steps.join(";")};COMMIT`;
  // Ids made by the plan are as young as its own; all others are of rows that are there already.
  const made = [...new Set(text.match(uuid))].filter((id) => id >= plan.id.slice(0, 8) && !kept.includes(id));
  return (actingId: string, instead: Record<string, string> = {}): string => {
    let act = text.replaceAll(residentId, actingId);
    for (const id of made) if (id !== residentId) act = act.replaceAll(id, newId());
    for (const [old, id] of Object.entries(instead)) act = act.replaceAll(old, id);
    const number = `9${String(++acts).padStart(8, "0")}`;
    return act.replaceAll(plan.number, number).replaceAll(key, randomUUID().replaceAll("-", "").padEnd(64, "0"));
  };
}
