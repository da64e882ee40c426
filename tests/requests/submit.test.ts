import { submitApplication } from "../../contract/requests.js";
import { getStaffRequest, listQueue } from "../../contract/staff.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { newId } from "../../server/db/ids.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { county } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { apply } from "../support/submissions.js";

describe("submitting a request", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("writes the request, the service's facts, the event and the message, or nothing of them", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    const { number } = await apply(resident);
    const [request] = await rows<{ id: string; escalateAt: Date; queueId: string; routing: unknown }>`
      SELECT id, escalateAt, queueId, routing FROM request WHERE number = ${number}`;
    expect(request?.queueId).toBeTruthy();
    expect(request?.escalateAt).toBeInstanceOf(Date);
    expect(await countOf`SELECT COUNT(*) FROM application WHERE requestId = ${request?.id}`).toBe(1);
    expect(
      await countOf`SELECT COUNT(*) FROM request_event WHERE requestId = ${request?.id} AND action = 'submit'`,
    ).toBe(1);
    expect(await countOf`SELECT COUNT(*) FROM outbox WHERE payload LIKE ${`%${request?.id}%`}`).toBe(1);
  });

  it("fifty taps with one key make one request, and all hear the same answer", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    const key = newKey();
    const receipts = await Promise.all(Array.from({ length: 50 }, () => apply(resident, "report-problem", { key })));
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(1);
    expect(
      await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId WHERE r.residentId = ${resident.id}`,
    ).toBe(1);
  });

  it("the same key with another text is refused, and the first request stays as it is", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    const key = newKey();
    await apply(resident, "report-problem", { key, note: "灯坏了" });
    expect(await refusal(apply(resident, "report-problem", { key, note: "井盖坏了" }))).toMatchObject({
      status: 422,
      code: "key_reused",
    });
    const texts = await rows<{ text: string }>`SELECT text FROM request WHERE residentId = ${resident.id}`;
    expect(texts).toEqual([{ text: "灯坏了" }]);
  });

  it("one resident's key is not another's", async () => {
    const community = await makeCommunity();
    const key = newKey();
    const first = await apply(await makeResident(hall, community), "report-problem", { key });
    const second = await apply(await makeResident(hall, community), "report-problem", { key });
    expect(second.number).not.toBe(first.number);
  });

  it("a hundred residents at once get a hundred different numbers of today", async () => {
    const community = await makeCommunity();
    const residents = await Promise.all(Array.from({ length: 20 }, () => makeResident(hall, community)));
    const receipts = await Promise.all(
      residents.flatMap((resident) => Array.from({ length: 5 }, () => apply(resident))),
    );
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(100);
    for (const { number } of receipts) expect(number).toMatch(/^\d{4}-\d{4}-\d{4,}$/);
  });

  it("a closed desk does not lose the request: the community's general desk takes it", async () => {
    const community = await makeCommunity({ closed: ["allowance"] });
    const resident = await makeResident(hall, community);
    const receipt = await apply(resident, "temporary-aid");
    expect(receipt.deskName).toBe("综合窗口");
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const { rows: queue } = await officer.call(listQueue, { query: { view: "unclaimed" } });
    expect(queue.map(({ number }) => number)).toEqual([receipt.number]);
  });

  it("a resident without a community is taken in by the county", async () => {
    const resident = await makeResident(hall, null, { homeAddress: "" });
    const { number, why } = await apply(resident);
    const [request] = await rows<{ queueId: string }>`SELECT queueId FROM request WHERE number = ${number}`;
    expect(request?.queueId).toBe(county.queueId);
    expect(why).toContain("还不知道您住哪个社区");
  });

  it("a written home address finds the community", async () => {
    const estate = `梦泽苑${newKey().slice(0, 6)}`;
    const community = await makeCommunity({ address: estate });
    const resident = await makeResident(hall, null, { homeAddress: `云梦县城关镇${estate} 3 栋 2 单元` });
    expect((await apply(resident)).communityName).toBe(community.name);
  });

  it("where it happened decides before the home, is kept for staff to read, and doubt is asked back", async () => {
    const street = `观湖路${newKey().slice(0, 6)}`;
    const [home, other, third] = [
      await makeCommunity(),
      await makeCommunity({ address: street }),
      await makeCommunity({ address: `${street}北段` }),
    ];
    const resident = await makeResident(hall, home);
    const answers = { where: `${street}12号`, kind: "下水井盖" };
    const body = { itemCode: "report-problem", answers, note: "井盖没了", communityId: home.id };
    const receipt = await resident.call(submitApplication, {
      body: { ...body, incidentPoint: { lng: 113.75, lat: 31.02 } },
    });
    expect(receipt).toMatchObject({ communityName: other.name, why: expect.stringContaining("按您写的地方，事情在") });
    const officer = await makeStaff(hall, other, { desks: ["general"] });
    const { facts } = await officer.call(getStaffRequest, { params: { number: receipt.number } });
    expect(facts).toContainEqual({ label: "事情发生在", value: `${street}12号` });
    expect(
      await countOf`SELECT COUNT(*) FROM request WHERE number = ${receipt.number} AND incidentAddress LIKE ${`%${street}%`}`,
    ).toBe(0);

    const name = { id: newId(), communityId: third.id, kind: "estate", name: street, lng: 113.75, lat: 31.02 };
    await commit({ steps: [insert("AddressName", name)], result: null });
    refreshDirectory();
    const refused = await refusal(resident.call(submitApplication, { body }));
    expect(refused).toMatchObject({ status: 422, code: "community_doubtful" });
    expect(refused.message).toContain(other.name);
    const chosen = { ...body, communityId: third.id };
    expect((await resident.call(submitApplication, { body: chosen })).communityName).toBe(third.name);
    const neither = { ...body, placeConfirmed: true };
    expect((await resident.call(submitApplication, { body: neither })).communityName).toBe(home.name);
  });

  it.each([
    ["an unknown item", { itemCode: "no-such-item", answers: {} }, 422, "item_unavailable"],
    ["an item that has a door of its own", { itemCode: "dispute", answers: {} }, 422, "item_unavailable"],
    ["a question left out", { itemCode: "report-problem", answers: {} }, 400, "bad_input"],
    ["an answer that nobody asked for", { itemCode: "question", answers: { isAdmin: "1" } }, 400, "bad_input"],
    ["a text that is too long", { itemCode: "question", answers: {}, note: "灯".repeat(1001) }, 400, "bad_input"],
    [
      "a community that does not exist",
      { itemCode: "report-problem", answers: {}, communityId: "x" },
      400,
      "bad_input",
    ],
  ])("refuses %s and writes nothing", async (_, body, status, code) => {
    const resident = await makeResident(hall, await makeCommunity());
    const refused = await refusal(resident.call(submitApplication, { body }));
    expect(refused).toMatchObject({ status, code });
    expect(refused.message).toMatch(/[\u4e00-\u9fff]/);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(0);
    expect(await countOf`SELECT acts FROM resident WHERE id = ${resident.id}`).toBe(0);
  });

  it("a submission without a key is refused before anything is done", async () => {
    const resident = await makeResident(hall, await makeCommunity());
    const response = await fetch(`${hall.origin}/api/applications`, {
      method: "POST",
      headers: { ...resident.call.headers, "content-type": "application/json" },
      body: JSON.stringify({ itemCode: "question", answers: {}, note: "问一下" }),
    });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ error: { code: "idempotency_key_missing" } });
  });
});
