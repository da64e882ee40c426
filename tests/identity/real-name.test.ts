import { getMe, updateMe } from "../../contract/identity.js";
import { exportMyData, listConsents, setConsent } from "../../contract/privacy.js";
import { checkIdentity, stateIdentity } from "../../contract/real-name.js";
import { getStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { idNumberOf } from "../support/id-numbers.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { apply } from "../support/submissions.js";

describe("the card of a resident is checked at the counter", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let number: string;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    resident = await makeResident(hall, community, { name: "王秀英" });
    ({ number } = await apply(resident, "report-problem", { note: "路灯坏了" }));
  });
  afterAll(() => hall.close());

  const officerOf = (desks: string[]) => makeStaff(hall, community, { desks });
  const state = (idNumber: string, by = resident) =>
    by.call(stateIdentity, { body: { name: "王秀英", idNumber, consented: true } });
  const check = (officer: Awaited<ReturnType<typeof officerOf>>, idNumber: string) =>
    officer.call(checkIdentity, { params: { number }, body: { idNumber, present: true } });

  it("what is stated is kept encrypted with its consent, shown masked, and gives the date of birth", async () => {
    const idNumber = idNumberOf("1944-03-05");
    const me = await state(` ${idNumber.toLowerCase()} `);
    expect(me).toMatchObject({ birthDate: "1944-03-05", idCheckedAt: null });
    expect(me.idNumber).toBe(`${idNumber.slice(0, 4)}**********${idNumber.slice(-4)}`);
    const [row] = await rows<{ idNumber: string }>`SELECT idNumber FROM resident WHERE id = ${resident.id}`;
    expect(row?.idNumber).toMatch(/^k\d+:/);
    const { consents } = await resident.call(listConsents, {});
    expect(consents).toMatchObject([{ purpose: "identity", withdrawnAt: null }]);
  });

  it("the officer types what the card says, and the resident sees that it was checked", async () => {
    const officer = await officerOf(["general"]);
    const idNumber = idNumberOf("1944-03-06");
    await state(idNumber);
    await check(officer, idNumber);
    expect((await resident.call(getMe, {})).idCheckedAt).not.toBeNull();
    const seen = await officer.call(getStaffRequest, { params: { number } });
    expect(seen.resident.idCheckedAt).not.toBeNull();
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'check_identity' AND actorId = ${officer.id}`,
    ).toBe(1);
  });

  it("another number is not the same, is never shown, and stands on the audit log", async () => {
    const officer = await officerOf(["general"]);
    await state(idNumberOf("1944-03-07"));
    const refused = await refusal(check(officer, idNumberOf("1950-01-01")));
    expect(refused).toMatchObject({ status: 409, code: "identity_differs" });
    expect(JSON.stringify(refused)).not.toContain("1944");
    expect((await resident.call(getMe, {})).idCheckedAt).toBeNull();
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'identity_differed' AND actorId = ${officer.id}`,
    ).toBe(1);
  });

  it("who stated nothing is taken down from the card", async () => {
    const officer = await officerOf(["general"]);
    await check(officer, idNumberOf("1941-07-08"));
    expect(await resident.call(getMe, {})).toMatchObject({ birthDate: "1941-07-08" });
  });

  it("one card is one person's: a second is sent to the counter and learns no more", async () => {
    const idNumber = idNumberOf("1944-03-09");
    await state(idNumber);
    const other = await makeResident(hall, community);
    expect(await refusal(state(idNumber, other))).toMatchObject({ status: 409, code: "identity_taken" });
  });

  it("of two who state one card at the same moment, one has it", async () => {
    const other = await makeResident(hall, community);
    const idNumber = idNumberOf("1944-03-10");
    const outcomes = await Promise.allSettled([state(idNumber), state(idNumber, other)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  it("another name, or another number, wants the card checked anew", async () => {
    const officer = await officerOf(["general"]);
    const idNumber = idNumberOf("1944-03-11");
    await state(idNumber);
    await check(officer, idNumber);
    await resident.call(updateMe, { body: { name: "王秀英", homeAddress: "" } });
    expect((await resident.call(getMe, {})).idCheckedAt).not.toBeNull();
    await resident.call(updateMe, { body: { name: "王秀兰", homeAddress: "" } });
    expect((await resident.call(getMe, {})).idCheckedAt).toBeNull();
  });

  it("the number goes with the consent to it", async () => {
    await state(idNumberOf("1944-03-12"));
    await resident.call(setConsent, { params: { purpose: "identity" }, body: { given: false } });
    expect(await resident.call(getMe, {})).toMatchObject({ idNumber: null, birthDate: "1944-03-12" });
    expect(JSON.stringify(await resident.call(exportMyData, {}))).not.toContain("19440312");
  });

  it.each([
    ["a digit is wrong", "110105194912310021", "身份证号不对，请对着证件再看一遍。"],
    ["it is a child under 14", idNumberOf("2020-01-05"), "未满 14 周岁，请监护人带着户口簿到社区窗口登记。"],
  ])("is refused in words where %s", async (_, idNumber, message) => {
    expect(await refusal(state(idNumber))).toMatchObject({ status: 400, message });
  });

  it("no number can be found out by trying: ten an hour, then one waits", async () => {
    for (let times = 0; times < 10; times++) await state(idNumberOf("1944-03-13"));
    expect(await refusal(state(idNumberOf("1944-03-14")))).toMatchObject({ status: 429 });
  });

  it("another desk, and another community, check nobody", async () => {
    const idNumber = idNumberOf("1944-03-15");
    await state(idNumber);
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    expect(await refusal(check(elsewhere, idNumber))).toMatchObject({ status: 404 });
    expect((await refusal(check(await officerOf(["clinic"]), idNumber))).status).toBeGreaterThanOrEqual(403);
    expect((await resident.call(getMe, {})).idCheckedAt).toBeNull();
  });
});
