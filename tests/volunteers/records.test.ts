import { joinActivity } from "../../contract/activities.js";
import { confirmHours, getSheet } from "../../contract/attendance.js";
import {
  appealCorrection,
  askCorrection,
  decideCorrection,
  getServed,
  listCorrections,
} from "../../contract/hours-corrections.js";
import { deleteMe, exportMyData } from "../../contract/privacy.js";
import { getMyService } from "../../contract/service-hours.js";
import { checkServiceRecord, issueServiceRecord, listServiceRecords } from "../../contract/service-records.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { comeAndGo, openActivities, serve } from "../support/volunteering.js";

describe("hours that were recorded", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const year = () => ({ fromDay: `${dayOf(now()).slice(0, 4)}-01-01`, untilDay: `${dayOf(now()).slice(0, 4)}-12-31` });

  it("are given out as a paper that anybody can check, and that says no more than needed (民政部令第67号 14)", async () => {
    const resident = await makeResident(hall, community, { name: "陈晓雯" });
    expect((await refusal(resident.call(issueServiceRecord, { body: year() }))).code).toBe("wrong_state");
    await serve(station, resident, 90);
    const record = await resident.call(issueServiceRecord, { body: year() });
    expect(record).toMatchObject({ minutes: 90, times: 1, revokedAt: null });
    const checked = await hall.anyone(checkServiceRecord, { params: { number: record.number } });
    expect(checked).toEqual({
      number: record.number,
      name: "陈**",
      ...year(),
      minutes: 90,
      times: 1,
      issuedAt: record.issuedAt,
      valid: true,
      revokedAt: null,
      revokedFor: null,
    });
    const unknown = { params: { number: "FW20260101-AAAAAAAAAA" } };
    expect((await refusal(hall.anyone(checkServiceRecord, unknown))).code).toBe("not_found");
  });

  it("stand on paper with number and code; the paper's address opens for its owner's ten minutes only", async () => {
    const resident = await makeResident(hall, community);
    await serve(station, resident, 60);
    const { paper } = await resident.call(issueServiceRecord, { body: year() });
    const answer = await fetch(hall.origin + paper);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    expect(
      Buffer.from(await answer.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    expect((await fetch(`${hall.origin}${paper}x`)).status).toBe(404);
    moveClock(new Date(now().getTime() + 11 * 60_000));
    expect((await fetch(hall.origin + paper)).status).toBe(404);
  }, 60_000);

  it("are put right by one more entry; both sides' words stay, and a paper that named them ends (13)", async () => {
    const resident = await makeResident(hall, community);
    const activity = await openActivities(station);
    const signupId = await comeAndGo(station, resident, activity, 101);
    await station.call(confirmHours, { params: activity.params, body: { hours: [{ signupId, minutes: 40 }] } });
    const { number } = await resident.call(issueServiceRecord, { body: year() });
    const params = { signupId };
    await resident.call(askCorrection, { params, body: { minutes: 100, words: "我一直做到散场" } });
    expect((await refusal(resident.call(askCorrection, { params, body: { minutes: 90, words: "再提" } }))).code).toBe(
      "already_registered",
    );
    const { corrections } = await station.call(listCorrections, { query: {} });
    const mine = corrections.find(({ words }) => words === "我一直做到散场");
    const decision = { params: { correctionId: mine?.id ?? "" } };
    const tooMany = station.call(decideCorrection, { ...decision, body: { minutes: 110, answer: "改" } });
    expect((await refusal(tooMany)).code).toBe("too_many_hours");
    await station.call(decideCorrection, { ...decision, body: { minutes: 100, answer: "对不住，少记了一小时" } });
    const served = await resident.call(getServed, { params });
    expect(served).toMatchObject({ minutes: 100, correction: { state: "corrected", answer: "对不住，少记了一小时" } });
    expect(served.entries.map(({ minutes }) => minutes)).toEqual([40, 60]);
    expect(await hall.anyone(checkServiceRecord, { params: { number } })).toMatchObject({
      valid: false,
      revokedFor: "时长更正了",
    });
    await hall.deliverMessages();
    expect(
      await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id} AND title = '时长改好了'`,
    ).toBe(1);
  });

  it("may be appealed to the head, who is not the one that answered; others do not see them", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    const resident = await makeResident(hall, community);
    const signupId = await serve(station, resident, 30);
    const params = { signupId };
    const { id: correctionId } = await resident.call(askCorrection, { params, body: { minutes: 20, words: "多记了" } });
    expect((await refusal(resident.call(appealCorrection, { params, body: { words: "急" } }))).code).toBe(
      "wrong_state",
    );
    const decision = { params: { correctionId } };
    await station.call(decideCorrection, { ...decision, body: { minutes: null, answer: "按签退算的" } });
    await resident.call(appealCorrection, { params, body: { words: "我中间走开了" } });
    const again = station.call(decideCorrection, { ...decision, body: { minutes: 20, answer: "改" } });
    expect((await refusal(again)).code).toBe("not_allowed");
    await head.call(decideCorrection, { ...decision, body: { minutes: 20, answer: "改成 20 分钟，谢谢您说实话" } });
    expect(await resident.call(getMyService, { query: {} })).toMatchObject({ minutes: 20 });
    const other = await makeStaff(hall, await makeCommunity(), { role: "head" });
    const theirs = other.call(decideCorrection, { ...decision, body: { minutes: null, answer: "看看" } });
    expect((await refusal(theirs)).code).toBe("not_found");
    const stranger = await makeResident(hall, community);
    expect((await refusal(stranger.call(getServed, { params }))).code).toBe("not_found");
  });

  it("leave with the person: the guardian is sealed, the export tells all, and who goes gives places back", async () => {
    const minor = await makeResident(hall, community, { birthDate: `${new Date().getFullYear() - 15}-01-01` });
    const waiting = await makeResident(hall, community);
    const { params, roleId } = await openActivities(station, { inHours: 30, capacity: 1 });
    await minor.call(joinActivity, { params, body: { roleId, guardianName: "赵建华" } });
    await waiting.call(joinActivity, { params, body: { roleId } });
    const { attendees } = await station.call(getSheet, { params });
    expect(attendees[0]?.guardianName).toBe("赵建华");
    const [stored] = await rows`SELECT guardianName FROM activity_signup WHERE residentId = ${minor.id}`;
    expect(stored?.guardianName).toMatch(/^k1:/);
    expect(JSON.stringify(await minor.call(exportMyData, {}))).toContain("赵建华");
    await minor.call(deleteMe, {});
    expect(await rows`SELECT state, guardianName FROM activity_signup WHERE residentId = ${minor.id}`).toEqual([
      { state: "withdrew", guardianName: null },
    ]);
    const after = await station.call(getSheet, { params });
    expect(after.attendees.find(({ state }) => state === "accepted")?.name).not.toBe("已注销");
  });

  it("of one who left are checked as ended", async () => {
    const resident = await makeResident(hall, community);
    await serve(station, resident, 30);
    const { number } = await resident.call(issueServiceRecord, { body: year() });
    expect((await resident.call(listServiceRecords, {})).records).toHaveLength(1);
    await resident.call(deleteMe, {});
    expect(await hall.anyone(checkServiceRecord, { params: { number } })).toMatchObject({
      valid: false,
      revokedFor: "本人注销了",
    });
  });
});
