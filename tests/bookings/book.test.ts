import { book, listResources, listSlots } from "../../contract/bookings.js";
import { getMyRequest, moveMyRequest } from "../../contract/requests.js";
import { makeCommunity, makeResident, makeSlot, type TestCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("booking a room", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  it("shows the days with the places that are really free, and books one", async () => {
    const { resourceId, slotId } = await makeSlot(community, { capacity: 2, inHours: 26 });
    const resident = await makeResident(hall, community);
    const { resources } = await resident.call(listResources, { params: { communityId: community.id } });
    expect(resources.map(({ id }) => id)).toContain(resourceId);
    const receipt = await resident.call(book, { body: { slotId } });
    expect(receipt).toMatchObject({ title: "书画室", deskName: "文化站", communityName: community.name });
    const { days } = await resident.call(listSlots, { params: { resourceId }, query: {} });
    expect(days).toHaveLength(15);
    expect(days.flatMap(({ slots }) => slots)).toMatchObject([{ id: slotId, free: 1, reason: "" }]);
    const detail = await resident.call(getMyRequest, { params: { number: receipt.number } });
    expect(detail).toMatchObject({ headline: "已约好", appointment: { place: "书画室 文化站 二楼" } });
  });

  it("of forty residents who want three places three get one, and the others hear that it is full", async () => {
    const { slotId } = await makeSlot(community, { capacity: 3 });
    const residents = await Promise.all(Array.from({ length: 40 }, () => makeResident(hall, community)));
    const outcomes = await Promise.allSettled(residents.map(({ call }) => call(book, { body: { slotId } })));
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(37);
    for (const { reason } of lost) expect(reason).toMatchObject({ status: 409, code: "slot_full" });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(3);
    expect(await countOf`SELECT COUNT(*) FROM booking WHERE slotId = ${slotId}`).toBe(3);
    expect(
      await countOf`SELECT COUNT(*) FROM request r JOIN booking b ON b.requestId = r.id WHERE b.slotId = ${slotId}`,
    ).toBe(3);
  });

  it("nobody holds two bookings that overlap, also when both are sent at once", async () => {
    const resident = await makeResident(hall, community);
    const slots = await Promise.all(Array.from({ length: 8 }, () => makeSlot(community, { capacity: 5, inHours: 50 })));
    const outcomes = await Promise.allSettled(slots.map(({ slotId }) => resident.call(book, { body: { slotId } })));
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(7);
    for (const { reason } of lost) expect(reason).toMatchObject({ status: 409, code: "overlapping_booking" });
    const [taken] = await rows<{
      n: string;
    }>`SELECT SUM(taken) n FROM slot WHERE id IN (${slots.map(({ slotId }) => slotId)})`;
    expect(Number(taken?.n)).toBe(1);
  });

  it("a booking right after another is no overlap", async () => {
    const resident = await makeResident(hall, community);
    const first = await makeSlot(community, { inHours: 30, hours: 1 });
    const [row] = await rows<{ endsAt: Date }>`SELECT endsAt FROM slot WHERE id = ${first.slotId}`;
    const second = await makeSlot(community, { inHours: 31 });
    await rows`UPDATE slot SET startsAt = ${row?.endsAt}, endsAt = ${new Date((row?.endsAt.getTime() ?? 0) + 3_600_000)} WHERE id = ${second.slotId}`;
    await resident.call(book, { body: { slotId: first.slotId } });
    await resident.call(book, { body: { slotId: second.slotId } });
  });

  it("the tap that took the last place, repeated, hears its first answer", async () => {
    const { slotId } = await makeSlot(community, { capacity: 1 });
    const resident = await makeResident(hall, community);
    const key = newKey();
    const first = await resident.call(book, { body: { slotId } }, { key });
    expect(await resident.call(book, { body: { slotId } }, { key })).toEqual(first);
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(1);
  });

  it("a withdrawn booking gives its place back, once", async () => {
    const { slotId } = await makeSlot(community, { capacity: 1 });
    const resident = await makeResident(hall, community);
    const { number } = await resident.call(book, { body: { slotId } });
    const withdraw = () => resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    const outcomes = await Promise.allSettled([withdraw(), withdraw(), withdraw()]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slotId}`).toBe(0);
    await (await makeResident(hall, community)).call(book, { body: { slotId } });
  });

  it.each([
    ["begins too soon", { inHours: 0.5 }, "要提前 1 小时约"],
    ["is over", { inHours: -3 }, "已经过了"],
    ["is not open for booking yet", { inHours: 24 * 20 }, "还没开约"],
    ["was closed", { inHours: 24, closed: "书法课每周三固定" }, "书法课每周三固定"],
  ])("a slot that %s says why, and cannot be booked", async (_, given, reason) => {
    const { slotId } = await makeSlot(community, given);
    const resident = await makeResident(hall, community);
    const refused = await refusal(resident.call(book, { body: { slotId } }));
    expect(refused).toMatchObject({ status: 409, code: "too_late" });
    expect(refused.message).toContain(reason);
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(0);
  });
});
