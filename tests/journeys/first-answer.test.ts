import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { countViews, listQueue } from "../../contract/staff.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { act, apply } from "../support/submissions.js";

describe("a resident asks, the right desk answers, the resident rates", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let officer: TestStaff;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community, { phone: "13800006021" });
    officer = await makeStaff(hall, community, { desks: ["general"] });
  });
  afterAll(() => hall.close());

  it("is told at once who has it, why, and by when", async () => {
    const receipt = await apply(resident, "report-problem", { note: "楼道的灯坏了好几天" });
    number = receipt.number;
    expect(receipt).toMatchObject({ deskName: "综合窗口", communityName: community.name });
    expect(receipt.why).toContain(`您住${community.name}`);
    expect(receipt.dueWords).toMatch(/^\d+月\d+日 周[一二三四五六日]$/);
  });

  it("sees the request in the own list, with a slip for each working day", async () => {
    const { requests, openCount } = await resident.call(listMyRequests, { query: { filter: "open" } });
    expect(openCount).toBe(1);
    expect(requests[0]).toMatchObject({ number, headline: "已交给综合窗口，等人接" });
    expect(requests[0]?.due.slips).toHaveLength(5);
  });

  it("waits in the queue of that desk, with the name masked", async () => {
    const { rows } = await officer.call(listQueue, { query: { view: "unclaimed" } });
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({ number, residentName: "李*", claimable: true, excerpt: "楼道的灯坏了好几天" });
  });

  it("is claimed by an officer, who asks back once, and the clock stands still", async () => {
    expect((await act(officer, number, "claim")).row.owner?.name).toBe(officer.name);
    const asked = await act(officer, number, "ask_back", { text: "请补一张灯的照片" });
    expect(asked.row).toMatchObject({ state: "waiting_on_resident", due: { state: "paused" } });
    await hall.deliverMessages();
    const { messages, unread } = await resident.call(listMyMessages, { query: {} });
    expect(messages[0]).toMatchObject({ title: "反映问题：要您补材料", text: "请补一张灯的照片", read: false });
    expect(unread).toBe(2);
  });

  it("is answered by the resident, and the clock runs on", async () => {
    const detail = await resident.call(getMyRequest, { params: { number } });
    expect(detail.todo).toEqual({ title: "要您补材料", text: "请补一张灯的照片" });
    expect(detail.moves.map((offered) => offered.action)).toContain("answer");
    const after = await resident.call(moveMyRequest, {
      params: { number },
      body: { action: "answer", text: "照片拍好了" },
    });
    expect(after).toMatchObject({ state: "in_progress", todo: null, due: { state: "running" } });
  });

  it("is resolved with an answer that the resident can read", async () => {
    await act(officer, number, "resolve", { text: "灯泡换好了，今晚就亮。" });
    const detail = await resident.call(getMyRequest, { params: { number } });
    expect(detail).toMatchObject({ state: "resolved", answer: "灯泡换好了，今晚就亮。", canRate: true });
    expect(detail.timeline.map((entry) => entry.action)).toEqual(["resolve", "answer", "ask_back", "claim", "submit"]);
  });

  it("is rated once, which closes it", async () => {
    const rated = await resident.call(rateMyRequest, { params: { number }, body: { score: 5, text: "很快" } });
    expect(rated).toMatchObject({ state: "closed", canRate: false, rating: { words: "非常满意" } });
    const { views } = await officer.call(countViews, {});
    expect(views.find(({ view }) => view === "done")?.count).toBe(1);
    expect(views.find(({ view }) => view === "mine")?.count).toBe(0);
  });
});
