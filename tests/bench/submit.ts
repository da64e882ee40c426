import { randomUUID } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import type { ResidentActor } from "../../server/actor/actor.js";
import { newId } from "../../server/db/ids.js";
import { insert } from "../../server/db/statement.js";
import { planRequest } from "../../server/requests/plan.js";
import { compare, send } from "./load.js";
import { barePool, makeResidents, startServer, statementsSeen } from "./server.js";

const note = "楼道的灯坏了好几天";
const clients = 16;

/**
 * Submit + route + queue + event + outbox, durably committed, over HTTP, against the same statements from bare mysql2
 * in one round trip without HTTP.
 */
export async function benchSubmit(): Promise<Record<string, number>> {
  const pool = barePool(clients);
  const [[community]] = await pool.query<RowDataPacket[]>("SELECT id FROM community WHERE kind = 'community' LIMIT 1");
  const residents = await makeResidents(clients, community?.id);
  const server = await startServer(18_081);
  const body = { itemCode: "question", answers: await answersTo(server.origin), note };
  const submit = async (client: number) => {
    const headers = { ...residents[client]?.headers, "idempotency-key": randomUUID() };
    const answer = await send(server.origin, "POST", "/api/applications", headers, body);
    if (answer.status !== 200) throw new Error(answer.body);
  };
  const bare = await bareSubmission(
    residents.map(({ id }) => id),
    community?.id,
    body.answers,
  );
  const limit = async (client: number) => {
    await pool.query(bare(client));
  };
  const before = await statementsSeen(pool);
  const measured = 200;
  for (let i = 0; i < measured; i++) await submit(0);
  const after = await statementsSeen(pool);
  const { ratio, ours, limit: bareRate } = await compare(clients, submit, limit);
  await server.stop();
  await pool.end();
  return {
    "submit.ratio": ratio,
    "submit.statements": (after.statements - before.statements) / measured,
    "submit.commits": (after.commits - before.commits) / measured,
    "submit.per_second_note": ours,
    "submit.limit_per_second_note": bareRate,
  };
}

async function answersTo(origin: string): Promise<Record<string, string>> {
  const { form } = JSON.parse((await send(origin, "GET", "/api/items/question", {})).body);
  return Object.fromEntries(
    (form as { name: string; required: boolean; options?: string[] }[])
      .filter((field) => field.required)
      .map((field) => [field.name, field.options?.[0] ?? "几点上班？"]),
  );
}

/** The statements of one real submission, with its ids, keys and numbers made anew for each act. */
async function bareSubmission(
  residentIds: string[],
  communityId: string,
  answers: Record<string, string>,
): Promise<(client: number) => string> {
  const residentId = residentIds[0] ?? "";
  const actor: ResidentActor = {
    kind: "resident",
    id: residentId,
    name: "李敏",
    sessionId: "",
    channel: "browser",
    requestId: "",
    birthDate: null,
    traits: [],
    communityId,
    homeAddress: "曙光路 46 号",
  };
  const plan = await planRequest(actor, { itemCode: "question", text: note });
  const key = { id: "k".repeat(64), bodyHash: "b".repeat(64), result: plan.receipt, createdAt: plan.at };
  const steps = [
    insert("IdempotencyKey", key),
    ...plan.steps,
    insert("Application", { requestId: plan.id, answers, note }),
  ];
  const read = `SELECT s.personId, r.name, r.birthDate, r.traits, r.communityId, r.homeAddress
    FROM session s JOIN resident r ON r.id = s.personId WHERE r.id = '${residentId}' AND s.kind = 'resident' LIMIT 1`;
  const text = `${read};BEGIN;${steps.map((step) => step.text).join(";")};COMMIT`;
  const ids = [...new Set(text.match(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g))];
  const made = new Set(ids.filter((id) => id >= plan.id.slice(0, 8) && id !== residentId));
  let acts = 0;
  return (client) => {
    const fresh = new Map([...made].map((id) => [id, newId()]));
    let act = text.replaceAll(residentId, residentIds[client] ?? residentId);
    for (const [old, id] of fresh) act = act.replaceAll(old, id);
    const number = `9${String(++acts).padStart(8, "0")}`;
    return act.replaceAll(plan.number, number).replaceAll(key.id, randomUUID().replaceAll("-", "").padEnd(64, "0"));
  };
}
