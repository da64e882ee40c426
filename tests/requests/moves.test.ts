import { type Action, type Move, moves, type RequestState, stateNames } from "../../contract/lifecycle.js";
import { getMyRequest, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { assertMove } from "../../server/requests/lifecycle.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

const everything = { text: "写好了", queueId: "x", staffId: "x", days: 1, intoNumber: "x" };
const allMovers = ["resident", "desk", "owner", "head", "system"] as const;
const cases = (Object.entries(moves) as [Action, Move][]).flatMap(([action, move]) =>
  (Object.keys(stateNames) as RequestState[]).map((state) => ({ action, state, allowed: move.from.includes(state) })),
);

describe("the table of moves", () => {
  it.each(cases.filter(({ allowed }) => !allowed))("$action is refused from $state", ({ action, state }) => {
    expect(() => assertMove(action, { state, kind: "booking" }, allMovers, everything)).toThrow(
      expect.objectContaining({ code: "wrong_state" }),
    );
  });

  it.each(cases.filter(({ allowed }) => allowed))(
    "$action is allowed from $state, to its own mover only",
    ({ action, state }) => {
      expect(() => assertMove(action, { state, kind: "booking" }, [moves[action].who], everything)).not.toThrow();
      const others = allMovers.filter((mover) => mover !== moves[action].who);
      expect(() => assertMove(action, { state, kind: "booking" }, others, everything)).toThrow(
        expect.objectContaining({ code: "not_allowed" }),
      );
    },
  );

  it.each((Object.entries(moves) as [Action, Move][]).filter(([, move]) => move.needs.length))(
    "%s without what it needs is refused",
    (action, move) => {
      const state = move.from[0] ?? "queued";
      expect(() => assertMove(action, { state, kind: "booking" }, allMovers, { text: "" })).toThrow(
        expect.objectContaining({ code: "bad_input" }),
      );
    },
  );
});

describe("moves over HTTP", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let officer: TestStaff;
  let head: TestStaff;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
    head = await makeStaff(hall, community, { role: "head", name: "刘红兵" });
  });
  beforeEach(async () => {
    moveClock(null);
    resident = await makeResident(hall, community);
    number = (await apply(resident)).number;
  });
  afterAll(() => hall.close());

  const mine = (action: "answer" | "add" | "urge" | "withdraw" | "reopen", text = "") =>
    resident.call(moveMyRequest, { params: { number }, body: { action, text } });
  const column = async (name: string) =>
    (await rows<Record<string, unknown>>`SELECT * FROM request WHERE number = ${number}`)[0]?.[name];

  it("of sixteen officers who claim at once one has it, and the others are told so", async () => {
    const officers = await Promise.all(
      Array.from({ length: 16 }, () => makeStaff(hall, community, { desks: ["general"] })),
    );
    const { revision } = await officer.call(getStaffRequest, { params: { number } });
    const outcomes = await Promise.allSettled(
      officers.map(({ call }) => call(moveStaffRequest, { params: { number }, body: { action: "claim", revision } })),
    );
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(15);
    for (const { reason } of lost) expect(reason).toMatchObject({ status: 409, code: "taken_by_other" });
    expect(
      await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId WHERE r.number = ${number} AND e.action = 'claim'`,
    ).toBe(1);
  });

  it("of two answers to the same state only one wins, and the other hears that something moved", async () => {
    await act(officer, number, "claim");
    const { revision } = await officer.call(getStaffRequest, { params: { number } });
    await officer.call(moveStaffRequest, { params: { number }, body: { action: "reply", text: "明天来看", revision } });
    const late = refusal(
      officer.call(moveStaffRequest, { params: { number }, body: { action: "resolve", text: "好了", revision } }),
    );
    expect(await late).toMatchObject({ status: 409, code: "wrong_state" });
    expect(await column("state")).toBe("in_progress");
  });

  it("the same move sent twice under one key happens once", async () => {
    const key = newKey();
    const send = () => resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } }, { key });
    expect((await send()).state).toBe("withdrawn");
    expect((await send()).state).toBe("withdrawn");
    expect(
      await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId WHERE r.number = ${number} AND e.action = 'withdraw'`,
    ).toBe(1);
  });

  it("a transfer goes into the other desk's queue, keeps the limit and the first receiver, and tells the resident why", async () => {
    await act(officer, number, "claim");
    const before = await column("dueAt");
    await act(officer, number, "transfer", {
      queueId: community.desk("police").queueId,
      text: "路灯归警务室旁边的电工管",
    });
    expect(await column("dueAt")).toEqual(before);
    expect(await column("firstReceiverId")).toBe(officer.id);
    expect(await column("ownerId")).toBeNull();
    const police = await makeStaff(hall, community, { desks: ["police"] });
    const { rows: queue } = await police.call(listQueue, { query: { view: "unclaimed" } });
    expect(queue.map((row) => row.number)).toContain(number);
    const { why, timeline } = await resident.call(getMyRequest, { params: { number } });
    expect(why.sentence).toContain("路灯归警务室旁边的电工管");
    expect(timeline[0]?.title).toBe("转给警务室");
  });

  it("a return goes back into the queue with its reason, which the resident does not see", async () => {
    await act(officer, number, "claim");
    const returned = await act(officer, number, "return", { text: "不归我管" });
    expect(returned.row).toMatchObject({ state: "queued", owner: null, flags: ["returned"] });
    const { timeline } = await resident.call(getMyRequest, { params: { number } });
    expect(JSON.stringify(timeline)).not.toContain("不归我管");
  });

  it("what is missing is asked once; a second list counts as a breach and shows", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "ask_back", { text: "身份证" });
    await mine("answer", "给");
    const second = await act(officer, number, "ask_back", { text: "还要户口本" });
    expect(second.row.flags).toContain("second_list");
  });

  it("a limit is extended once, with a reason that the resident sees", async () => {
    await act(officer, number, "claim");
    const before = (await resident.call(getMyRequest, { params: { number } })).due.slips.length;
    await act(officer, number, "extend", { days: 3, text: "等电力公司的人" });
    const after = await resident.call(getMyRequest, { params: { number } });
    expect(after.due.slips).toHaveLength(before + 3);
    expect(after.timeline[0]?.text).toBe("等电力公司的人");
    const { moves: offered } = await officer.call(getStaffRequest, { params: { number } });
    expect(offered.map(({ action }) => action)).not.toContain("extend");
    expect(await refusal(act(officer, number, "extend", { days: 3, text: "再等等" }))).toMatchObject({
      code: "wrong_state",
    });
  });

  it("the resident urges once a day", async () => {
    await mine("urge");
    expect(await refusal(mine("urge"))).toMatchObject({ status: 409, code: "already_urged" });
    moveClock(new Date(now().getTime() + 24 * 3_600_000));
    await mine("urge");
    expect(await column("urgedCount")).toBe(2);
    moveClock(null);
    const { rows: queue } = await officer.call(listQueue, { query: { view: "unclaimed", q: number } });
    expect(queue[0]?.flags).toEqual(["urged"]);
  });

  it("an answer that did not help reopens the request within fifteen days, and not later", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "resolve", { text: "换好了" });
    expect(await mine("reopen", "又坏了")).toMatchObject({ state: "in_progress", due: { state: "running" } });
    await act(officer, number, "resolve", { text: "这次真好了" });
    moveClock(new Date(now().getTime() + 16 * 24 * 3_600_000));
    expect((await resident.call(getMyRequest, { params: { number } })).moves.map(({ action }) => action)).not.toContain(
      "reopen",
    );
    expect(await refusal(mine("reopen", "还是坏的"))).toMatchObject({ code: "too_late" });
  });

  it("a rejection says why and where to go, and ends it", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "reject", { text: "这盏灯归供电公司，依据《供电营业规则》第四十七条，请拨 95598。" });
    const detail = await resident.call(getMyRequest, { params: { number } });
    expect(detail).toMatchObject({ state: "rejected", headline: "这件事办不了", canRate: false });
    expect(detail.answer).toContain("95598");
  });

  it("the head gives a request to somebody of that desk, and to nobody else", async () => {
    const stranger = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(act(head, number, "assign", { staffId: stranger.id }))).toMatchObject({ code: "bad_input" });
    const given = await act(head, number, "assign", { staffId: officer.id });
    expect(given.row).toMatchObject({ state: "accepted", owner: { id: officer.id } });
    expect(await refusal(act(officer, number, "assign", { staffId: officer.id }))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("an internal note stays among colleagues", async () => {
    const noted = await act(officer, number, "note", { text: "这家的老人耳朵背" });
    expect(noted.timeline[0]).toMatchObject({ text: "这家的老人耳朵背", visible: false });
    const seen = await resident.call(getMyRequest, { params: { number } });
    expect(JSON.stringify(seen)).not.toContain("耳朵背");
  });

  describe("rating", () => {
    beforeEach(async () => {
      await act(officer, number, "claim");
      await act(officer, number, "resolve", { text: "换好了" });
    });
    const rate = (score: number) => resident.call(rateMyRequest, { params: { number }, body: { score } });

    it("is given once, whoever taps how often", async () => {
      const outcomes = await Promise.allSettled([rate(4), rate(5), rate(1), rate(3)]);
      expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(
        await countOf`SELECT COUNT(*) FROM rating g JOIN request r ON r.id = g.requestId WHERE r.number = ${number}`,
      ).toBe(1);
      expect(await refusal(rate(5))).toMatchObject({ status: 409, code: "already_rated" });
    });

    it("of the last two words opens a follow-up, which the head records once", async () => {
      await rate(1);
      const { rows: queue } = await head.call(listQueue, { query: { view: "follow_up" } });
      expect(queue.map((row) => row.number)).toContain(number);
      const offered = (await head.call(getStaffRequest, { params: { number } })).moves.map(({ action }) => action);
      expect(offered).toContain("call_back");
      await act(head, number, "call_back", { text: "打过电话，明天重修" });
      expect(await refusal(act(head, number, "call_back", { text: "再打一次" }))).toMatchObject({
        code: "wrong_state",
      });
      const after = await head.call(listQueue, { query: { view: "follow_up" } });
      expect(after.rows.map((row) => row.number)).not.toContain(number);
    });

    it("before the answer is refused", async () => {
      const fresh = await apply(resident);
      const early = resident.call(rateMyRequest, { params: { number: fresh.number }, body: { score: 5 } });
      expect(await refusal(early)).toMatchObject({ status: 409, code: "wrong_state" });
    });

    it("names nobody when the resident wants it so", async () => {
      await resident.call(rateMyRequest, { params: { number }, body: { score: 2, anonymous: true, text: "太慢" } });
      const { timeline } = await officer.call(getStaffRequest, { params: { number } });
      expect(timeline[0]).toMatchObject({ action: "rate", by: "居民" });
    });
  });
});
