import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest } from "../../contract/requests.js";
import { getStaffRequest, listQueue } from "../../contract/staff.js";
import { newId } from "../../server/db/ids.js";
import { moveClock } from "../../server/env/clock.js";
import { climbLadder, closeResolved } from "../../server/requests/escalation/commands.js";
import { tellOfEvent } from "../../server/requests/tell.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { county as countyDesk } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { keepSignedIn } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

/** Monday 23 November 2026 in Shanghai, at this time of day or so many days later. */
const at = (clock: string, days = 0) => {
  const [hours = 0, minutes = 0] = clock.split(":").map(Number);
  return new Date(Date.UTC(2026, 10, 23 + days, hours - 8, minutes));
};

describe("up the ladder", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let officer: TestStaff;
  let head: TestStaff;
  let supervisor: TestStaff;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    supervisor = await makeStaff(hall, countyDesk, { role: "supervisor", name: "郑守信" });
  });
  beforeEach(async () => {
    moveClock(at("9:00"));
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
    head = await makeStaff(hall, community, { role: "head", name: "刘红兵" });
    resident = await makeResident(hall, community);
    await keepSignedIn([supervisor, officer, head, resident]);
    number = (await apply(resident)).number;
  });
  afterEach(() => {
    delete process.env.HALL_QUIET_HOURS;
  });
  afterAll(() => hall.close());

  /** Four workers look at the same moment. */
  async function look(moment: Date): Promise<number> {
    moveClock(moment);
    const place = { communityIds: [community.id] };
    const climbs = await Promise.all([1, 2, 3, 4].map(() => climbLadder(place)));
    return climbs.reduce((sum, count) => sum + count, 0);
  }
  const climbed = async () =>
    (
      await rows<{ reason: string; level: string }>`
        SELECT JSON_UNQUOTE(JSON_EXTRACT(e.data, '$.reason')) reason, JSON_EXTRACT(e.data, '$.level') level
        FROM request_event e JOIN request r ON r.id = e.requestId
        WHERE r.number = ${number} AND e.action = 'escalate' ORDER BY e.at, e.id`
    ).map(({ reason, level }) => `${reason} ${level}`);
  const escalation = () => countOf`SELECT escalation FROM request WHERE number = ${number}`;

  it("unclaimed for four hours of office time it goes to the head, for eight to the county, once each", async () => {
    expect(await look(at("14:59"))).toBe(0);
    expect(await look(at("15:01"))).toBe(1);
    expect(await escalation()).toBe(1);
    const { rows: waiting } = await head.call(listQueue, { query: { view: "unclaimed" } });
    expect(waiting.map((row) => [row.number, row.flags])).toEqual([[number, ["escalated"]]]);
    expect(await look(at("9:59", 1))).toBe(0);
    expect(await look(at("10:01", 1))).toBe(1);
    expect(await look(at("11:00", 1))).toBe(0);
    expect(await climbed()).toEqual(["unclaimed_head 1", "unclaimed_county 2"]);
    expect(await escalation()).toBe(2);
  });

  it("the resident reads that it is being pressed, and staff can still send what they were writing", async () => {
    const { revision } = await officer.call(getStaffRequest, { params: { number } });
    await look(at("15:01"));
    const { timeline } = await resident.call(getMyRequest, { params: { number } });
    expect(timeline[0]).toMatchObject({
      title: "升级督办了",
      text: "4 个工作小时没有人接，已报社区负责人。",
      by: "系统",
    });
    expect((await officer.call(getStaffRequest, { params: { number } })).revision).toBe(revision);
  });

  it("what is claimed in time does not climb", async () => {
    await act(officer, number, "claim");
    expect(await look(at("10:01", 1))).toBe(0);
  });

  it("overdue it goes to the head, two working days later to the county", async () => {
    await act(officer, number, "claim");
    const due = (await rows<{ dueAt: Date }>`SELECT dueAt FROM request WHERE number = ${number}`)[0]?.dueAt as Date;
    // Somebody is at work, so that it is not idle.
    moveClock(new Date(due.getTime() - 3_600_000));
    await act(officer, number, "reply", { text: "还在等配件" });
    await look(new Date(due.getTime() + 60_000));
    expect(await climbed()).toEqual(["overdue_head 1"]);
    await look(new Date(due.getTime() + 5 * 86_400_000));
    expect(await climbed()).toEqual(["overdue_head 1", "overdue_county 2"]);
    expect(await look(new Date(due.getTime() + 6 * 86_400_000))).toBe(0);
  });

  it("what waits on the resident is not overdue", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "ask_back", { text: "身份证" });
    expect(await look(at("9:00", 60))).toBe(0);
  });

  it("accepted and silent for five working days it goes to the head, and again only after new silence", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "extend", { days: 30, text: "等配件" });
    expect(await look(at("17:00", 7))).toBe(0);
    await look(at("17:31", 7));
    expect(await climbed()).toEqual(["idle_head 1"]);
    expect(await look(at("17:31", 9))).toBe(0);
    await act(officer, number, "reply", { text: "配件到了" });
    await look(at("17:31", 20));
    expect(await climbed()).toEqual(["idle_head 1", "idle_head 1"]);
  });

  it("a desk's return goes to the head, a second one to the county, whose ruling with its reason ends it", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "return", { text: "不归我管" });
    await look(at("9:10"));
    expect(await climbed()).toEqual(["returned_head 1"]);
    await act(officer, number, "claim");
    await act(officer, number, "return", { text: "真的不归我管" });
    await look(at("9:20"));
    expect(await climbed()).toEqual(["returned_head 1", "returned_county 2"]);
    const { rows: waiting } = await supervisor.call(listQueue, { query: { view: "unclaimed", q: number } });
    expect(waiting).toHaveLength(1);

    const { moves } = await supervisor.call(getStaffRequest, { params: { number } });
    expect(moves.find(({ action }) => action === "assign")?.needs).toEqual(["staff", "text"]);
    const speechless = await refusal(act(supervisor, number, "assign", { staffId: officer.id }));
    expect(speechless.fields[0]).toEqual({ path: "text", message: "请写裁定的理由。" });
    await act(supervisor, number, "assign", { staffId: officer.id, text: "路灯由综合窗口报修" });
    const { timeline } = await resident.call(getMyRequest, { params: { number } });
    expect(timeline[0]?.text).toBe("路灯由综合窗口报修");

    const offered = (await officer.call(getStaffRequest, { params: { number } })).moves.map(({ action }) => action);
    expect(offered).not.toContain("return");
    expect(offered).not.toContain("transfer");
    expect(await refusal(act(officer, number, "return", { text: "还是不归我管" }))).toMatchObject({
      code: "wrong_state",
      message: "县里已经裁定由这里办，不能再退再转。",
    });
  });

  it("at night the resident's phone stays silent: the letter is kept until eight, once", async () => {
    process.env.HALL_QUIET_HOURS = "1";
    await act(officer, number, "claim");
    moveClock(at("21:30"));
    await act(officer, number, "reply", { text: "明天来看" });
    const [event] = await rows<{ id: string; requestId: string }>`
      SELECT e.id, e.requestId FROM request_event e JOIN request r ON r.id = e.requestId
      WHERE r.number = ${number} AND e.action = 'reply'`;
    const told = { requestId: event?.requestId ?? "", eventId: event?.id ?? "" };
    // Told by hand: a moved clock must not deliver what other tests wait for.
    const messageId = newId();
    await tellOfEvent(told, messageId);
    await tellOfEvent(told, messageId);
    const inbox = async () => (await resident.call(listMyMessages, { query: {} })).messages.map(({ text }) => text);
    expect(await inbox()).not.toContain("明天来看");
    const kept = await rows<{ nextAttemptAt: Date }>`
      SELECT nextAttemptAt FROM outbox WHERE topic = 'notify.resident'
      AND JSON_UNQUOTE(JSON_EXTRACT(payload, '$.residentId')) = ${resident.id}`;
    expect(kept).toEqual([{ nextAttemptAt: at("8:00", 1) }]);
    moveClock(at("8:00", 1));
    await tellOfEvent(told, newId());
    expect(await inbox()).toContain("明天来看");
  });

  it("an answer that nobody contradicts is closed by itself after fifteen days, once", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "resolve", { text: "换好了" });
    const close = async (moment: Date) => {
      moveClock(moment);
      const place = { communityIds: [community.id] };
      return (await Promise.all([closeResolved(place), closeResolved(place)])).reduce((sum, count) => sum + count);
    };
    expect(await close(at("8:59", 15))).toBe(0);
    expect(await close(at("9:01", 15))).toBe(1);
    expect(await close(at("9:02", 15))).toBe(0);
    const seen = await resident.call(getMyRequest, { params: { number } });
    expect(seen).toMatchObject({ state: "closed", timeline: [{ action: "close", by: "系统" }, {}, {}, {}] });
  });
});
