import { reportDispute } from "../../contract/disputes.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { countViews, getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { closeResolved } from "../../server/requests/escalation/commands.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { loadsOf, wrongCounts } from "../support/loads.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { setMode } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

describe("several desks, one answer (协办)", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let officer: TestStaff;
  let police: TestStaff;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    police = await makeStaff(hall, community, { desks: ["police"], name: "张建军" });
    resident = await makeResident(hall, community);
    number = (await apply(resident)).number;
    await act(officer, number, "claim");
  });
  afterAll(() => hall.close());

  const queueOf = (code: string) => community.desk(code).queueId;
  const opened = (staff: TestStaff, of: string) => staff.call(getStaffRequest, { params: { number: of } });
  const mine = () => resident.call(getMyRequest, { params: { number } });
  /** Asks a desk for a part. @returns the part's number */
  async function ask(code = "police", text = "请看看监控，灯是谁砸的"): Promise<string> {
    const { parts } = await act(officer, number, "split", { queueId: queueOf(code), text });
    return parts.at(-1)?.number ?? "";
  }

  it("another desk is asked for a part, does it, and its answer comes back to who asked", async () => {
    const part = await ask();
    const { rows: waiting } = await police.call(listQueue, { query: { view: "unclaimed" } });
    expect(waiting.find((row) => row.number === part)).toMatchObject({
      title: "协办：反映问题",
      excerpt: "请看看监控，灯是谁砸的",
      claimable: true,
    });
    await act(police, part, "claim");
    const whole = await opened(officer, number);
    expect(whole.parts).toEqual([
      { number: part, deskName: "警务室", state: "accepted", stateWords: "已接", answer: null },
    ]);
    const done = await act(police, part, "resolve", { text: "两个孩子玩弹弓，家长愿意赔" });
    expect(done.parent).toEqual({ number, title: "反映问题" });
    const after = await opened(officer, number);
    expect(after.timeline[0]).toMatchObject({
      action: "part_done",
      by: "张建军",
      visible: false,
      text: "警务室办好了：两个孩子玩弹弓，家长愿意赔",
    });
    expect(after.parts[0]).toMatchObject({ state: "resolved", answer: "两个孩子玩弹弓，家长愿意赔" });
    expect(after.revision).toBe(whole.revision + 1);
    await act(officer, number, "resolve", { text: "灯换好了，砸灯的人家赔了钱" });
    expect(await mine()).toMatchObject({ state: "resolved", answer: "灯换好了，砸灯的人家赔了钱" });
  });

  it("the part has its parent's limit, its own first receiver, and says who asked", async () => {
    const part = await ask();
    await act(police, part, "claim");
    const seen = await opened(police, part);
    const whole = await opened(officer, number);
    expect(seen.row.due.at).toBe(whole.row.due.at);
    expect(seen.legalDateWords).toBe(whole.legalDateWords);
    expect(seen.firstReceiver).toBe("张建军");
    expect(whole.firstReceiver).toBe("周晓梅");
    expect(seen.routing.sentence).toBe(`综合窗口的周晓梅请${community.name}警务室协办。`);
    expect(seen.moves.map(({ action }) => action).toSorted()).toEqual(
      ["note", "reject", "reply", "resolve", "return", "transfer"].toSorted(),
    );
  });

  it("a queue that chooses its person gives the part to somebody at once", async () => {
    await setMode(queueOf("police"), "rotate");
    const part = await ask();
    const [row] = await rows<{ state: string; ownerId: string }>`SELECT * FROM request WHERE number = ${part}`;
    expect(row).toMatchObject({ state: "accepted" });
    expect(row?.ownerId).toBeTruthy();
    expect(await wrongCounts([queueOf("police"), queueOf("general")])).toBe(0);
    expect(
      await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId
        WHERE r.number = ${part} AND e.visible = 1`,
    ).toBe(0);
  });

  it("the resident reads that a desk helps, and meets the part nowhere", async () => {
    const before = (await resident.call(listMyRequests, { query: {} })).openCount;
    const part = await ask();
    await act(police, part, "claim");
    await act(police, part, "reply", { text: "监控要明天才能调" });
    await act(police, part, "resolve", { text: "查到了，是两个孩子" });
    const { timeline } = await mine();
    expect(timeline[0]).toMatchObject({ title: "请警务室一起办", text: "请看看监控，灯是谁砸的" });
    expect(JSON.stringify(await mine())).not.toMatch(/监控要明天|查到了|张建军/);
    for (const filter of ["open", "all", "done"] as const) {
      const { requests, openCount } = await resident.call(listMyRequests, { query: { filter } });
      expect(JSON.stringify(requests)).not.toContain(part);
      expect(openCount).toBe(before);
    }
    const params = { number: part };
    expect(await refusal(resident.call(getMyRequest, { params }))).toMatchObject({ status: 404 });
    for (const action of ["urge", "withdraw", "add", "reopen"] as const) {
      const move = resident.call(moveMyRequest, { params, body: { action, text: "快点" } });
      expect(await refusal(move)).toMatchObject({ status: 404 });
    }
    expect(await refusal(resident.call(rateMyRequest, { params, body: { score: 5 } }))).toMatchObject({ status: 404 });
    await hall.deliverMessages();
    const { messages } = await resident.call(listMyMessages, { query: {} });
    expect(messages.length).toBeGreaterThan(0);
    expect(JSON.stringify(messages)).not.toMatch(new RegExp(`${part}|协办|查到了|监控要明天`));
  });

  it("is not answered while a part is open, and the refusal names the desks", async () => {
    const first = await ask("police");
    const second = await ask("home_help", "请派电工");
    expect(await refusal(act(officer, number, "resolve", { text: "好了" }))).toMatchObject({
      status: 409,
      message: "警务室、家政服务中心协办的还没办好，等他们回话再告诉居民。",
    });
    await act(police, first, "claim");
    await act(police, first, "reject", { text: "没有监控" });
    expect(await refusal(act(officer, number, "resolve", { text: "好了" }))).toMatchObject({
      message: "家政服务中心协办的还没办好，等他们回话再告诉居民。",
    });
    const electrician = await makeStaff(hall, community, { desks: ["home_help"] });
    await act(electrician, second, "claim");
    await act(electrician, second, "resolve", { text: "换好了" });
    expect((await act(officer, number, "resolve", { text: "好了" })).row.state).toBe("resolved");
  });

  it("of two people who answer a part at once one does, and its parent hears it once", async () => {
    const part = await ask();
    await act(police, part, "claim");
    const head = await makeStaff(hall, community, { role: "head", name: "刘红兵" });
    const { revision } = await opened(police, part);
    const outcomes = await Promise.allSettled(
      [police, head].map(({ call, name }) =>
        call(moveStaffRequest, {
          params: { number: part },
          body: { action: "resolve", text: `${name}查到了`, revision },
        }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { timeline } = await opened(officer, number);
    expect(timeline.filter(({ action }) => action === "part_done")).toHaveLength(1);
  });

  it("an answer to the resident that crosses with a new part does not leave the part behind", async () => {
    const { revision } = await opened(officer, number);
    const head = await makeStaff(hall, community, { role: "head" });
    const send = (staff: TestStaff, body: object) =>
      staff.call(moveStaffRequest, { params: { number }, body: { revision, ...body } as never });
    await Promise.allSettled([
      send(officer, { action: "resolve", text: "好了" }),
      send(head, { action: "split", text: "请派电工", queueId: queueOf("home_help") }),
    ]);
    const whole = await opened(officer, number);
    expect([whole.row.state, whole.parts.length]).toEqual(
      whole.row.state === "resolved" ? ["resolved", 0] : ["accepted", 1],
    );
  });

  it("two parts that end at once are both heard", async () => {
    const first = await ask("police");
    const second = await ask("home_help", "请派电工");
    const electrician = await makeStaff(hall, community, { desks: ["home_help"] });
    await act(police, first, "claim");
    await act(electrician, second, "claim");
    await Promise.all([
      act(police, first, "resolve", { text: "查到了" }),
      act(electrician, second, "resolve", { text: "换好了" }),
    ]);
    const { timeline } = await opened(officer, number);
    expect(timeline.filter(({ action }) => action === "part_done")).toHaveLength(2);
  });

  describe.each([
    [
      "the resident withdraws it",
      () => resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } }),
    ],
    ["it is rejected", () => act(officer, number, "reject", { text: "归供电公司，请拨 95598" })],
  ])("when %s", (_, end) => {
    it("its open parts end with it, what is done stays done, and the counts are right", async () => {
      const done = await ask("police");
      const held = await ask("home_help", "请派电工");
      const waiting = await ask("clinic", "有人摔了没有");
      await act(police, done, "claim");
      await act(police, done, "resolve", { text: "查到了" });
      const electrician = await makeStaff(hall, community, { desks: ["home_help"] });
      await act(electrician, held, "claim");
      const queues = ["general", "police", "home_help", "clinic"].map(queueOf);
      expect(await loadsOf(queueOf("home_help"))).toEqual([1]);
      await end();
      expect((await opened(officer, number)).parts.map(({ stateWords }) => stateWords)).toEqual([
        "办好了",
        "不用办了",
        "不用办了",
      ]);
      const seen = await opened(electrician, held);
      expect(seen.timeline[0]?.text).toBe("请协办的那件不办了，这件也不用办了。");
      expect(seen.moves.map(({ action }) => action)).toEqual(["note"]);
      expect((await electrician.call(listQueue, { query: { view: "mine" } })).rows).toEqual([]);
      const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
      const { rows: left } = await clinic.call(listQueue, { query: { view: "unclaimed" } });
      expect(left.map((row) => row.number)).not.toContain(waiting);
      expect(await wrongCounts(queues)).toBe(0);
      expect(await loadsOf(queueOf("home_help"))).toEqual([0]);
    });
  });

  it("who asked follows a part into another community, and who does it sees the whole; others there do not", async () => {
    const elsewhere = await makeCommunity();
    const { parts } = await act(officer, number, "split", {
      queueId: elsewhere.desk("police").queueId,
      text: "人住你们那边，请上门说一声",
    });
    const part = parts[0]?.number ?? "";
    const neighbour = await makeStaff(hall, elsewhere, { desks: ["police"] });
    expect((await opened(officer, part)).moves).toEqual([]);
    expect(await refusal(opened(neighbour, number))).toMatchObject({ status: 404 });
    await act(neighbour, part, "claim");
    expect((await opened(neighbour, number)).moves).toEqual([]);
    const bystander = await makeStaff(hall, elsewhere, { desks: ["general"] });
    expect(await refusal(opened(bystander, number))).toMatchObject({ status: 404 });
  });

  it("a part asks nobody further, and asks the resident nothing", async () => {
    const part = await ask();
    await act(police, part, "claim");
    for (const action of ["split", "ask_back", "extend"] as const) {
      const given = { text: "帮帮忙", queueId: queueOf("home_help"), days: 2 };
      expect(await refusal(act(police, part, action, given))).toMatchObject({ code: "wrong_state" });
    }
    expect(
      await countOf`SELECT COUNT(*) FROM request WHERE parentId = (SELECT id FROM request WHERE number = ${part})`,
    ).toBe(0);
  });

  it("the own desk, a closed desk, and a mediation are refused, each in its own words", async () => {
    const own = act(officer, number, "split", { queueId: queueOf("general"), text: "自己办" });
    expect(await refusal(own)).toMatchObject({ message: "这件事就在这个窗口，请选别的窗口。" });
    const none = act(officer, number, "split", { queueId: "018f0000-0000-7000-8000-000000000000", text: "帮帮忙" });
    expect(await refusal(none)).toMatchObject({ status: 404 });
    const mediator = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const { number: secret } = await resident.call(reportDispute, {
      body: { topic: "邻里", statement: "楼上漏水泡了吊顶", otherParty: "王某", wish: "修好吊顶" },
    });
    await act(mediator, secret, "claim");
    expect((await opened(mediator, secret)).moves.map(({ action }) => action)).not.toContain("split");
    const asked = act(mediator, secret, "split", { queueId: queueOf("police"), text: "帮帮忙" });
    expect(await refusal(asked)).toMatchObject({ status: 409, message: expect.stringContaining("调解") });
  });

  it("what was done is closed by the system after fifteen days without asking for a rating", async () => {
    const part = await ask();
    await act(police, part, "claim");
    await act(police, part, "resolve", { text: "查到了" });
    await hall.deliverMessages();
    const before = await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id}`;
    moveClock(new Date(now().getTime() + 16 * 24 * 3_600_000));
    expect(await closeResolved({ communityIds: [community.id] })).toBe(1);
    await hall.deliverMessages();
    moveClock(null);
    expect(await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id}`).toBe(before);
    expect((await resident.call(listMyRequests, { query: {} })).requests.filter(({ canRate }) => canRate)).toEqual([]);
  });

  it("the number beside each view is still the number of its rows", async () => {
    await ask();
    const head = await makeStaff(hall, community, { role: "head" });
    const { views } = await head.call(countViews, {});
    for (const { view, count } of views) {
      const { rows: page } = await head.call(listQueue, { query: { view, limit: 200 } });
      expect({ view, count: page.length }).toEqual({ view, count });
    }
  });
});
