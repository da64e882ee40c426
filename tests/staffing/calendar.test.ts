import { getMyRequest } from "../../contract/requests.js";
import { declareDay, getCalendar, undeclareDay } from "../../contract/staffing.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { moveClock } from "../../server/env/clock.js";
import { recomputeLimits } from "../../server/requests/limits/commands.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { county as countyPlace } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { keepSignedIn } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

// A summer so far ahead that no other test's limits reach it: the calendar is everybody's.
const monday = new Date("2029-07-02T02:00:00Z");
const [tuesday, wednesday, saturday] = ["2029-07-03", "2029-07-04", "2029-07-07"] as const;

describe("the calendar", () => {
  let hall: Hall;
  let community: TestCommunity;
  let supervisor: TestStaff;
  let officer: TestStaff;
  let resident: TestResident;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(monday);
    supervisor = await makeStaff(hall, countyPlace, { role: "supervisor" });
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
    resident = await makeResident(hall, community);
    await keepSignedIn([supervisor, officer, resident]);
    number = (await apply(resident)).number;
  });
  afterEach(async () => {
    for (const day of [tuesday, wednesday, saturday]) {
      await supervisor.call(undeclareDay, { params: { day } }).catch(() => undefined);
    }
  });
  afterAll(() => hall.close());

  const declare = (day: string, working: boolean, reason = "防汛，全县停办") =>
    supervisor.call(declareDay, { params: { day }, body: { working, reason } });
  const detail = () => resident.call(getMyRequest, { params: { number } });
  /** Three workers at once. */
  async function recompute(): Promise<number> {
    refreshDirectory();
    const place = { communityIds: [community.id] };
    const moved = await Promise.all([1, 2, 3].map(() => recomputeLimits(place)));
    return moved.reduce((sum, count) => sum + count, 0);
  }

  it("a day declared free moves what is under way, tells the resident why, once", async () => {
    const before = await detail();
    expect((await declare(wednesday, false)).affected).toBeGreaterThan(0);
    expect(await recompute()).toBe(1);
    expect(await recompute()).toBe(0);
    const after = await detail();
    expect(after.due.date > before.due.date).toBe(true);
    expect(after.due.slips).toHaveLength(before.due.slips.length);
    expect(after.timeline[0]).toMatchObject({
      action: "recompute",
      title: "最晚的日子改了",
      text: `因为日历调整，最晚改到${after.due.dateWords}。`,
    });
    expect(after.timeline.filter(({ action }) => action === "recompute")).toHaveLength(1);
    expect(after.due.provisional).toBe(true);
  });

  it("taking the declaration back moves it back, and a worked Saturday moves it nearer", async () => {
    const before = (await detail()).due.date;
    await declare(wednesday, false);
    await recompute();
    await supervisor.call(undeclareDay, { params: { day: wednesday } });
    expect(await recompute()).toBe(1);
    expect((await detail()).due.date).toBe(before);
    await declare(saturday, true, "补防汛停办的一天");
    await recompute();
    expect((await detail()).due.date < before).toBe(before > saturday);
  });

  it("what waits on the resident keeps the days that it had left", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "ask_back", { text: "身份证" });
    const before = (await detail()).due.daysLeft;
    await declare(wednesday, false);
    await recompute();
    expect((await detail()).due.daysLeft).toBe(before);
  });

  it("a limit that no declared day touches stays, without an event", async () => {
    await declare("2029-12-03", false);
    expect(await recompute()).toBe(0);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE number = ${number} AND calendar LIKE '%+1 %'`).toBe(1);
    expect((await detail()).timeline).toHaveLength(1);
    await supervisor.call(undeclareDay, { params: { day: "2029-12-03" } });
  });

  it("is shown by the month: holidays and make-up days by name, declarations with their reason", async () => {
    const october = await officer.call(getCalendar, { query: { month: "2026-10" } });
    const day = (date: string) => october.days.find((one) => one.day === date);
    expect(october).toMatchObject({ published: true, editable: false });
    expect(day("2026-10-01")).toMatchObject({ working: false, kind: "holiday", name: "国庆节" });
    expect(day("2026-10-10")).toMatchObject({ working: true, kind: "make_up", name: "国庆节" });
    expect(day("2026-10-12")).toMatchObject({ working: true, kind: "plain", name: null });
    await declare(tuesday, false);
    const july = await supervisor.call(getCalendar, { query: { month: "2029-07" } });
    expect(july).toMatchObject({ published: false, editable: true });
    expect(july.days[2]).toEqual({ day: tuesday, working: false, kind: "declared", name: "防汛，全县停办" });
  });

  it("is the county's alone to change, and the past stays as it was", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    const byHead = head.call(declareDay, { params: { day: wednesday }, body: { working: false, reason: "停电" } });
    expect(await refusal(byHead)).toMatchObject({ code: "not_allowed" });
    expect(await refusal(declare("2029-07-01", true))).toMatchObject({ code: "too_late" });
    expect(await refusal(declare(wednesday, false, ""))).toMatchObject({ code: "bad_input" });
    expect(await refusal(supervisor.call(undeclareDay, { params: { day: wednesday } }))).toMatchObject({ status: 404 });
  });
});
