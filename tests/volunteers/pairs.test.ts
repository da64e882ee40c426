import { listMyMessages, listMyStaffMessages } from "../../contract/notifications.js";
import {
  changePair,
  endPair,
  listPairs,
  listUnpaired,
  listVisits,
  listVolunteers,
  makePair,
} from "../../contract/pair-staff.js";
import { answerPair, endMyPair, getMyPair, listMyPairs, logVisit, type VisitFinding } from "../../contract/pairs.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import { removeUnused } from "../../server/files/commands.js";
import { keepPairs } from "../../server/volunteers/pairs/clockwork.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { makeVolunteer, newSpot } from "../support/help.js";
import { newKey } from "../support/keys.js";
import { smallPng } from "../support/pictures.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const dayMs = 86_400_000;

describe("a pair", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  let head: TestStaff;
  let visitor: TestResident;
  let old: TestResident;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(new Date("2026-11-27T02:00:00Z"));
    community = await makeCommunity();
    [station, head] = await Promise.all([
      makeStaff(hall, community, { desks: ["volunteers"], name: "方红" }),
      makeStaff(hall, community, { role: "head" }),
    ]);
    visitor = await makeVolunteer(hall, community, station, newSpot(), { name: "陈晓雯", phone: "13900002222" });
    old = await makeResident(hall, community, {
      name: "何桂花",
      birthDate: "1941-02-03",
      phone: "13812349999",
      homeAddress: "曙光路 4 栋 102",
      traits: ["alone"],
    });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const pair = (given: object = {}) =>
    station.call(makePair, {
      body: {
        residentId: old.id,
        volunteerId: visitor.id,
        everyDays: 7,
        note: "耳朵背，敲门重一点",
        consent: "in_person" as const,
        ...given,
      },
    });
  const answer = (pairId: string, yes: boolean) =>
    visitor.call(answerPair, { params: { pairId }, body: { yes, words: yes ? "" : "最近出差" } });
  const visit = (pairId: string, finding: VisitFinding = "well", given: object = {}) =>
    visitor.call(logVisit, {
      params: { pairId },
      body: { visitedOn: dayOf(now()), finding, words: "精神好，下了两盘棋", ...given },
    });
  async function active() {
    const { id } = await pair();
    await answer(id, true);
    return id;
  }
  async function upload(who: TestResident): Promise<{ id: string }> {
    const form = new FormData();
    form.append("file", new Blob([new Uint8Array(smallPng())], { type: "image/png" }), "棋.png");
    const headers = { ...who.call.headers, "idempotency-key": newKey() };
    const response = await fetch(`${hall.origin}/api/files`, { method: "POST", headers, body: form });
    return (await response.json()) as { id: string };
  }
  const titlesOf = async (who: TestResident) => {
    await hall.deliverMessages();
    return (await who.call(listMyMessages, { query: {} })).messages.map(({ title }) => title);
  };
  const staffTitlesOf = async (who: TestStaff) => {
    await hall.deliverMessages();
    return (await who.call(listMyStaffMessages, { query: {} })).messages.map(({ title }) => title);
  };

  it("begins with the consent of who is visited and the yes of who visits; until then neither sees much of the other", async () => {
    const { id } = await pair();
    expect((await titlesOf(visitor))[0]).toBe("社区请您结对");
    const [asked] = (await visitor.call(listMyPairs, {})).pairs;
    expect(asked).toMatchObject({ side: "visits", state: "asked", name: "何**", phone: null, address: null, age: 85 });
    expect((await old.call(listMyPairs, {})).pairs).toEqual([]);
    expect((await refusal(old.call(getMyPair, { params: { pairId: id }, query: {} }))).code).toBe("not_found");
    expect(await answer(id, true)).toMatchObject({
      state: "active",
      name: "何桂花",
      phone: "13812349999",
      address: "曙光路 4 栋 102",
      note: "耳朵背，敲门重一点",
      nextDueOn: "2026-12-04",
    });
    expect((await titlesOf(old))[0]).toBe("有志愿者来看您了");
    const [mine] = (await old.call(listMyPairs, {})).pairs;
    expect(mine).toMatchObject({ side: "visited", name: "陈晓雯", phone: "13900002222", address: null, note: null });
    expect(await staffTitlesOf(station)).toContain("志愿者愿意结对");
  });

  it("that is declined leaves room for another; somebody has one pair at a time", async () => {
    const { id } = await pair();
    expect((await refusal(pair())).code).toBe("already_registered");
    await answer(id, false);
    expect((await refusal(answer(id, true))).code).toBe("wrong_state");
    expect(await staffTitlesOf(station)).toContain("志愿者不能结对");
    await pair();
  });

  it("has its log: words and photos from the phone move the next day on, and are nobody else's to read", async () => {
    const id = await active();
    const photo = await upload(visitor);
    moveClock(new Date(now().getTime() + 3 * dayMs));
    const { pair: after, visit: logged } = await visit(id, "well", { attachmentIds: [photo.id] });
    expect(after).toMatchObject({ lastVisitOn: "2026-11-30", nextDueOn: "2026-12-07" });
    expect(logged).toMatchObject({ findingWords: "都好", words: "精神好，下了两盘棋", photos: [{ id: photo.id }] });
    // Of yesterday, told later: the next day still counts from the last visit.
    const { pair: later } = await visit(id, "well", { visitedOn: "2026-11-28" });
    expect(later).toMatchObject({ lastVisitOn: "2026-11-30", nextDueOn: "2026-12-07" });
    const page = await old.call(getMyPair, { params: { pairId: id }, query: {} });
    expect(page.visits).toHaveLength(2);
    const stranger = await makeResident(hall, community);
    expect((await refusal(stranger.call(getMyPair, { params: { pairId: id }, query: {} }))).code).toBe("not_found");
    expect(
      (
        await refusal(
          old.call(logVisit, {
            params: { pairId: id },
            body: { visitedOn: "2026-11-30", finding: "well", words: "我自己" },
          }),
        )
      ).code,
    ).toBe("not_found");
    const [stored] = await rows<{ words: string }>`SELECT words FROM pair_visit WHERE pairId = ${id} LIMIT 1`;
    expect(stored?.words).toMatch(/^k\d+:/);
    expect((await refusal(visit(id, "well", { attachmentIds: [photo.id] }))).code).toBe("bad_input");
    // A photo of a visit is in use, however old: the clock leaves it alone.
    moveClock(new Date(now().getTime() + 30 * dayMs));
    await removeUnused();
    expect(await countOf`SELECT COUNT(*) FROM attachment WHERE id = ${photo.id}`).toBe(1);
  });

  it("takes no visit of tomorrow, of before the pair, or of long ago", async () => {
    const id = await active();
    moveClock(new Date(now().getTime() + 20 * dayMs));
    for (const visitedOn of ["2026-12-18", "2026-11-20", "2026-11-28"]) {
      expect((await refusal(visit(id, "well", { visitedOn }))).fields?.[0]?.path).toBe("visitedOn");
    }
  });

  it("tells the station at once of what is not well; who was not met was not seen", async () => {
    const id = await active();
    await visit(id, "concern");
    expect((await staffTitlesOf(station))[0]).toBe("走访：有事要社区知道");
    moveClock(new Date(now().getTime() + dayMs));
    const { pair: after } = await visit(id, "not_met");
    expect(after).toMatchObject({ lastVisitOn: "2026-11-27", nextDueOn: "2026-12-04" });
  });

  it("that is due is reminded of, and that is overdue told to the head, once for each day that was due", async () => {
    const id = await active();
    moveClock(new Date(now().getTime() + 6 * dayMs));
    await Promise.all([keepPairs(), keepPairs()]);
    expect((await titlesOf(visitor)).filter((title) => title === "该去看看结对的邻居了")).toHaveLength(1);
    moveClock(new Date(now().getTime() + 3 * dayMs));
    [station, head] = await Promise.all([
      makeStaff(hall, community, { desks: ["volunteers"] }),
      makeStaff(hall, community, { role: "head" }),
    ]);
    await Promise.all([keepPairs(), keepPairs()]);
    await keepPairs();
    const overdue = (await staffTitlesOf(head)).filter((title) => title.includes("过了走访的日子"));
    expect(overdue).toEqual(["1 对结对过了走访的日子"]);
    const [row] = (await head.call(listPairs, { query: {} })).pairs;
    expect(row).toMatchObject({ id, overdueDays: 2, resident: { name: "何桂花", alone: true, age: 85 } });
    await visit(id);
    expect((await head.call(listPairs, { query: {} })).pairs[0]).toMatchObject({ overdueDays: 0, visits: 1 });
    expect((await visitor.call(listMyPairs, {})).pairs[0]).toMatchObject({ overdue: false });
  });

  it("ends from either side, or by the station; the other hears why, and addresses close", async () => {
    const first = await active();
    await old.call(endMyPair, { params: { pairId: first }, body: { words: "女儿回来了" } });
    expect((await titlesOf(visitor))[0]).toBe("结对结束了");
    expect((await visitor.call(getMyPair, { params: { pairId: first }, query: {} })).pair).toMatchObject({
      state: "ended",
      address: null,
      phone: null,
      note: null,
    });
    expect((await refusal(visit(first))).code).toBe("wrong_state");
    const second = await active();
    await station.call(changePair, { params: { pairId: second }, body: { everyDays: 3, note: "" } });
    expect((await visitor.call(getMyPair, { params: { pairId: second }, query: {} })).pair).toMatchObject({
      everyDays: 3,
      nextDueOn: "2026-11-30",
    });
    const ended = await station.call(endPair, { params: { pairId: second }, body: { words: "搬走了" } });
    expect(ended).toMatchObject({ state: "ended", endedWords: "社区：搬走了" });
    expect((await station.call(listPairs, { query: { part: "over" } })).pairs).toHaveLength(2);
  });

  it("is made by the own community's station, with a grown-up volunteer; others do not see it", async () => {
    const minor = await makeVolunteer(hall, community, station, newSpot(), { name: "赵小满" });
    await rows`UPDATE resident SET birthDate = '2010-01-01' WHERE id = ${minor.id}`;
    expect((await refusal(pair({ volunteerId: minor.id }))).code).toBe("not_found");
    expect((await refusal(pair({ volunteerId: old.id }))).code).toBe("not_found");
    const { volunteers } = await station.call(listVolunteers, { query: {} });
    expect(volunteers.map(({ name }) => name)).toEqual(["陈晓雯"]);
    const id = await active();
    const clerk = await makeStaff(hall, community, { desks: ["general"] });
    expect((await refusal(clerk.call(listPairs, { query: {} }))).code).toBe("not_allowed");
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["volunteers"] });
    expect((await refusal(elsewhere.call(listVisits, { params: { pairId: id }, query: {} }))).code).toBe("not_found");
    expect((await refusal(elsewhere.call(endPair, { params: { pairId: id }, body: { words: "不" } }))).code).toBe(
      "not_found",
    );
  });

  it("is wanted for the old and the alone, the oldest first, page after page", async () => {
    await active();
    for (let n = 0; n < 22; n++) {
      await makeResident(hall, community, { name: `老人${n}`, birthDate: `19${20 + n}-05-01` });
    }
    await makeResident(hall, community, { name: "独居", birthDate: "1970-01-01", traits: ["alone"] });
    await makeResident(hall, community, { name: "年轻", birthDate: "1999-01-01" });
    const first = await station.call(listUnpaired, { query: {} });
    const second = await station.call(listUnpaired, { query: { cursor: first.nextCursor ?? "" } });
    const names = [...first.residents, ...second.residents].map(({ name }) => name);
    expect(names).toEqual([...Array.from({ length: 22 }, (_, n) => `老人${n}`), "独居"]);
    expect(second.residents.at(-1)).toMatchObject({ alone: true, age: 56 });
  });
});
