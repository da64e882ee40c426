import { randomUUID } from "node:crypto";
import type { RowDataPacket } from "mysql2/promise";
import { insert } from "../../server/db/statement.js";
import { planRequest } from "../../server/requests/plan.js";
import { bareActs, benchActor } from "./bare.js";
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
  const [first] = residents;
  if (!first) throw new Error("there is nobody to submit");
  const plan = await planRequest(benchActor(first.id, community?.id), { itemCode: "question", text: note });
  const facts = [insert("Application", { requestId: plan.id, answers: body.answers, note })];
  const bare = bareActs(plan, facts, first.id, [community?.id]);
  const limit = async (client: number) => {
    await pool.query(bare(residents[client]?.id ?? first.id));
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
