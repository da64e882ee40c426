import { book, getMyBooking, reschedule } from "../../contract/bookings.js";
import { getMyRequest, listMyRequests } from "../../contract/requests.js";
import { listQueue } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeSlot, makeStaff, type TestCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { act } from "../support/submissions.js";

describe("another time for what is booked", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  async function twoSlots(capacity = 1) {
    const first = await makeSlot(community, { capacity, inHours: 26 });
    const second = await makeSlot(community, { capacity, inHours: 50, of: first.resourceId });
    return { ...first, otherId: second.slotId };
  }

  it("moves to the other time in one go, and the old place is free for the next", async () => {
    const { slotId, otherId } = await twoSlots();
    const resident = await makeResident(hall, community);
    const { number } = await resident.call(book, { body: { slotId } });
    const moved = await resident.call(reschedule, { params: { number }, body: { slotId: otherId } });
    expect(moved).toMatchObject({ state: "confirmed", canChange: true });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(0);
    expect(await countOf`SELECT taken FROM slot WHERE id = ${otherId}`).toBe(1);
    const { timeline, due } = await resident.call(getMyRequest, { params: { number } });
    expect(timeline[0]).toMatchObject({ title: "您改了时间" });
    expect(due.at).toBe(moved.endsAt);
    await (await makeResident(hall, community)).call(book, { body: { slotId } });
  });

  it("stays as it was when the other time is full", async () => {
    const { slotId, otherId } = await twoSlots();
    const [one, other] = [await makeResident(hall, community), await makeResident(hall, community)];
    const { number } = await one.call(book, { body: { slotId } });
    await other.call(book, { body: { slotId: otherId } });
    expect(await refusal(one.call(reschedule, { params: { number }, body: { slotId: otherId } }))).toMatchObject({
      status: 409,
      code: "slot_full",
    });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(1);
    expect(await one.call(getMyBooking, { params: { number } })).toMatchObject({ state: "confirmed" });
  });

  it("of twenty who want the last place of another time one gets it, and the others keep their own", async () => {
    const { slotId, otherId, resourceId } = await twoSlots(20);
    await makeSlot(community, { of: resourceId, inHours: 74, capacity: 1 });
    const residents = await Promise.all(Array.from({ length: 20 }, () => makeResident(hall, community)));
    const numbers = await Promise.all(
      residents.map(async ({ call }) => (await call(book, { body: { slotId } })).number),
    );
    await rows`UPDATE slot SET capacity = 1 WHERE id = ${otherId}`;
    const outcomes = await Promise.allSettled(
      residents.map(({ call }, place) =>
        call(reschedule, { params: { number: numbers[place] ?? "" }, body: { slotId: otherId } }),
      ),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(19);
    expect(await countOf`SELECT taken FROM slot WHERE id = ${otherId}`).toBe(1);
  });

  it("two who swap their times back and forth never lose a place", async () => {
    const { slotId, otherId } = await twoSlots(2);
    const [one, other] = [await makeResident(hall, community), await makeResident(hall, community)];
    const first = await one.call(book, { body: { slotId } });
    const second = await other.call(book, { body: { slotId: otherId } });
    for (let round = 0; round < 6; round++) {
      const [a, b] = round % 2 ? [slotId, otherId] : [otherId, slotId];
      await Promise.all([
        one.call(reschedule, { params: { number: first.number }, body: { slotId: a } }),
        other.call(reschedule, { params: { number: second.number }, body: { slotId: b } }),
      ]);
    }
    expect(await countOf`SELECT SUM(taken) FROM slot WHERE id IN (${[slotId, otherId]})`).toBe(2);
  });

  it("nobody moves another's booking, nor to another place's time", async () => {
    const { slotId, otherId } = await twoSlots();
    const elsewhere = await makeSlot(community, { inHours: 60 });
    const [owner, stranger] = [await makeResident(hall, community), await makeResident(hall, community)];
    const { number } = await owner.call(book, { body: { slotId } });
    expect(await refusal(stranger.call(reschedule, { params: { number }, body: { slotId: otherId } }))).toMatchObject({
      status: 404,
    });
    expect(
      await refusal(owner.call(reschedule, { params: { number }, body: { slotId: elsewhere.slotId } })),
    ).toMatchObject({ status: 404 });
  });
});

describe("a booking and the queues", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  it("is in no queue when nobody has to work on it, but in my requests", async () => {
    const { slotId } = await makeSlot(community);
    const resident = await makeResident(hall, community);
    const officer = await makeStaff(hall, community, { desks: ["culture"] });
    const { number } = await resident.call(book, { body: { slotId } });
    const mine = await resident.call(listMyRequests, { query: { filter: "open" } });
    expect(mine).toMatchObject({ openCount: 1, requests: [{ number, state: "booked", headline: "已约好" }] });
    const queue = await officer.call(listQueue, { query: { view: "community" } });
    expect(queue.rows.map((row) => row.number)).not.toContain(number);
  });

  it("waits in the desk's queue when the desk must agree, holds its place meanwhile, and is then booked", async () => {
    const { slotId } = await makeSlot(community, { resource: { approval: true, kind: "visit" } });
    const resident = await makeResident(hall, community);
    const officer = await makeStaff(hall, community, { desks: ["culture"] });
    const { number } = await resident.call(book, { body: { slotId } });
    expect(await resident.call(getMyBooking, { params: { number } })).toMatchObject({ state: "requested" });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(1);
    await act(officer, number, "claim");
    await act(officer, number, "approve");
    expect(await resident.call(getMyRequest, { params: { number } })).toMatchObject({
      state: "booked",
      headline: "已约好",
    });
    expect(await countOf`SELECT open FROM staff_load WHERE staffId = ${officer.id}`).toBe(0);
  });
});

describe("limits on what one may hold", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  it("a person's second booking here waits until the first is used, also when both are sent at once", async () => {
    const first = await makeSlot(community, { inHours: 26, capacity: 9, resource: { personQuota: 1 } });
    const second = await makeSlot(community, { inHours: 50, capacity: 9, of: first.resourceId });
    const resident = await makeResident(hall, community);
    const outcomes = await Promise.allSettled(
      [first.slotId, second.slotId].map((slotId) => resident.call(book, { body: { slotId } })),
    );
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toMatchObject([{ reason: { status: 409, code: "quota_reached" } }]);
  });

  it("two of one household do not pass the household's limit together, a neighbour does not count", async () => {
    const { slotId } = await makeSlot(community, { capacity: 9, resource: { householdQuota: 1 } });
    const family = await Promise.all(
      [1, 2, 3].map(() => makeResident(hall, community, { homeAddress: "曙光路 9 号" })),
    );
    const outcomes = await Promise.allSettled(family.map(({ call }) => call(book, { body: { slotId } })));
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const neighbour = await makeResident(hall, community, { homeAddress: "曙光路 10 号" });
    await neighbour.call(book, { body: { slotId } });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(2);
  });

  it("terms must be accepted first", async () => {
    const { slotId } = await makeSlot(community, { resource: { terms: "用完关灯。" } });
    const resident = await makeResident(hall, community);
    expect(await refusal(resident.call(book, { body: { slotId } }))).toMatchObject({
      code: "bad_input",
      fields: [{ path: "accepted" }],
    });
    await resident.call(book, { body: { slotId, accepted: true } });
  });
});
