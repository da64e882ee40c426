import { reportDispute } from "../../contract/disputes.js";
import { getMe } from "../../contract/identity.js";
import {
  deleteMe,
  endOtherSessions,
  exportMyData,
  listConsents,
  listMySessions,
  printMyData,
  setConsent,
} from "../../contract/privacy.js";
import { moveMyRequest } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { now } from "../../server/env/clock.js";
import { openSession } from "../../server/identity/sessions.js";
import { keepTerms } from "../../server/schedules/retention.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("one's own data (个人信息保护法 45, 47)", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    resident = await makeResident(hall, community, {
      name: "王秀英",
      phone: "13912345678",
      homeAddress: "曙光路 9 号",
    });
  });
  afterAll(() => hall.close());

  const withdraw = (number: string) =>
    resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });

  it("can be taken away as a sheet, by oneself only, five times an hour", async () => {
    await apply(resident, "report-problem", { note: "路灯坏了" });
    const sheet = () => fetch(hall.origin + printMyData.path, { headers: resident.call.headers });
    const first = await sheet();
    expect(first.headers.get("content-type")).toBe("application/pdf");
    expect((await first.arrayBuffer()).byteLength).toBeGreaterThan(5_000);
    expect(decodeURIComponent(first.headers.get("content-disposition") ?? "")).toContain("王秀英的资料.pdf");
    for (let times = 0; times < 4; times++) expect((await sheet()).status).toBe(200);
    expect((await sheet()).status).toBe(429);
  });

  it("can be taken away whole, in words one can read, also what was confidential", async () => {
    await apply(resident, "report-problem", { note: "路灯坏了" });
    await resident.call(reportDispute, {
      body: { topic: "邻里", statement: "楼上夜里敲墙", otherParty: "楼上", wish: "别敲了" },
    });
    const { holdings } = await resident.call(exportMyData, {});
    const text = JSON.stringify(holdings);
    for (const word of ["王秀英", "13912345678", "曙光路 9 号", "路灯坏了", "楼上夜里敲墙"])
      expect(text).toContain(word);
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'export_own_data' AND actorId = ${resident.id}`,
    ).toBe(1);
  });

  it("is nobody else's: another resident's export has none of it", async () => {
    await apply(resident, "report-problem", { note: "只有我知道的灯" });
    const other = await makeResident(hall, community);
    expect(JSON.stringify(await other.call(exportMyData, {}))).not.toContain("只有我知道的灯");
  });

  it("who leaves is taken out everywhere, and the record stays without a name", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const { number } = await apply(resident, "report-problem", { note: "门口的灯" });
    expect(await refusal(resident.call(deleteMe, {}))).toMatchObject({
      code: "wrong_state",
      message: "还有 1 件事没办完，办好或撤回以后再注销。",
    });
    await withdraw(number);
    const { kept } = await resident.call(deleteMe, {});
    expect(kept.join()).toContain("档案");
    expect(await refusal(resident.call(getMe, {}))).toMatchObject({ status: 401 });
    const [row] =
      await rows`SELECT name, phone, phoneHash, homeAddress, birthDate FROM resident WHERE id = ${resident.id}`;
    expect(row).toEqual({ name: "已注销", phone: null, phoneHash: null, homeAddress: "", birthDate: null });
    const seen = await officer.call(getStaffRequest, { params: { number } });
    expect(JSON.stringify(seen)).not.toContain("王");
    expect(await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id}`).toBe(0);
    expect(
      await rows`SELECT answers, note FROM application WHERE requestId = (SELECT id FROM request WHERE number = ${number})`,
    ).toEqual([{ answers: expect.anything(), note: "" }]);
  });

  it("a consent is given by itself, can be withdrawn, and both are kept", async () => {
    const set = (given: boolean) => resident.call(setConsent, { params: { purpose: "health" }, body: { given } });
    await set(true);
    await set(true);
    expect((await set(false)).consents).toMatchObject([{ purpose: "health", withdrawnAt: expect.any(String) }]);
    await set(true);
    expect((await resident.call(listConsents, {})).consents).toHaveLength(2);
  });

  it("one sees where one is signed in, and signs out everywhere else at once", async () => {
    const second = openSession("resident", resident.id, "别的手机", now());
    await rows`${second.statement}`;
    const elsewhere = hall.as({ authorization: `Bearer ${second.token}` });
    const { sessions } = await resident.call(listMySessions, {});
    expect(sessions.filter(({ current }) => current)).toHaveLength(1);
    expect(sessions.map(({ device }) => device)).toContain("别的手机");
    expect(await resident.call(endOtherSessions, {})).toEqual({ ended: 1 });
    expect(await refusal(elsewhere(getMe, {}))).toMatchObject({ status: 401 });
    await resident.call(getMe, {});
  });

  it("what has served its term goes by itself, what has not stays", async () => {
    const { number } = await apply(resident);
    await act(await makeStaff(hall, community, { desks: ["general"] }), number, "claim");
    await hall.deliverMessages();
    await rows`UPDATE notification SET createdAt = createdAt - INTERVAL 731 DAY WHERE residentId = ${resident.id}`;
    await keepTerms();
    expect(await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id}`).toBe(0);
    expect(await countOf`SELECT COUNT(*) FROM session WHERE personId = ${resident.id}`).toBe(1);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE number = ${number}`).toBe(1);
  });
});
