import { instantOf, nextDay } from "../../server/communities/calendar/shanghai.js";
import { moveClock } from "../../server/env/clock.js";
import { climbLadder, closeResolved } from "../../server/requests/escalation/commands.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { wrongCounts } from "../support/loads.js";
import { countOf, rows } from "../support/rows.js";
import { keepSignedIn, setMode } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

const firstDay = "2026-11-23";
const days = 30;
const items = ["report-problem", "question"];

describe("a month of the hall", () => {
  let hall: Hall;
  let community: TestCommunity;
  const numbers: string[] = [];

  beforeAll(async () => {
    hall = await openHall();
    moveClock(instantOf(firstDay, 480));
    community = await makeCommunity();
    await month();
  }, 240_000);
  afterAll(() => hall.close());

  /** Two desks: one claims, one assigns by turns. Of six people two work, one only takes, three never do anything. */
  async function month(): Promise<void> {
    const desks = ["general", "police"];
    const workers: TestStaff[] = [];
    for (let place = 0; place < 6; place++) workers.push(await makeStaff(hall, community, { desks }));
    await setMode(community.desk("police").queueId, "rotate", 12);
    const residents = await Promise.all(Array.from({ length: 8 }, () => makeResident(hall, community)));
    await keepSignedIn([...workers, ...residents]);
    const dice = diceOf(2026);
    for (let day = firstDay, count = 0; count < days; day = nextDay(day), count++) {
      for (const minute of [8 * 60, 9 * 60 + 30, 11 * 60, 14 * 60 + 40, 16 * 60, 17 * 60 + 20, 21 * 60]) {
        moveClock(instantOf(day, minute));
        if (dice(3) === 0) {
          const resident = residents[dice(residents.length)];
          if (resident) numbers.push((await apply(resident, items[dice(items.length)])).number);
        }
        const mine = await rows<{ number: string; state: string; ownerId: string | null }>`
          SELECT number, state, ownerId FROM request WHERE communityId = ${community.id} ORDER BY id`;
        for (const { number, state, ownerId } of mine) {
          const worker = workers[dice(6)];
          if (!worker || dice(8) > 0) continue;
          await actAs(workers.indexOf(worker), worker, { number, state, own: ownerId === worker.id });
        }
        await Promise.all([1, 2].map(() => climbLadder({ communityIds: [community.id] })));
        await closeResolved({ communityIds: [community.id] });
      }
    }
    // What came in at the end has had its eight hours too.
    moveClock(instantOf(nextDay(firstDay, days + 4), 600));
    await climbLadder({ communityIds: [community.id] });
  }

  async function actAs(place: number, worker: TestStaff, seen: { number: string; state: string; own: boolean }) {
    const police = community.desk("police").queueId;
    if (seen.state === "queued" && place < 3) await attempt(act(worker, seen.number, "claim"));
    else if (!seen.own || place > 1) return;
    else if (place === 0) await attempt(act(worker, seen.number, "resolve", { text: "办好了" }));
    else if (seen.number.endsWith("3")) await attempt(act(worker, seen.number, "return", { text: "不归我" }));
    else await attempt(act(worker, seen.number, "transfer", { queueId: police, text: "归警务室" }));
  }

  const open = () => rows<{ number: string; state: string; ownerId: string | null; escalation: number; late: number }>`
    SELECT number, state, ownerId, escalation, dueAt < ${instantOf(nextDay(firstDay, days - 5), 0)} late
    FROM request WHERE communityId = ${community.id} AND state IN ('queued', 'accepted', 'in_progress')`;

  it("had work for everybody, and some of it was left lying", async () => {
    expect(numbers.length).toBeGreaterThan(40);
    expect((await open()).length).toBeGreaterThan(5);
    expect(
      await countOf`SELECT COUNT(*) FROM request WHERE communityId = ${community.id} AND state = 'closed'`,
    ).toBeGreaterThan(0);
  });

  it("forgot nothing: everything open has an owner or has climbed", async () => {
    expect((await open()).filter(({ ownerId, escalation }) => !ownerId && escalation === 0)).toEqual([]);
  });

  it("has nothing unassigned past its limit that the county does not know of", async () => {
    expect((await open()).filter(({ ownerId, late, escalation }) => !ownerId && late && escalation < 2)).toEqual([]);
    expect((await open()).filter(({ late, escalation }) => late && escalation < 2)).toEqual([]);
  });

  it("climbed each rung exactly once in each wait", async () => {
    const [{ events, rungs } = { events: 0, rungs: 1 }] = await rows<{ events: number; rungs: number }>`
      SELECT
        (SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId
          WHERE r.communityId = ${community.id} AND e.action = 'escalate') events,
        (SELECT COUNT(*) FROM escalation_rung g JOIN request r ON r.id = g.requestId
          WHERE r.communityId = ${community.id}) rungs`;
    expect(events).toBe(rungs);
    expect(rungs).toBeGreaterThan(20);
    expect(await climbLadder({ communityIds: [community.id] })).toBe(0);
  });

  it("kept the counts of everybody's work right", async () => {
    expect(await wrongCounts([community.desk("general").queueId, community.desk("police").queueId])).toBe(0);
  });
});

/** Somebody else may have been faster, or the cap reached: then this person does nothing. */
async function attempt(move: Promise<unknown>): Promise<void> {
  await move.catch(() => undefined);
}

function diceOf(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * sides);
  };
}
