import { revealResident } from "../../contract/identity.js";
import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { countViews, getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("nobody sees what is not theirs", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community, { phone: "13800006021" });
    number = (await apply(resident)).number;
  });
  afterAll(() => hall.close());

  it("another resident's request does not exist, to read, to move or to rate", async () => {
    const stranger = await makeResident(hall, community);
    const params = { number };
    expect(await refusal(stranger.call(getMyRequest, { params }))).toMatchObject({ status: 404 });
    expect(await refusal(stranger.call(moveMyRequest, { params, body: { action: "withdraw" } }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(stranger.call(rateMyRequest, { params, body: { score: 1 } }))).toMatchObject({ status: 404 });
    expect((await stranger.call(listMyRequests, { query: {} })).requests).toEqual([]);
    expect(await countOf`SELECT revision FROM request WHERE number = ${number}`).toBe(1);
  });

  it("another community's request does not exist for staff, whatever their rights there", async () => {
    for (const role of ["officer", "mediator", "head"] as const) {
      const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["general"], role });
      const params = { number };
      expect(await refusal(stranger.call(getStaffRequest, { params }))).toMatchObject({ status: 404 });
      const claim = stranger.call(moveStaffRequest, { params, body: { action: "claim", revision: 1 } });
      expect(await refusal(claim)).toMatchObject({ status: 404 });
      const reveal = stranger.call(revealResident, { params, body: { field: "phone", reason: "想看" } });
      expect(await refusal(reveal)).toMatchObject({ status: 404 });
      for (const view of ["community", "overdue", "done"] as const) {
        const { rows } = await stranger.call(listQueue, { query: { view, q: number } });
        expect(rows).toEqual([]);
      }
    }
  });

  it("a colleague of another desk sees the request, but makes no move on it", async () => {
    const colleague = await makeStaff(hall, community, { desks: ["clinic"] });
    const seen = await colleague.call(getStaffRequest, { params: { number } });
    expect(seen.moves).toEqual([]);
    const claim = colleague.call(moveStaffRequest, {
      params: { number },
      body: { action: "claim", revision: seen.revision },
    });
    expect(await refusal(claim)).toMatchObject({ status: 403, code: "not_allowed" });
  });

  it("the county's supervisor sees every community", async () => {
    const supervisor = await makeStaff(hall, { id: (await makeCommunity()).id }, { role: "supervisor" });
    expect((await supervisor.call(getStaffRequest, { params: { number } })).row.number).toBe(number);
  });

  it("the number beside each view is the number of its rows", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general", "allowance"] });
    await apply(resident, "temporary-aid");
    const second = await apply(resident);
    await act(officer, second.number, "claim");
    const { views } = await officer.call(countViews, {});
    for (const { view, count } of views) {
      const { rows } = await officer.call(listQueue, { query: { view, limit: 200 } });
      expect({ view, count: rows.length }).toEqual({ view, count });
    }
  });

  it("pages of a queue follow each other without gap or repetition", async () => {
    const place = await makeCommunity();
    const officer = await makeStaff(hall, place, { desks: ["general"] });
    const neighbour = await makeResident(hall, place);
    const numbers = [];
    for (let i = 0; i < 7; i++) numbers.push((await apply(neighbour)).number);
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await officer.call(listQueue, { query: { view: "community", limit: 3, cursor } });
      seen.push(...page.rows.map((row) => row.number));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.toSorted()).toEqual(numbers.toSorted());
  });

  describe("a masked number", () => {
    it("is opened on purpose, and the reason is on the audit log first", async () => {
      const officer = await makeStaff(hall, community, { desks: ["general"] });
      expect((await officer.call(getStaffRequest, { params: { number } })).resident.phone).toBe("138****6021");
      const reveal = { params: { number }, body: { field: "phone" as const, reason: "约上门时间" } };
      expect(await officer.call(revealResident, reveal)).toEqual({ value: "13800006021" });
      expect(
        await countOf`SELECT COUNT(*) FROM audit_entry WHERE actorId = ${officer.id} AND action = 'reveal_phone'
          AND subject = ${`resident:${resident.id}`} AND reason = '约上门时间'`,
      ).toBe(1);
    });

    it("stays masked without a reason, and to colleagues of other desks", async () => {
      const officer = await makeStaff(hall, community, { desks: ["general"] });
      const silent = officer.call(revealResident, { params: { number }, body: { field: "phone", reason: " " } });
      expect(await refusal(silent)).toMatchObject({ code: "bad_input" });
      const colleague = await makeStaff(hall, community, { desks: ["clinic"] });
      const curious = colleague.call(revealResident, { params: { number }, body: { field: "phone", reason: "看看" } });
      expect(await refusal(curious)).toMatchObject({ status: 403 });
    });

    it("lies encrypted in the database, and is found by its blind index", async () => {
      expect(
        await countOf`SELECT COUNT(*) FROM resident WHERE id = ${resident.id} AND phone LIKE '%13800006021%'`,
      ).toBe(0);
      const officer = await makeStaff(hall, community, { desks: ["general"] });
      const { rows } = await officer.call(listQueue, { query: { q: "138 0000 6021" } });
      expect(rows.map((row) => row.number)).toContain(number);
    });
  });
});
