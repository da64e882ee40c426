import fc from "fast-check";
import { HallError } from "../../contract/client.js";
import { type Action, moves } from "../../contract/lifecycle.js";
import { moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { countViews, listQueue, type View, viewNames } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { foldCounts } from "../../server/requests/counts/fold.js";
import { climbLadder } from "../../server/requests/escalation/commands.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { rows } from "../support/rows.js";
import { keepSignedIn, setMode } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

const acts = [
  "apply",
  "claim",
  "assign",
  "reply",
  "ask_back",
  "answer",
  "return",
  "transfer",
  "split",
  "merge",
  "extend",
  "resolve",
  "reject",
  "note",
  "withdraw",
  "reopen",
  "rate",
  "call_back",
  "fold",
  "later",
] as const;
type Act = { kind: (typeof acts)[number]; who: number; which: number };

/** How many acts are under way at a time. */
const clients = 4;

describe("the stored counts of the views", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  it("are the numbers of rows, whatever many people do in any order, before and after they are folded", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ kind: fc.constantFrom(...acts), who: fc.nat(2), which: fc.nat(11) }), {
          minLength: 30,
          maxLength: 60,
        }),
        async (story) => {
          moveClock(null);
          const world = await openWorld(hall);
          const left = [...story];
          await Promise.all(
            Array.from({ length: clients }, async () => {
              for (let next = left.shift(); next; next = left.shift()) await perform(world, next);
            }),
          );
          for (const person of world.staff) await assertTrue(person);
          await foldCounts();
          for (const person of world.staff) await assertTrue(person);
        },
      ),
      { numRuns: 5 },
    );
  });

  it("two who fold at once fold each change once, and what has come to nothing is taken away", async () => {
    const world = await openWorld(hall);
    const [officer] = world.staff;
    for (const { number } of world.requests) await act(officer as TestStaff, number, "claim");
    await Promise.all([foldCounts(), foldCounts(), foldCounts()]);
    await foldCounts();
    const [left] = await rows<{ n: number }>`
      SELECT COUNT(*) n FROM request_count_change WHERE communityId = ${world.community.id}`;
    expect(Number(left?.n)).toBe(0);
    for (const person of world.staff) await assertTrue(person);
    const [empty] = await rows<{ n: number }>`
      SELECT COUNT(*) n FROM request_count WHERE communityId = ${world.community.id} AND name = 'due' AND n = 0`;
    expect(Number(empty?.n)).toBe(0);
  });
});

interface World {
  community: TestCommunity;
  resident: TestResident;
  staff: TestStaff[];
  requests: { number: string }[];
}

async function openWorld(hall: Hall): Promise<World> {
  const community = await makeCommunity();
  await setMode(community.desk("police").queueId, "rotate");
  const resident = await makeResident(hall, community);
  const staff = [
    await makeStaff(hall, community, { desks: ["general", "police"] }),
    await makeStaff(hall, community, { desks: ["general", "clinic"], role: "head" }),
    await makeStaff(hall, await makeCommunity(), { role: "supervisor" }),
  ];
  await keepSignedIn([resident, ...staff]);
  const requests = [await apply(resident), await apply(resident), await apply(resident)];
  return { community, resident, staff, requests };
}

/** Does one thing; what the table of moves refuses changes no count. */
async function perform(world: World, { kind, who, which }: Act): Promise<void> {
  const person = world.staff[who] as TestStaff;
  const number = world.requests[which % world.requests.length]?.number ?? "";
  const other = world.requests[(which + 1) % world.requests.length]?.number ?? "";
  try {
    switch (kind) {
      case "apply":
        world.requests.push(await apply(world.resident));
        return;
      case "fold":
        await foldCounts();
        return;
      case "later":
        moveClock(new Date(now().getTime() + 30 * 3_600_000));
        await climbLadder({ communityIds: [world.community.id] });
        return;
      case "rate":
        await world.resident.call(rateMyRequest, { params: { number }, body: { score: 1 + (which % 5) } });
        return;
      default:
        if ((moves[kind] as { who: string }).who === "resident") {
          const body = { action: kind as "answer", text: "请看一看" };
          await world.resident.call(moveMyRequest, { params: { number }, body });
          return;
        }
        await act(person, number, kind as Action, {
          text: "写几句话",
          days: 2,
          staffId: (world.staff[which % 2] as TestStaff).id,
          queueId: world.community.desk(which % 2 ? "police" : "clinic").queueId,
          intoNumber: other,
        });
    }
  } catch (error) {
    if (!(error instanceof HallError) || error.status >= 500) throw error;
  }
}

/** The count of every view equals its rows, read to the last page. */
async function assertTrue(person: TestStaff): Promise<void> {
  const { views } = await person.call(countViews, {});
  for (const view of Object.keys(viewNames) as View[]) {
    let listed = 0;
    for (let cursor: string | undefined, more = true; more; ) {
      const page = await person.call(listQueue, { query: { view, limit: 200, cursor } });
      listed += page.rows.length;
      cursor = page.nextCursor ?? undefined;
      more = cursor !== undefined;
    }
    expect({ view, count: views.find((one) => one.view === view)?.count }).toEqual({ view, count: listed });
  }
}
