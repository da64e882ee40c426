import { appealPause, book, getMyPause } from "../../contract/bookings.js";
import { decideAppeal, listAppeals, markBooking } from "../../contract/hall.js";
import { getMyRequest } from "../../contract/requests.js";
import { settleBookings } from "../../server/bookings/settle.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestCommunity,
  type TestResident,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("who does not come", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  /** Books, lets the time pass, and has the worker settle it. */
  async function missOne(resident: TestResident, resource = {}): Promise<string> {
    const { slotId } = await makeSlot(community, { inHours: 26, resource });
    const { number } = await resident.call(book, { body: { slotId } });
    const [start, end] = [new Date(Date.now() - 4 * 3_600_000), new Date(Date.now() - 2 * 3_600_000)];
    await rows`UPDATE booking SET startsAt = ${start}, endsAt = ${end} WHERE slotId = ${slotId}`;
    await settleBookings([community.id]);
    return number;
  }

  it("is told, warned the second time, and may book no room after the third, but every counter", async () => {
    const resident = await makeResident(hall, community);
    const first = await missOne(resident);
    expect(await resident.call(getMyRequest, { params: { number: first } })).toMatchObject({
      state: "closed",
      headline: "这次没有来",
      canRate: false,
    });
    const second = await resident.call(getMyRequest, { params: { number: await missOne(resident) } });
    expect(second.timeline[0]?.text).toContain("第 2 次");
    expect((await resident.call(getMyPause, {})).pause).toBeNull();
    await missOne(resident);
    expect((await resident.call(getMyPause, {})).pause).toMatchObject({ appeal: "none" });
    const room = await makeSlot(community, { inHours: 30 });
    expect(await refusal(resident.call(book, { body: { slotId: room.slotId } }))).toMatchObject({
      status: 409,
      code: "bookings_paused",
    });
    const clinic = await makeSlot(community, { inHours: 30, resource: { kind: "service" } });
    await resident.call(book, { body: { slotId: clinic.slotId } });
  });

  it("appeals once, and the head of the community lifts the pause", async () => {
    const resident = await makeResident(hall, community);
    for (let count = 0; count < 3; count++) await missOne(resident);
    await resident.call(appealPause, { body: { text: "那几天住院了" } });
    expect(await refusal(resident.call(appealPause, { body: { text: "再说一次" } }))).toMatchObject({
      code: "wrong_state",
    });
    const [head, officer] = [
      await makeStaff(hall, community, { role: "head" }),
      await makeStaff(hall, community, { desks: ["culture"] }),
    ];
    const { appeals } = await head.call(listAppeals, {});
    expect(appeals).toMatchObject([{ text: "那几天住院了" }]);
    expect((await officer.call(listAppeals, {})).appeals).toEqual([]);
    const decision = { params: { pauseId: appeals[0]?.id ?? "" }, body: { lift: true, answer: "情况属实，恢复。" } };
    expect(await refusal(officer.call(decideAppeal, decision))).toMatchObject({ status: 404 });
    await head.call(decideAppeal, decision);
    expect((await resident.call(getMyPause, {})).pause).toMatchObject({ appeal: "lifted" });
    const room = await makeSlot(community, { inHours: 30 });
    await resident.call(book, { body: { slotId: room.slotId } });
  });

  it("the desk corrects a mistake, and a pause that rested on it ends", async () => {
    const resident = await makeResident(hall, community);
    await missOne(resident);
    await missOne(resident);
    const number = await missOne(resident);
    const officer = await makeStaff(hall, community, { desks: ["culture"] });
    await officer.call(markBooking, { params: { number }, body: { mark: "came_after_all" } });
    const room = await makeSlot(community, { inHours: 30 });
    await resident.call(book, { body: { slotId: room.slotId } });
    expect(await countOf`SELECT COUNT(*) FROM booking WHERE residentId = ${resident.id} AND state = 'no_show'`).toBe(2);
  });

  it("nobody is a no-show where the desk does not note who comes", async () => {
    const resident = await makeResident(hall, community);
    const number = await missOne(resident, { checkIn: false });
    expect(await resident.call(getMyRequest, { params: { number } })).toMatchObject({
      state: "resolved",
      canRate: true,
    });
  });

  it("what the desk never agreed to expires, without blame", async () => {
    const resident = await makeResident(hall, community);
    const number = await missOne(resident, { approval: true });
    expect(await resident.call(getMyRequest, { params: { number } })).toMatchObject({ headline: "没来得及安排" });
  });
});
