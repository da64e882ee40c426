import type { ResidentActor } from "../../server/actor/actor.js";
import type { Statement } from "../../server/db/statement.js";
import { moveClock } from "../../server/env/clock.js";
import { planRequest, submit } from "../../server/requests/plan.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { loadsOf, wrongCounts } from "../support/loads.js";
import { setMode } from "../support/staffing.js";

describe("a thousand requests for seven equal people", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
    moveClock(new Date("2026-11-23T02:00:00Z"));
  });
  afterAll(() => hall.close());

  it.each(["rotate", "least_open"] as const)("by %s differ by one at the most", async (mode) => {
    const community = await makeCommunity();
    const { queueId } = community.desk("general");
    for (let count = 0; count < 7; count++) await makeStaff(hall, community, { desks: ["general"] });
    await setMode(queueId, mode, 200);
    const residents = await Promise.all(Array.from({ length: 20 }, () => makeResident(hall, community)));
    await Promise.all(residents.map(({ id }) => submitFifty(actor(id, community.id))));
    const loads = await loadsOf(queueId);
    expect(loads.reduce((sum, open) => sum + open, 0)).toBe(1000);
    expect((loads.at(-1) ?? 0) - (loads[0] ?? 0)).toBeLessThanOrEqual(1);
    expect(await wrongCounts([queueId])).toBe(0);
  });
});

async function submitFifty(resident: ResidentActor): Promise<void> {
  for (let count = 0; count < 50; count++) {
    const plan = await planRequest(resident, { itemCode: "report-problem", text: "楼道的灯坏了" });
    // Without their letters: thousands in the outbox would keep other tests waiting.
    const silent = (steps: Statement[]) => steps.filter((step) => !step.wakes);
    await submit(resident, { ...plan, steps: silent(plan.steps), last: silent(plan.last) }, [], plan.receipt);
  }
}

function actor(id: string, communityId: string): ResidentActor {
  const asking = { requestId: "test", sessionId: "", channel: "browser" as const };
  return { kind: "resident", id, name: "李敏", birthDate: null, traits: [], communityId, homeAddress: "", ...asking };
}
