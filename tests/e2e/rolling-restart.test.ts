import { getItem } from "../../contract/catalogue.js";
import { submitApplication } from "../../contract/requests.js";
import { freePort } from "../../scripts/services.mjs";
import { type Program, runProgram } from "../faults/hall.js";
import { makeCommunity, makeResident, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { countOf } from "../support/rows.js";
import { rightAnswers } from "../support/submissions.js";

describe("an upgrade while people use the hall", () => {
  let hall: Hall;
  let programs: Program[];
  let origins: string[];
  let resident: TestResident;
  let answers: Record<string, string>;

  beforeAll(async () => {
    hall = await openHall();
    resident = await makeResident(hall, await makeCommunity());
    answers = rightAnswers((await hall.anyone(getItem, { params: { code: "question" }, query: {} })).form);
    const ports = [await freePort(), await freePort()];
    origins = ports.map((port) => `http://127.0.0.1:${port}`);
    programs = await Promise.all(
      ports.map((port) => runProgram("main", { PORT: String(port), NODE_OPTIONS: "", HALL_LOG: "fatal" })),
    );
  });
  afterAll(async () => {
    await Promise.all(programs.map((program) => program.stop()));
    await hall.close();
  });

  /** As a phone behind a proxy of both: to the one whose turn it is, and with the same key to the other where the line broke. */
  async function submit(turn: number): Promise<number> {
    const key = newKey();
    for (const origin of [origins[turn % 2], origins[(turn + 1) % 2]]) {
      try {
        const response = await fetch(origin + submitApplication.path, {
          method: "POST",
          headers: { ...resident.call.headers, "content-type": "application/json", "idempotency-key": key },
          body: JSON.stringify({ itemCode: "question", answers, note: "几点上班？" }),
        });
        await response.text();
        return response.status;
      } catch {
        // Nobody listened, or the door closed as the call came: whether it was heard nobody knows, and the key makes it no matter.
      }
    }
    return 0;
  }

  it("loses no request when one process after the other is replaced", async () => {
    let going = true;
    const statuses: number[] = [];
    const clients = Array.from({ length: 6 }, async (_, client) => {
      for (let turn = client; going; turn++) statuses.push(await submit(turn));
    });
    for (const program of programs) await program.replace();
    going = false;
    await Promise.all(clients);
    expect(statuses.length).toBeGreaterThan(20);
    expect(statuses.filter((status) => status !== 200)).toEqual([]);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(statuses.length);
  });
});
