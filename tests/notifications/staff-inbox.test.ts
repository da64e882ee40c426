import { reportDispute } from "../../contract/disputes.js";
import { listMyStaffMessages, markStaffMessagesRead } from "../../contract/notifications.js";
import { newId } from "../../server/db/ids.js";
import { commit } from "../../server/db/work.js";
import { moveClock, now } from "../../server/env/clock.js";
import { tellStaff } from "../../server/notifications/tell-staff.js";
import { deliverToStaff } from "../../server/requests/dispatch/staff-letters.js";
import { climbLadder } from "../../server/requests/escalation/commands.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { keepSignedIn } from "../support/staffing.js";
import { apply } from "../support/submissions.js";

describe("colleagues have an inbox", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;
  let head: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const inbox = (staff: TestStaff, cursor?: string) => staff.call(listMyStaffMessages, { query: { cursor } });
  const letter = (staffIds: string[], title = "请看一看") => ({
    staffIds,
    requestNumber: null,
    title,
    text: "有一件事要您知道。",
    urgent: false,
  });

  it("what is planned in a work arrives at each whom it names, and nowhere else", async () => {
    const steps = tellStaff([officer.id, head.id, officer.id], { title: "请看一看", text: "有一件事。" }, now());
    await commit({ steps, result: null });
    await hall.deliverMessages();
    for (const staff of [officer, head]) {
      expect(await inbox(staff)).toMatchObject({ unread: 1, messages: [{ title: "请看一看", read: false }] });
    }
    const stranger = await makeStaff(hall, community);
    expect(await inbox(stranger)).toEqual({ messages: [], unread: 0, nextCursor: null });
    expect(tellStaff([], { title: "谁也不告诉", text: "" }, now())).toEqual([]);
  });

  it("a message that is delivered twice is there once and counted once", async () => {
    const id = newId();
    await deliverToStaff(letter([officer.id]), id);
    await deliverToStaff(letter([officer.id]), id);
    const { messages, unread } = await inbox(officer);
    expect([messages.length, unread]).toEqual([1, 1]);
  });

  it("is read one by one or all at once, and only by its owner", async () => {
    for (const title of ["一", "二", "三"]) await deliverToStaff(letter([officer.id, head.id], title), newId());
    const first = (await inbox(officer)).messages[0]?.id ?? "";
    expect(await head.call(markStaffMessagesRead, { body: { ids: [first] } })).toEqual({ unread: 3 });
    expect(await officer.call(markStaffMessagesRead, { body: { ids: [first] } })).toEqual({ unread: 2 });
    expect(await officer.call(markStaffMessagesRead, { body: { ids: [first] } })).toEqual({ unread: 2 });
    expect(await officer.call(markStaffMessagesRead, { body: {} })).toEqual({ unread: 0 });
    expect((await inbox(head)).unread).toBe(3);
  });

  it("has a second page, which holds what the first does not", async () => {
    for (let place = 0; place < 23; place++) await deliverToStaff(letter([officer.id], `第 ${place} 条`), newId());
    const first = await inbox(officer);
    const second = await inbox(officer, first.nextCursor ?? undefined);
    expect([first.messages.length, second.messages.length, second.nextCursor]).toEqual([20, 3, null]);
    expect(new Set([...first.messages, ...second.messages].map(({ title }) => title)).size).toBe(23);
  });

  it("what climbs to the head is in the head's inbox, with the request to open, and not in the officer's", async () => {
    moveClock(new Date("2026-11-23T01:00:00Z"));
    const resident = await makeResident(hall, community);
    await keepSignedIn([officer, head, resident]);
    const { number } = await apply(resident);
    moveClock(new Date("2026-11-23T07:01:00Z"));
    const place = { communityIds: [community.id] };
    await Promise.all([climbLadder(place), climbLadder(place)]);
    await hall.deliverMessages();
    expect((await inbox(head)).messages).toMatchObject([
      {
        title: "反映问题：请您督办",
        text: "综合窗口，4 个工作小时没有人接，已报社区负责人。",
        requestNumber: number,
        urgent: true,
      },
    ]);
    expect((await inbox(officer)).messages).toEqual([]);
  });

  it("of a mediation only those hear who may open it, and nothing but that it is one", async () => {
    const resident = await makeResident(hall, community, { name: "王秀英" });
    const { number } = await resident.call(reportDispute, { body: { topic: "婚姻家庭", statement: "家里的事" } });
    const told = { ...letter([officer.id, head.id], "王秀英家里的事"), requestNumber: number };
    await deliverToStaff(told, newId());
    expect((await inbox(officer)).messages).toEqual([]);
    expect((await inbox(head)).messages).toMatchObject([{ title: "调解（保密）", text: "请打开办件看一看。" }]);
  });
});
