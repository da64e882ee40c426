import { addAbsence, changeRoster, endAbsence, getRoster, listAbsences } from "../../contract/staffing.js";
import { moveClock } from "../../server/env/clock.js";
import { makeCommunity, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { county as countyPlace } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { keepSignedIn, setMode } from "../support/staffing.js";

const week = "2026-11-23";
const [tuesday, wednesday, thursday, friday, saturday] = [
  "2026-11-24",
  "2026-11-25",
  "2026-11-26",
  "2026-11-27",
  "2026-11-28",
] as const;

describe("the week's roster", () => {
  let hall: Hall;
  let community: TestCommunity;
  let deskId: string;
  let head: TestStaff;
  let zhou: TestStaff;
  let wu: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(new Date("2026-11-24T01:00:00Z"));
    community = await makeCommunity();
    deskId = community.desk("general").id;
    head = await makeStaff(hall, community, { role: "head", name: "刘红兵" });
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    wu = await makeStaff(hall, community, { desks: ["general"], name: "吴强" });
    await setMode(community.desk("general").queueId, "duty");
  });
  afterAll(() => hall.close());

  const set = (staff: TestStaff, shifts: [string, TestStaff][]) =>
    staff.call(changeRoster, {
      params: { deskId },
      body: { week, shifts: shifts.map(([day, { id }]) => ({ day, staffId: id })) },
    });
  const away = (staff: TestStaff, from: string, until: string, staffId = staff.id) =>
    staff.call(addAbsence, {
      body: { staffId, from: `${from}:00Z`, until: `${until}:00Z`, reason: "leave" },
    });
  const desk = (roster: Awaited<ReturnType<typeof set>>) => roster.desks.find((one) => one.deskId === deskId);

  it("is taken with its holes, each named, and holds for the whole week as it was sent", async () => {
    await set(head, [[tuesday, wu]]);
    const roster = await set(head, [
      [tuesday, wu],
      [wednesday, zhou],
      [thursday, zhou],
      [thursday, wu],
    ]);
    expect(desk(roster)?.shifts).toHaveLength(4);
    expect(roster.warnings.map(({ words }) => words)).toEqual(["综合窗口 11月27日 周五没有人值班。"]);
    expect(await countOf`SELECT COUNT(*) FROM duty_shift WHERE deskId = ${deskId}`).toBe(4);
    expect(await countOf`SELECT COUNT(*) FROM audit_entry WHERE subject = ${`desk:${deskId}`}`).toBe(2);
  });

  it("with faults is refused as a whole, every fault named", async () => {
    const stranger = await makeStaff(hall, community, { desks: ["clinic"], name: "孙医生" });
    await away(wu, `${thursday}T00:00`, `${thursday}T10:00`);
    const refused = await refusal(
      set(head, [
        [wednesday, zhou],
        [wednesday, zhou],
        [thursday, wu],
        [friday, stranger],
        ["2026-12-02", zhou],
        [week, zhou],
      ]),
    );
    expect(refused.code).toBe("bad_input");
    expect(refused.fields).toEqual([
      { path: "shifts.1", message: "周晓梅 11月25日 周三排了两次。" },
      { path: "shifts.2", message: "吴强 11月26日 周四不在，排不了。" },
      { path: "shifts.3", message: "11月27日 周五排的人不在综合窗口。" },
      { path: "shifts.4", message: "12月2日 周三不在这一周。" },
      { path: "shifts.5", message: "11月23日 周一已经过去，不能再排。" },
    ]);
    expect(await countOf`SELECT COUNT(*) FROM duty_shift WHERE deskId = ${deskId}`).toBe(0);
  });

  it("warns when somebody on it goes away, and when a free day has somebody on", async () => {
    await set(head, [
      [tuesday, wu],
      [wednesday, zhou],
      [thursday, zhou],
      [friday, zhou],
      [saturday, zhou],
    ]);
    const { warnings } = await away(zhou, `${wednesday}T00:30`, `${thursday}T09:30`);
    expect(warnings).toEqual([
      "周晓梅 11月25日 周三在综合窗口值班，要换人。",
      "周晓梅 11月26日 周四在综合窗口值班，要换人。",
    ]);
    const roster = await head.call(getRoster, { query: { week: friday } });
    expect(roster.warnings.map(({ words }) => words)).toEqual([
      "周晓梅 11月25日 周三不在，综合窗口要换人。",
      "周晓梅 11月26日 周四不在，综合窗口要换人。",
      "综合窗口 11月28日 周六不上班，却排了人。",
    ]);
    expect(roster.away).toEqual([
      { staffId: zhou.id, day: wednesday },
      { staffId: zhou.id, day: thursday },
    ]);
  });

  it("is read by all of the community, changed by its head and the county, and unknown elsewhere", async () => {
    expect((await zhou.call(getRoster, { query: {} })).editable).toBe(false);
    expect(await refusal(set(zhou, [[friday, zhou]]))).toMatchObject({ code: "not_allowed" });
    const supervisor = await makeStaff(hall, countyPlace, { role: "supervisor" });
    expect((await supervisor.call(getRoster, { query: { communityId: community.id } })).editable).toBe(true);
    await set(supervisor, [[friday, zhou]]);
    const elsewhere = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect(await refusal(elsewhere.call(getRoster, { query: { communityId: community.id } }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(set(elsewhere, [[friday, zhou]]))).toMatchObject({ status: 404 });
    expect(await refusal(away(elsewhere, `${friday}T00:00`, `${friday}T01:00`, zhou.id))).toMatchObject({
      status: 404,
    });
  });

  it("two absences of one person never overlap, however they are entered; the same tap twice is one", async () => {
    const key = newKey();
    const body = {
      staffId: wu.id,
      from: `${friday}T00:00:00Z`,
      until: `${friday}T09:00:00Z`,
      reason: "leave" as const,
    };
    const first = await wu.call(addAbsence, { body }, { key });
    expect(await wu.call(addAbsence, { body }, { key })).toEqual(first);
    const late = await refusal(away(head, `${friday}T08:00`, `${saturday}T08:00`, wu.id));
    expect(late.fields).toEqual([{ path: "from", message: "和已登记的重了：11月27日 周五 8:00 到 17:00。" }]);
    const together = await Promise.allSettled(
      Array.from({ length: 8 }, () => away(zhou, `${friday}T00:00`, `${friday}T09:00`)),
    );
    expect(together.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await refusal(away(zhou, `${friday}T12:00`, `${friday}T11:00`))).toMatchObject({ code: "bad_input" });
    expect(await refusal(away(zhou, `${friday}T12:00`, `${friday}T13:00`, wu.id))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("who comes back early is there at once; an absence to come is struck", async () => {
    await keepSignedIn([wu, head]);
    await away(wu, `${tuesday}T00:00`, `${tuesday}T09:00`);
    const { id } = await away(wu, `${friday}T00:00`, `${friday}T09:00`);
    const list = async () => (await head.call(listAbsences, { query: {} })).absences;
    expect((await list()).map(({ words }) => words)).toEqual([
      "11月24日 周二 8:00 到 17:00",
      "11月27日 周五 8:00 到 17:00",
    ]);
    const [today] = await list();
    await wu.call(endAbsence, { params: { absenceId: today?.id ?? "" } });
    await head.call(endAbsence, { params: { absenceId: id } });
    expect(await list()).toEqual([]);
    expect(await refusal(zhou.call(endAbsence, { params: { absenceId: today?.id ?? "" } }))).toMatchObject({
      code: "not_allowed",
    });
  });
});
