import { type ChildProcess, fork } from "node:child_process";
import path from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { getItem } from "../../contract/catalogue.js";
import { submitApplication } from "../../contract/requests.js";
import { freePort } from "../../scripts/services.mjs";
import { type Line, layLine } from "../faults/line.js";
import { makeCommunity, makeResident, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { countOf } from "../support/rows.js";
import { rightAnswers } from "../support/submissions.js";

const root = path.resolve(import.meta.dirname, "../..");

describe("a database that is away", () => {
  let hall: Hall;
  let proxy: Line;
  let server: ChildProcess;
  let origin: string;
  let resident: TestResident;

  beforeAll(async () => {
    hall = await openHall();
    resident = await makeResident(hall, await makeCommunity());
    answers = rightAnswers((await hall.anyone(getItem, { params: { code: "question" }, query: {} })).form);
    const database = new URL(process.env.DATABASE_URL ?? "");
    proxy = await layLine({ host: database.hostname, port: Number(database.port) });
    database.port = String(proxy.port);
    const port = await freePort();
    origin = `http://127.0.0.1:${port}`;
    server = fork(path.join(root, "dist/server/main.js"), {
      env: { ...process.env, DATABASE_URL: database.href, PORT: String(port), NODE_OPTIONS: "" },
      execArgv: [],
    });
    await new Promise((resolve) => server.once("message", resolve));
  });
  afterAll(async () => {
    server.kill("SIGTERM");
    await new Promise((resolve) => server.once("exit", resolve));
    await proxy.close();
    await hall.close();
  });

  let answers: Record<string, string>;
  const submit = async (key: string) => {
    const response = await fetch(origin + submitApplication.path, {
      method: "POST",
      headers: { ...resident.call.headers, "content-type": "application/json", "idempotency-key": key },
      body: JSON.stringify({ itemCode: "question", answers, note: "几点上班？" }),
    });
    return { status: response.status, body: await response.json() };
  };

  it("is answered with a sentence and 503, and works again by itself when the database is back", async () => {
    const first = await submit(newKey());
    expect(first).toMatchObject({ status: 200 });
    proxy.cut();
    const key = newKey();
    const down = await submit(key);
    expect(down).toMatchObject({
      status: 503,
      body: { error: { code: "unavailable", message: expect.stringContaining("您写的都还在") } },
    });
    expect((await fetch(`${origin}/readyz`)).status).toBe(503);
    expect((await fetch(`${origin}/healthz`)).status).toBe(200);
    proxy.mend();
    let again = await submit(key);
    for (let tries = 0; tries < 120 && again.status === 503; tries++) {
      await wait(250);
      again = await submit(key);
    }
    expect(again.status).toBe(200);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(2);
    expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  });

  it("behind a line that swallows everything is given up after some seconds, and found again", async () => {
    proxy.swallow();
    const key = newKey();
    expect(await submit(key)).toMatchObject({ status: 503, body: { error: { code: expect.any(String) } } });
    proxy.mend();
    let again = await submit(key);
    for (let tries = 0; tries < 120 && again.status === 503; tries++) {
      await wait(250);
      again = await submit(key);
    }
    expect(again.status).toBe(200);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(3);
  });
});
