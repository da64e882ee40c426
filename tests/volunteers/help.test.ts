import {
  listMyHelpCalls,
  moveMyHelpCall,
  moveOfferedHelpCall,
  type OfferedHelpCall,
} from "../../contract/help-calls.js";
import {
  listStaffHelpCalls,
  makeHelpCall,
  moveHelpCall,
  openHelpContact,
  setHelpRings,
} from "../../contract/help-staff.js";
import { listMyMessages, listMyStaffMessages } from "../../contract/notifications.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { moveClock, now } from "../../server/env/clock.js";
import { keepHelpCalls } from "../../server/volunteers/help/clockwork.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { callFrom, makeVolunteer, newSpot, north, offered } from "../support/help.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const minute = 60_000;

describe("a call for help", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  // By day, so that quiet hours are a story of their own; and another day's shift, since sessions end.
  beforeEach(async () => {
    moveClock(new Date("2026-11-27T02:00:00Z"));
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  afterEach(() => {
    delete process.env.HALL_QUIET_HOURS;
    moveClock(null);
  });
  afterAll(() => hall.close());

  const volunteer = (spot: ReturnType<typeof newSpot>, given = {}) =>
    makeVolunteer(hall, community, station, spot, given);
  const old = () =>
    makeResident(hall, community, { name: "张秀兰", birthDate: "1946-03-01", homeAddress: "曙光路 4 栋 102" });
  const later = (minutes: number) => moveClock(new Date(now().getTime() + minutes * minute));
  const move = (
    who: TestResident,
    callId: string,
    given: { move: "accept" | "decline" | "give_back" | "finish"; words?: string },
  ) => who.call(moveOfferedHelpCall, { params: { callId }, body: given });
  const titlesOf = async (who: TestResident) => {
    await hall.deliverMessages();
    return (await who.call(listMyMessages, { query: {} })).messages.map(({ title }) => title);
  };

  it("reaches the nearest willing with the skill first; then, ring by ring, those farther away", async () => {
    const spot = newSpot();
    const near = await Promise.all(
      [100, 200, 300, 400, 500].map((m) => volunteer(north(spot, m), { skills: ["修水电"] })),
    );
    const [sixth, far, beyond, unskilled, unwilling] = await Promise.all([
      volunteer(north(spot, 700), { skills: ["修水电"] }),
      volunteer(north(spot, 1_500), { skills: ["修水电"] }),
      volunteer(north(spot, 1_600), { skills: ["修水电"], reachM: 1000 }),
      volunteer(spot, { skills: ["理发"] }),
      volunteer(spot, { skills: ["修水电"], answersCalls: false }),
    ]);
    const { id } = await callFrom(await old(), spot, { kind: "repair" });
    await keepHelpCalls();
    const askedNow = async () => {
      const everybody = [...near, sixth, far, beyond, unskilled, unwilling];
      const found = await Promise.all(everybody.map((one) => offered(one, id)));
      return found.map((one) => one !== undefined);
    };
    expect(await askedNow()).toEqual([true, true, true, true, true, false, false, false, false, false]);
    expect((await titlesOf(near[0] as TestResident))[0]).toBe("邻居要帮忙——水电坏了");
    expect((await offered(near[2] as TestResident, id))?.metres).toBeCloseTo(300, -2);
    later(11);
    await keepHelpCalls();
    expect(await askedNow()).toEqual([true, true, true, true, true, true, true, false, false, false]);
  });

  it("asks each ring once, however many workers there are", async () => {
    const spot = newSpot();
    await Promise.all([1, 2, 3].map((n) => volunteer(north(spot, n * 100))));
    const { id } = await callFrom(await old(), spot);
    await Promise.all([1, 2, 3, 4].map(() => keepHelpCalls()));
    expect(await countOf`SELECT COUNT(*) FROM help_ask WHERE callId = ${id}`).toBe(3);
    expect(await countOf`SELECT asked FROM help_call WHERE id = ${id}`).toBe(3);
    await hall.deliverMessages();
    expect(
      await countOf`SELECT COUNT(*) FROM notification n JOIN help_ask a ON a.residentId = n.residentId
        WHERE a.callId = ${id} AND n.title LIKE '邻居要帮忙%'`,
    ).toBe(3);
  });

  it("is had by exactly one of thirty who accept at once; the others hear that somebody goes", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    await head.call(setHelpRings, { body: { people: 20, firstM: 5000, rings: 2, everyMin: 1, urgentEveryMin: 1 } });
    const spot = newSpot();
    const people: TestResident[] = [];
    for (let n = 0; n < 30; n++) people.push(await volunteer(north(spot, n * 20)));
    const caller = await old();
    const { id } = await callFrom(caller, spot);
    await keepHelpCalls();
    later(2);
    await keepHelpCalls();
    expect(await countOf`SELECT asked FROM help_call WHERE id = ${id}`).toBe(30);
    const answers = await Promise.all(
      people.map((one) =>
        move(one, id, { move: "accept" }).then(
          ({ standing }) => standing,
          ({ status, code, message }) => ({ status, code, message }),
        ),
      ),
    );
    expect(answers.filter((one) => one === "mine")).toHaveLength(1);
    expect(answers.filter((one) => one !== "mine")).toEqual(
      Array.from({ length: 29 }, () => ({
        status: 409,
        code: "taken_by_other",
        message: "已经有人接下了，谢谢您愿意去。",
      })),
    );
    expect(await countOf`SELECT COUNT(*) FROM help_ask WHERE callId = ${id} AND answer = 'accepted'`).toBe(1);
    await keepHelpCalls();
    await keepHelpCalls();
    await hall.deliverMessages();
    expect(
      await countOf`SELECT COUNT(*) FROM notification WHERE title = '已经有人去了'
        AND residentId IN (SELECT residentId FROM help_ask WHERE callId = ${id})`,
    ).toBe(29);
    expect((await titlesOf(caller))[0]).toMatch(/^有人来了：/);
    await rows`DELETE FROM help_rings WHERE communityId = ${community.id}`;
  }, 60_000);

  it("shows address, phone and words to who has accepted, and to nobody else, and no longer than needed", async () => {
    const spot = newSpot();
    const [one, other] = await Promise.all([
      volunteer(spot, { name: "陈晓雯", phone: "13900001111" }),
      volunteer(spot),
    ]);
    const stranger = await makeResident(hall, community);
    const caller = await old();
    const { id } = await callFrom(caller, spot, { words: "门没有锁" });
    await keepHelpCalls();
    expect((await offered(one, id))?.contact).toBeNull();
    expect((await refusal(move(stranger, id, { move: "accept" }))).code).toBe("not_found");
    const accepted = await move(one, id, { move: "accept" });
    expect(accepted.contact).toEqual({
      name: "张秀兰",
      phone: "13871234567",
      address: "曙光路 4 栋 102",
      words: "门没有锁",
    });
    expect((await offered(other, id)) as OfferedHelpCall).toMatchObject({ standing: "over", contact: null });
    const [mine] = (await caller.call(listMyHelpCalls, { query: {} })).calls;
    expect(mine?.volunteer).toEqual({ name: "陈晓雯", phone: "13900001111" });
    const staffList = await station.call(listStaffHelpCalls, { query: {} });
    expect(JSON.stringify(staffList)).not.toContain("13871234567");
    expect(JSON.stringify(staffList)).not.toContain("4 栋 102");
    await move(one, id, { move: "finish", words: "药取好了，送到家。" });
    await caller.call(moveMyHelpCall, { params: { callId: id }, body: { move: "confirm" } });
    expect((await offered(one, id))?.contact).toBeNull();
    expect((await titlesOf(one))[0]).toBe("邻居说谢谢您");
    // At rest, too, it is nobody's to read.
    const [stored] = await rows<{ address: string }>`SELECT address FROM help_call WHERE id = ${id}`;
    expect(stored?.address).toMatch(/^k\d+:/);
  });

  it("goes on to a wider ring when who has it gives it back; who had been told that somebody goes hears of it", async () => {
    const spot = newSpot();
    const [taker, silent] = await Promise.all([volunteer(spot), volunteer(north(spot, 200))]);
    const far = await volunteer(north(spot, 1_500));
    const caller = await old();
    const { id } = await callFrom(caller, spot);
    await keepHelpCalls();
    await move(taker, id, { move: "accept" });
    expect((await refusal(move(taker, id, { move: "accept" }))).code).toBe("wrong_state");
    await keepHelpCalls();
    await move(taker, id, { move: "give_back" });
    await keepHelpCalls();
    expect((await titlesOf(silent)).slice(0, 2)).toEqual(["又要人了——买菜取药", "已经有人去了"]);
    expect(await offered(far, id)).toMatchObject({ standing: "open" });
    expect((await titlesOf(caller))[0]).toBe("正在另外找人");
    expect(await move(silent, id, { move: "accept" })).toMatchObject({ standing: "mine" });
  });

  it("that nobody takes is told to the head, once, and may still be taken", async () => {
    const own = await makeCommunity();
    const head = await makeStaff(hall, own, { role: "head" });
    const spot = newSpot();
    const only = await volunteer(spot);
    const caller = await makeResident(hall, own, { name: "张秀兰", homeAddress: "曙光路 4 栋 102" });
    const { id } = await callFrom(caller, spot);
    await keepHelpCalls();
    await move(only, id, { move: "decline" });
    later(11);
    await Promise.all([keepHelpCalls(), keepHelpCalls()]);
    await hall.deliverMessages();
    const { messages } = await head.call(listMyStaffMessages, { query: {} });
    expect(messages.filter(({ title }) => title === "求助没有人接：买菜取药")).toHaveLength(1);
    expect(JSON.stringify(messages)).not.toContain("张秀兰");
    expect((await titlesOf(caller))[0]).toBe("还没有人接");
    const contact = await head.call(openHelpContact, {
      params: { callId: id },
      body: { reason: "没有人接，我去一趟" },
    });
    expect(contact).toMatchObject({ phone: "13871234567", address: "曙光路 4 栋 102" });
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'open_help_contact' AND actorId = ${head.id}`,
    ).toBe(1);
    expect(await move(only, id, { move: "accept" })).toMatchObject({ standing: "mine" });
    await head.call(moveHelpCall, { params: { callId: id }, body: { move: "settle", words: "网格员去过了。" } });
    expect((await titlesOf(only))[0]).toBe("社区安排好了");
    expect(
      (await refusal(head.call(openHelpContact, { params: { callId: id }, body: { reason: "再看一眼" } }))).code,
    ).toBe("wrong_state");
  });

  it("waits for the morning at night unless it is urgent; then it rings only where one lets it", async () => {
    process.env.HALL_QUIET_HOURS = "1";
    moveClock(new Date("2026-11-27T15:00:00Z")); // 23:00
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
    const spot = newSpot();
    const [sleeper, waker] = await Promise.all([volunteer(spot), volunteer(north(spot, 300), { atNight: true })]);
    const [patient, hurried] = await Promise.all([old(), old()]);
    const slow = await callFrom(patient, spot);
    const fast = await callFrom(hurried, spot, { kind: "storm", urgent: true });
    expect(slow.nextRingAt).toBe("2026-11-28T00:00:00.000Z");
    await keepHelpCalls();
    expect(await Promise.all([offered(sleeper, slow.id), offered(waker, slow.id), offered(sleeper, fast.id)])).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(await offered(waker, fast.id)).toMatchObject({ standing: "open", urgent: true });
    moveClock(new Date("2026-11-28T00:01:00Z"));
    await keepHelpCalls();
    expect(await offered(sleeper, slow.id)).toMatchObject({ standing: "open" });
  });

  it("asks nobody under age, nobody who has another call in hand, and not who calls", async () => {
    const spot = newSpot();
    const minor = await makeResident(hall, community, { birthDate: "2010-01-01" });
    await rows`INSERT INTO volunteer (requestId, residentId, activeFor, state, skills, times, aboutMe, guardianConsent, createdAt,
      answersCalls, lng, lat) VALUES (${minor.id}, ${minor.id}, ${minor.id}, 'accepted', '[]', '[]', '', 1, ${now()}, 1, ${spot.lng}, ${spot.lat})`;
    const [busy, caller] = await Promise.all([volunteer(spot), volunteer(spot)]);
    const first = await callFrom(caller, spot);
    await keepHelpCalls();
    await move(busy, first.id, { move: "accept" });
    const second = await callFrom(await old(), spot);
    await keepHelpCalls();
    expect(await offered(minor, second.id)).toBeUndefined();
    expect(await offered(busy, second.id)).toBeUndefined();
    expect(await offered(caller, first.id)).toBeUndefined();
    // Who was never asked cannot accept, even of their own call.
    expect((await refusal(move(caller, first.id, { move: "accept" }))).code).toBe("not_found");
  });

  it("is one at a time, cancelled by who called, and those asked may put the phone away", async () => {
    const spot = newSpot();
    const one = await volunteer(spot);
    const caller = await old();
    const { id } = await callFrom(caller, spot);
    await keepHelpCalls();
    expect((await refusal(callFrom(caller, spot))).code).toBe("already_registered");
    const other = await old();
    const cancelling = { params: { callId: id }, body: { move: "cancel" as const } };
    expect((await refusal(other.call(moveMyHelpCall, cancelling))).code).toBe("not_found");
    await caller.call(moveMyHelpCall, cancelling);
    await keepHelpCalls();
    expect((await titlesOf(one))[0]).toBe("不用去了");
    expect((await refusal(move(one, id, { move: "accept" }))).message).toBe("对方说不用了，谢谢您愿意去。");
    await callFrom(caller, spot);
  });

  it("needs an address and a phone, from the hall or from who calls", async () => {
    const homeless = await makeResident(hall, community, { homeAddress: "" });
    const { callForHelp } = await import("../../contract/help-calls.js");
    const faults = await refusal(homeless.call(callForHelp, { body: { kind: "errand" } }));
    expect(faults.fields?.map(({ path }) => path)).toEqual(["address", "contactPhone"]);
  });

  it("may be made by the station for a resident, who hears of it; not by another community, nor another desk", async () => {
    const spot = newSpot();
    const own = await makeCommunity();
    await rows`UPDATE community SET lng = ${spot.lng}, lat = ${spot.lat} WHERE id = ${own.id}`;
    refreshDirectory();
    const desk = await makeStaff(hall, own, { desks: ["volunteers"], name: "方红" });
    const one = await makeVolunteer(hall, own, desk, spot);
    const resident = await makeResident(hall, own, { name: "何桂花", phone: "13812340000" });
    const body = { residentId: resident.id, kind: "meal" as const, words: "腿摔了" };
    expect((await refusal(station.call(makeHelpCall, { body }))).code).toBe("not_found");
    const clerk = await makeStaff(hall, own, { desks: ["general"] });
    expect((await refusal(clerk.call(makeHelpCall, { body }))).code).toBe("not_allowed");
    const { id } = await desk.call(makeHelpCall, { body: { ...body, kind: "errand" } });
    await keepHelpCalls();
    expect((await titlesOf(resident))[0]).toBe("社区替您叫了人");
    expect(await move(one, id, { move: "accept" })).toMatchObject({
      contact: { name: "何桂花", phone: "13812340000" },
    });
    const { calls } = await desk.call(listStaffHelpCalls, { query: {} });
    expect(calls[0]).toMatchObject({
      id,
      forName: "何桂花",
      calledBy: "方红",
      asked: [{ answer: "accepted", ring: 1 }],
    });
    expect((await refusal(clerk.call(listStaffHelpCalls, { query: {} }))).code).toBe("not_allowed");
  });

  it("that was done and not confirmed is well after three days; one that is never done is asked after", async () => {
    const spot = newSpot();
    const [one, other] = await Promise.all([volunteer(spot), volunteer(spot)]);
    const [first, second] = [await callFrom(await old(), spot), await callFrom(await old(), spot)];
    await keepHelpCalls();
    await move(one, first.id, { move: "accept" });
    await move(one, first.id, { move: "finish", words: "送到了" });
    await move(other, second.id, { move: "accept" });
    later(25 * 60);
    await keepHelpCalls();
    expect((await titlesOf(other))[0]).toBe("您接下的那一件");
    later(50 * 60);
    await keepHelpCalls();
    expect(await rows`SELECT state FROM help_call WHERE id = ${first.id}`).toEqual([{ state: "confirmed" }]);
    expect((await titlesOf(other)).filter((title) => title === "您接下的那一件")).toHaveLength(1);
  });
});
