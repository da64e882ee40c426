import { getItem } from "../../contract/catalogue.js";
import { findResidents, printReceipt, registerResident, takeRequest, unsignableWords } from "../../contract/counter.js";
import { getMyRequest, listMyRequests } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { strokes } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { rightAnswers } from "../support/submissions.js";

describe("a matter is taken down for a resident", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
  });
  afterAll(() => hall.close());

  const anyPhone = () => `139${String(Math.floor(Math.random() * 1e8)).padStart(8, "0")}`;
  const register = (given: { phone?: string; communityId?: string; birthDate?: string } = {}) =>
    officer.call(registerResident, {
      body: {
        name: "张秀兰",
        communityId: community.id,
        homeAddress: "曙光路 8 号",
        by: "counter",
        consented: true,
        traits: ["alone"],
        ...given,
      },
    });
  const matterOf = async (residentId: string) => {
    const { form } = await hall.anyone(getItem, { params: { code: "report-problem" }, query: {} });
    return {
      residentId,
      by: "phone" as const,
      itemCode: "report-problem",
      answers: rightAnswers(form),
      note: "路灯坏了",
    };
  };

  it("it is in the resident's own list, and the story names who took it down", async () => {
    const resident = await makeResident(hall, community);
    const receipt = await officer.call(takeRequest, { body: await matterOf(resident.id) });
    const { requests } = await resident.call(listMyRequests, { query: {} });
    expect(requests).toMatchObject([{ number: receipt.number }]);
    const mine = await resident.call(getMyRequest, { params: { number: receipt.number } });
    expect(mine.timeline).toMatchObject([{ title: "工作人员替您登记了" }]);
    const { timeline, channel } = await officer.call(getStaffRequest, { params: { number: receipt.number } });
    expect(channel).toBe("电话");
    expect(timeline).toMatchObject([{ title: "替居民登记", by: "周晓梅", byKind: "staff" }]);
  });

  it("the resident is told on the phone", async () => {
    const resident = await makeResident(hall, community);
    await officer.call(takeRequest, { body: await matterOf(resident.id) });
    await hall.deliverMessages();
    const told = await rows<{ id: string }>`SELECT id FROM outbox WHERE topic = 'notify.resident'
      AND JSON_UNQUOTE(JSON_EXTRACT(payload, '$.residentId')) = ${resident.id}
      UNION SELECT id FROM notification WHERE residentId = ${resident.id}`;
    expect(told.length).toBeGreaterThan(0);
  });

  it("a tap that was repeated makes one", async () => {
    const resident = await makeResident(hall, community);
    const body = await matterOf(resident.id);
    const key = newKey();
    const [first, second] = [
      await officer.call(takeRequest, { body }, { key }),
      await officer.call(takeRequest, { body }, { key }),
    ];
    expect(second).toEqual(first);
  });

  it("the form's own questions are asked, as on the phone", async () => {
    const resident = await makeResident(hall, community);
    const body = { ...(await matterOf(resident.id)), answers: {} };
    expect(await refusal(officer.call(takeRequest, { body }))).toMatchObject({ status: 400 });
  });

  it("what must be signed is signed at the counter; over the telephone nobody signs", async () => {
    const resident = await makeResident(hall, community);
    const { form } = await hall.anyone(getItem, { params: { code: "minimum-living" }, query: {} });
    const answers = { ...rightAnswers(form), authorises: JSON.stringify(strokes) };
    const body = { ...(await matterOf(resident.id)), itemCode: "minimum-living", answers };
    const fault = { path: "answers.authorises", message: unsignableWords };
    await expect(officer.call(takeRequest, { body })).rejects.toMatchObject({ code: "bad_input", fields: [fault] });
    const { number } = await officer.call(takeRequest, { body: { ...body, by: "counter" } });
    expect((await officer.call(getStaffRequest, { params: { number } })).facts).toContainEqual(
      expect.objectContaining({ value: "已签名" }),
    );
  });

  it("for nobody it is refused", async () => {
    expect(await refusal(officer.call(takeRequest, { body: await matterOf(community.id) }))).toMatchObject({
      status: 404,
    });
  });

  it("who is new is registered, and how they agreed stands on the audit log", async () => {
    const phone = anyPhone();
    const made = await register({ phone });
    expect(made).toMatchObject({ name: "张秀兰", phone: `139****${phone.slice(-4)}`, traits: ["alone"] });
    const noted = await rows<{ reason: string; actorId: string }>`SELECT reason, actorId FROM audit_entry
      WHERE subject = ${`resident:${made.id}`} AND action = 'register_resident'`;
    expect(noted).toEqual([{ reason: "窗口：本人口头同意登记", actorId: officer.id }]);
    const [stored] = await rows<{ phone: string }>`SELECT phone FROM resident WHERE id = ${made.id}`;
    expect(stored?.phone).not.toContain(phone);
  });

  it("a number that is known gives the one who has it", async () => {
    const phone = anyPhone();
    const known = await makeResident(hall, community, { phone });
    expect(await register({ phone })).toMatchObject({ id: known.id });
  });

  it("not without their consent, into another community, or born tomorrow", async () => {
    const other = await makeCommunity();
    expect(await refusal(register({ communityId: other.id }))).toMatchObject({ status: 404 });
    expect(await refusal(register({ birthDate: "2999-01-01" }))).toMatchObject({ status: 400 });
    const unasked = { name: "张秀兰", communityId: community.id, by: "counter" as const, consented: false as true };
    expect(await refusal(officer.call(registerResident, { body: unasked }))).toMatchObject({ status: 400 });
  });

  it("a name is found in one's own community only, a whole number anywhere", async () => {
    const phone = anyPhone();
    const name = `欧阳${newKey().slice(0, 6)}`;
    const elsewhere = await makeResident(hall, await makeCommunity(), { name, phone });
    const here = await makeResident(hall, community, { name });
    const find = async (q: string) =>
      (await officer.call(findResidents, { body: { q } })).residents.map(({ id }) => id);
    expect(await find(name)).toEqual([here.id]);
    expect(await find(phone)).toEqual([elsewhere.id]);
    const looked = await rows<{ id: string }>`SELECT id FROM audit_entry
      WHERE actorId = ${officer.id} AND action = 'look_up_resident' AND subject = ${`resident:${elsewhere.id}`}`;
    expect(looked).toHaveLength(1);
  });

  it("the receipt is printed for who may open the request, and exists for nobody else", async () => {
    const resident = await makeResident(hall, community);
    const { number } = await officer.call(takeRequest, { body: await matterOf(resident.id) });
    const path = printReceipt.path.replace(":number", number);
    const paper = await fetch(hall.origin + path, { headers: officer.call.headers });
    expect([paper.status, paper.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(
      Buffer.from(await paper.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe("%PDF-");
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    expect((await fetch(hall.origin + path, { headers: stranger.call.headers })).status).toBe(404);
  });

  it("who took it down prints the receipt also where another community answers it", async () => {
    const resident = await makeResident(hall, community);
    const other = await makeCommunity();
    const body = { ...(await matterOf(resident.id)), communityId: other.id, placeConfirmed: true };
    const { number } = await officer.call(takeRequest, { body });
    expect(await refusal(officer.call(getStaffRequest, { params: { number } }))).toMatchObject({ status: 404 });
    const path = printReceipt.path.replace(":number", number);
    expect((await fetch(hall.origin + path, { headers: officer.call.headers })).status).toBe(200);
  });
});
