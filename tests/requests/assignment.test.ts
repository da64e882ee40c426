import { moveMyRequest } from "../../contract/requests.js";
import { getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { loadsOf, wrongCounts } from "../support/loads.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { makeKin, putOnDuty, sendAway, setMode } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

/** A Monday morning when every desk is open. */
const monday = new Date("2026-11-23T02:00:00Z");
const hour = 3_600_000;

describe("a queue that chooses its person", () => {
  let hall: Hall;
  let community: TestCommunity;
  let desk: ReturnType<TestCommunity["desk"]>;
  let people: TestStaff[];

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(monday);
    community = await makeCommunity();
    desk = community.desk("general");
    people = [];
    for (const name of ["周晓梅", "吴强", "陈静", "刘洋", "何芳"]) {
      people.push(await makeStaff(hall, community, { desks: ["general"], name }));
    }
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const person = (place: number): TestStaff => people[place] as TestStaff;
  const submit = async () => (await apply(await makeResident(hall, community))).number;
  const ownerOf = async (number: string) =>
    (
      await rows<{ name: string | null; state: string; who: string }>`
        SELECT s.name, r.state, JSON_UNQUOTE(JSON_EXTRACT(r.routing, '$.who')) who
        FROM request r LEFT JOIN staff_member s ON s.id = r.ownerId WHERE r.number = ${number}`
    )[0];

  it("gives it to who is on duty, says so, and starts with that person as the first receiver", async () => {
    await setMode(desk.queueId, "duty");
    await putOnDuty(desk.id, dayOf(monday), person(2).id);
    const number = await submit();
    expect(await ownerOf(number)).toEqual({ name: "陈静", state: "accepted", who: "今天由陈静值班" });
    const seen = await person(2).call(getStaffRequest, { params: { number } });
    expect(seen).toMatchObject({ firstReceiver: "陈静", revision: 2 });
    expect(seen.timeline.map(({ action, by }) => [action, by])).toEqual([
      ["assign", "系统"],
      ["submit", expect.anything()],
    ]);
    const { rows: mine } = await person(2).call(listQueue, { query: { view: "mine" } });
    expect(mine.map((row) => row.number)).toEqual([number]);
  });

  it("in the evening gives it to who is on duty the next working day", async () => {
    moveClock(new Date("2026-11-27T12:00:00Z"));
    await setMode(desk.queueId, "duty");
    await putOnDuty(desk.id, "2026-11-30", person(1).id);
    expect(await ownerOf(await submit())).toMatchObject({ name: "吴强", who: "11月30日 周一由吴强值班" });
  });

  it("gives the resident to who knows them, and somebody new to who has least", async () => {
    const resident = await makeResident(hall, community);
    const first = (await apply(resident)).number;
    await act(person(3), first, "claim");
    await setMode(desk.queueId, "known");
    expect(await ownerOf((await apply(resident)).number)).toMatchObject({ name: "刘洋" });
    expect((await ownerOf(await submit()))?.name).not.toBe("刘洋");
  });

  it("never gives to somebody absent, nor a resident to a relative", async () => {
    await setMode(desk.queueId, "rotate");
    await sendAway(person(0).id, monday, new Date(monday.getTime() + 4 * hour));
    const resident = await makeResident(hall, community);
    await makeKin(person(1).id, resident.id);
    for (let count = 0; count < 8; count++) await apply(resident);
    const owners = await rows<{
      ownerId: string;
    }>`SELECT DISTINCT ownerId FROM request WHERE residentId = ${resident.id}`;
    expect(owners.map(({ ownerId }) => ownerId).sort()).toEqual([2, 3, 4].map((place) => person(place).id).sort());
  });

  it("a relative cannot claim it, nor be given it by the head", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    const resident = await makeResident(hall, community);
    await makeKin(person(0).id, resident.id);
    const { number } = await apply(resident);
    expect(await refusal(act(person(0), number, "claim"))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(act(head, number, "assign", { staffId: person(0).id }))).toMatchObject({ code: "bad_input" });
    await sendAway(person(1).id, monday, new Date(monday.getTime() + 48 * hour));
    const away = await refusal(act(head, number, "assign", { staffId: person(1).id }));
    expect(away.fields[0]?.message).toBe("这位同事11月25日 周三才回来，请派给别人。");
  });

  it("waits for the head, who sees it in the own list, where the head gives the work out", async () => {
    await setMode(desk.queueId, "assign");
    const head = await makeStaff(hall, community, { role: "head" });
    const number = await submit();
    expect(await ownerOf(number)).toMatchObject({ state: "queued", who: "等负责人派人" });
    const { rows: waiting } = await head.call(listQueue, { query: { view: "unclaimed" } });
    expect(waiting.map((row) => row.number)).toEqual([number]);
    expect(await refusal(act(person(0), number, "claim"))).toMatchObject({ code: "not_allowed" });
    expect((await act(head, number, "assign", { staffId: person(0).id })).row.owner?.id).toBe(person(0).id);
  });

  it("stays in the queue for anybody to claim when all are away", async () => {
    await setMode(desk.queueId, "least_open");
    for (const { id } of people) await sendAway(id, monday, new Date(monday.getTime() + hour));
    const number = await submit();
    expect(await ownerOf(number)).toMatchObject({ state: "queued", who: "该接的人都不在或要回避，由窗口的人来接" });
    expect((await act(person(0), number, "claim")).row.state).toBe("accepted");
  });

  it("chooses anew in the queue that a request is transferred to", async () => {
    await makeStaff(hall, community, { desks: ["police"], name: "郑警官" });
    await setMode(community.desk("police").queueId, "least_open");
    const number = await submit();
    await act(person(0), number, "claim");
    await act(person(0), number, "transfer", { queueId: community.desk("police").queueId, text: "归警务室" });
    expect(await ownerOf(number)).toMatchObject({ name: "郑警官", state: "accepted" });
    expect(await wrongCounts([desk.queueId, community.desk("police").queueId])).toBe(0);
  });

  it.each(["rotate", "least_open"] as const)("by %s stays fair when fifty are submitted at once", async (mode) => {
    await setMode(desk.queueId, mode);
    const residents = await Promise.all(Array.from({ length: 50 }, () => makeResident(hall, community)));
    await Promise.all(residents.map((resident) => apply(resident)));
    expect(await loadsOf(desk.queueId)).toEqual([10, 10, 10, 10, 10]);
    expect(await countOf`SELECT COUNT(DISTINCT lastTurn) FROM staff_load WHERE queueId = ${desk.queueId}`).toBe(5);
    expect(await wrongCounts([desk.queueId])).toBe(0);
  });

  it("nobody is ever over the cap, whoever submits and claims at once", async () => {
    await setMode(desk.queueId, "least_open", 4);
    const residents = await Promise.all(Array.from({ length: 50 }, () => makeResident(hall, community)));
    await Promise.all(residents.map((resident) => apply(resident)));
    expect(await loadsOf(desk.queueId)).toEqual([4, 4, 4, 4, 4]);
    const waiting = await rows<{ number: string; revision: number }>`
      SELECT number, revision FROM request WHERE queueId = ${desk.queueId} AND state = 'queued'`;
    expect(waiting).toHaveLength(30);
    // Two have finished one each: of all who now grab at once, only these two get one more.
    for (const place of [0, 1]) {
      const [own] = await rows<{
        number: string;
      }>`SELECT number FROM request WHERE ownerId = ${person(place).id} LIMIT 1`;
      await act(person(place), own?.number ?? "", "resolve", { text: "办好了" });
    }
    const grabs = await Promise.allSettled(
      waiting.map(({ number, revision }, place) =>
        person(place % 5).call(moveStaffRequest, { params: { number }, body: { action: "claim", revision } }),
      ),
    );
    expect(grabs.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
    expect(await loadsOf(desk.queueId)).toEqual([4, 4, 4, 4, 4]);
    expect(await wrongCounts([desk.queueId])).toBe(0);
  });

  it("the counts are the truth after any moves, also at once", async () => {
    await setMode(desk.queueId, "rotate");
    const clinic = community.desk("clinic");
    const nurse = await makeStaff(hall, community, { desks: ["clinic"] });
    const head = await makeStaff(hall, community, { role: "head" });
    const residents = await Promise.all(Array.from({ length: 12 }, () => makeResident(hall, community)));
    const requests = await Promise.all(
      residents.map(async (resident) => ({ resident, number: (await apply(resident)).number })),
    );
    const staffMoves = ["claim", "assign", "return", "transfer", "resolve", "reject", "ask_back", "reply"] as const;
    let seed = 7;
    const dice = (count: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
      return Math.floor((seed / 2 ** 31) * count);
    };
    for (let round = 0; round < 24; round++) {
      await Promise.allSettled(
        requests.map(({ resident, number }) => {
          const turn = dice(staffMoves.length + 3);
          const action = staffMoves[turn];
          if (action) {
            const queueId = dice(2) ? clinic.queueId : desk.queueId;
            const staffId = [person(0), person(1), nurse][dice(3)]?.id;
            return act(dice(5) ? head : person(dice(5)), number, action, { text: "写明", queueId, staffId });
          }
          const own = (["answer", "reopen", "withdraw"] as const)[turn - staffMoves.length] ?? "answer";
          const rarely = own === "withdraw" && dice(12) > 0 ? "reopen" : own;
          return resident.call(moveMyRequest, { params: { number }, body: { action: rarely, text: "还有" } });
        }),
      );
      expect(await wrongCounts([desk.queueId, clinic.queueId])).toBe(0);
    }
    const numbers = requests.map(({ number }) => number);
    const moved = await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId
      WHERE r.number IN (${numbers}) AND e.action <> 'submit'`;
    expect(moved).toBeGreaterThan(40);
  });
});
