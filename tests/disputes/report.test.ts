import { reportDispute } from "../../contract/disputes.js";
import { moveDispute } from "../../contract/mediation.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, moveMyRequest } from "../../contract/requests.js";
import { getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { act } from "../support/submissions.js";

const secret = "楼上王家厨房漏水泡了吊顶";

describe("reporting a dispute", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let mediator: TestStaff;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community, { name: "刘大明" });
    mediator = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator", name: "方敏" });
    const receipt = await resident.call(reportDispute, {
      body: { topic: "邻里", statement: secret, otherParty: "王某", wish: "修好吊顶" },
    });
    number = receipt.number;
    expect(receipt).toMatchObject({ title: "调解（保密）", deskName: "人民调解委员会", dial: null });
  });
  afterAll(() => hall.close());

  it("opens for the community's mediators, and every opening is on the audit log", async () => {
    const [request] = await rows<{ id: string }>`SELECT id FROM request WHERE number = ${number}`;
    const opened = await mediator.call(getStaffRequest, { params: { number } });
    expect(opened.facts).toContainEqual({ label: "发生了什么", value: secret });
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'open_mediation' AND actorId = ${mediator.id}
        AND subject = ${`request:${request?.id}`}`,
    ).toBe(1);
  });

  it("opens for the resident who reported it", async () => {
    const detail = await resident.call(getMyRequest, { params: { number } });
    expect(detail.facts).toContainEqual({ label: "发生了什么", value: secret });
  });

  it.each(["officer", "supervisor", "administrator"] as const)(
    "does not open for a %s, who sees that there is one and nothing of it",
    async (role) => {
      const staff = await makeStaff(hall, community, { desks: ["general", "mediation"], role });
      expect(await refusal(staff.call(getStaffRequest, { params: { number } }))).toMatchObject({ status: 404 });
      const claim = staff.call(moveStaffRequest, { params: { number }, body: { action: "claim", revision: 1 } });
      expect(await refusal(claim)).toMatchObject({ status: 404 });
      const { rows: queue } = await staff.call(listQueue, { query: { view: "mediation" } });
      const row = queue.find((candidate) => candidate.number === number);
      expect(row).toMatchObject({
        title: "调解（保密）",
        excerpt: null,
        residentName: null,
        place: null,
        openable: false,
        claimable: false,
      });
    },
  );

  it.each([secret, "楼上", "刘大明", "王某"])("is not found by searching for %s", async (words) => {
    for (const staff of [mediator, await makeStaff(hall, community, { role: "head" })]) {
      const { rows: found } = await staff.call(listQueue, { query: { q: words } });
      expect(found.map((row) => row.number)).not.toContain(number);
    }
  });

  it("lies encrypted in the database: its words are nowhere in it", async () => {
    const [dispute] =
      await rows`SELECT d.*, r.text, r.title FROM dispute d JOIN request r ON r.id = d.requestId WHERE r.number = ${number}`;
    for (const word of [secret, "王某", "修好吊顶"]) expect(JSON.stringify(dispute)).not.toContain(word);
    const events =
      await rows`SELECT e.* FROM request_event e JOIN request r ON r.id = e.requestId WHERE r.number = ${number}`;
    expect(JSON.stringify(events)).not.toContain("吊顶");
  });

  it("once somebody has it, opens for that mediator and the committee's head only", async () => {
    await act(mediator, number, "claim");
    const other = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const head = await makeStaff(hall, community, { role: "head" });
    expect(await refusal(other.call(getStaffRequest, { params: { number } }))).toMatchObject({ status: 404 });
    expect((await head.call(getStaffRequest, { params: { number } })).row.owner?.name).toBe("方敏");
  });

  it("tells the resident's phone that there is a message, and nothing of what", async () => {
    await mediator.call(moveDispute, { params: { number }, body: { action: "screen", text: "王家漏水，可以谈" } });
    await hall.deliverMessages();
    const { messages } = await resident.call(listMyMessages, { query: {} });
    expect(messages[0]).toMatchObject({ title: "您有一条调解消息", text: "请打开看一看。" });
    expect(await countOf`SELECT COUNT(*) FROM outbox WHERE payload LIKE '%王家%'`).toBe(0);
  });

  it.each([
    ["reply", { text: "王家同意周六上午来谈" }],
    ["ask_back", { text: "补漏水的照片" }],
    ["return", { text: "不归我" }],
    ["transfer", { text: "转给警务室" }],
    ["split", { text: "请物业来" }],
    ["resolve", { text: "谈好了" }],
    ["reject", { text: "不调解" }],
    ["extend", { text: "再等等", days: 3 }],
    ["merge", {}],
    ["note", { text: "王家脾气急" }],
  ] as const)("is not moved by %s: its words would lie outside the file", async (action, given) => {
    const queueId = community.desk("police").queueId;
    expect(await refusal(act(mediator, number, action, { ...given, queueId }))).toMatchObject({
      status: 409,
      message: expect.stringContaining("《人民调解法》第十五条"),
    });
    expect(
      await countOf`SELECT COUNT(*) FROM request_event WHERE action = ${action} AND requestId =
      (SELECT id FROM request WHERE number = ${number})`,
    ).toBe(0);
  });

  it("offers nobody a general move that takes words; the one who waits may urge, and rate without words", async () => {
    const { moves } = await mediator.call(getStaffRequest, { params: { number } });
    expect(moves).toEqual([]);
    const seen = await resident.call(getMyRequest, { params: { number } });
    expect(seen.moves.map(({ action }) => action)).toEqual(["urge"]);
    const params = { number };
    for (const action of ["add", "withdraw"] as const) {
      const moved = resident.call(moveMyRequest, { params, body: { action, text: "他又骂人" } });
      expect(await refusal(moved)).toMatchObject({ code: "wrong_state", message: expect.stringContaining("卷宗") });
    }
  });

  it.each(["crime", "court", "police"] as const)(
    "of a matter that is excluded (%s) is told where to go, and nothing is kept",
    async (excluded) => {
      const before = await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`;
      const refused = await refusal(
        resident.call(reportDispute, { body: { topic: "其他", statement: "说一下", excluded } }),
      );
      expect(refused).toMatchObject({ status: 422, code: "out_of_scope" });
      expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(before);
    },
  );
});
