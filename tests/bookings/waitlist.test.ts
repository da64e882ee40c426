import { acceptOffer, book, joinWaitlist, leaveWaitlist, listMyWaiting } from "../../contract/bookings.js";
import { listMyMessages } from "../../contract/notifications.js";
import { moveMyRequest } from "../../contract/requests.js";
import { offerPlaces } from "../../server/bookings/waitlist/offers.js";
import { offerUntil } from "../../server/bookings/waitlist/rules.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { makeCommunity, makeResident, makeSlot, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("waiting for a place", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  async function fullSlot() {
    const { resourceId, slotId } = await makeSlot(community, { inHours: 48 });
    const holder = await makeResident(hall, community);
    const { number } = await holder.call(book, { body: { slotId } });
    const [slot] = await rows<{ startsAt: Date }>`SELECT startsAt FROM slot WHERE id = ${slotId}`;
    const day = dayOf(slot?.startsAt ?? new Date());
    const giveBack = () => holder.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    return { resourceId, slotId, day, giveBack };
  }

  const join = (resident: TestResident, { resourceId, day }: { resourceId: string; day: string }) =>
    resident.call(joinWaitlist, { params: { resourceId }, body: { day } });
  const offersOf = async ({ call }: TestResident) => (await call(listMyWaiting, {})).waiting;

  it("holds a freed place for the first in line, tells them, and nobody else gets it meanwhile", async () => {
    const full = await fullSlot();
    const [first, second, passer] = await Promise.all([1, 2, 3].map(() => makeResident(hall, community)));
    if (!first || !second || !passer) throw new Error("nobody");
    expect(await join(first, full)).toMatchObject({ state: "waiting", ahead: 0 });
    expect(await join(second, full)).toMatchObject({ state: "waiting", ahead: 1 });
    await full.giveBack();
    expect(await refusal(passer.call(book, { body: { slotId: full.slotId } }))).toMatchObject({ code: "slot_full" });
    await offerPlaces();
    await hall.deliverMessages();
    const [offered] = await offersOf(first);
    expect(offered).toMatchObject({ state: "offered", offer: { slotId: full.slotId } });
    expect((await offersOf(second))[0]).toMatchObject({ state: "waiting", ahead: 0 });
    const { messages } = await first.call(listMyMessages, { query: {} });
    expect(messages[0]?.title).toContain("有空位了");
    const receipt = await first.call(acceptOffer, { params: { entryId: offered?.id ?? "" }, body: {} });
    expect(receipt.title).toBe("书画室");
    expect(await countOf`SELECT taken FROM slot WHERE id = ${full.slotId}`).toBe(1);
  });

  it("goes on to the next when the first does not answer in time, or does not want it", async () => {
    const full = await fullSlot();
    const people = await Promise.all([1, 2, 3].map(() => makeResident(hall, community)));
    for (const person of people) await join(person, full);
    await full.giveBack();
    await offerPlaces();
    const [late, unwilling, third] = people;
    if (!late || !unwilling || !third) throw new Error("nobody");
    const [first] = await offersOf(late);
    await rows`UPDATE waitlist_entry SET offeredUntil = ${new Date(Date.now() - 1000)} WHERE id = ${first?.id}`;
    expect(await refusal(late.call(acceptOffer, { params: { entryId: first?.id ?? "" }, body: {} }))).toMatchObject({
      code: "too_late",
    });
    await offerPlaces();
    expect((await offersOf(late))[0]).toMatchObject({ state: "lapsed" });
    const [second] = await offersOf(unwilling);
    expect(second).toMatchObject({ state: "offered" });
    await unwilling.call(leaveWaitlist, { params: { entryId: second?.id ?? "" } });
    await offerPlaces();
    expect((await offersOf(third))[0]).toMatchObject({ state: "offered" });
    expect(await countOf`SELECT taken - held FROM slot WHERE id = ${full.slotId}`).toBe(1);
  });

  it("gives the place to everybody when the line is empty", async () => {
    const full = await fullSlot();
    const resident = await makeResident(hall, community);
    const { id } = await join(resident, full);
    await full.giveBack();
    await resident.call(leaveWaitlist, { params: { entryId: id } });
    await offerPlaces();
    expect(await countOf`SELECT taken FROM slot WHERE id = ${full.slotId}`).toBe(0);
  });

  it("offers to the line of the right resource only, and passes over who has something else then", async () => {
    const [full, other] = [await fullSlot(), await fullSlot()];
    const [elsewhere, busy, free] = await Promise.all([1, 2, 3].map(() => makeResident(hall, community)));
    if (!elsewhere || !busy || !free) throw new Error("nobody");
    await join(elsewhere, other);
    await join(busy, full);
    await join(free, full);
    const same = await makeSlot(community, { inHours: 48 });
    await busy.call(book, { body: { slotId: same.slotId } });
    await full.giveBack();
    await offerPlaces();
    expect((await offersOf(free))[0]).toMatchObject({ state: "offered" });
    expect((await offersOf(busy))[0]).toMatchObject({ state: "waiting" });
    expect((await offersOf(elsewhere))[0]).toMatchObject({ state: "waiting" });
  });

  it("cannot be joined twice, while there is room, or for another's entry", async () => {
    const full = await fullSlot();
    const [one, other] = [await makeResident(hall, community), await makeResident(hall, community)];
    const { id } = await join(one, full);
    expect(await refusal(join(one, full))).toMatchObject({ code: "already_registered" });
    expect(await refusal(other.call(leaveWaitlist, { params: { entryId: id } }))).toMatchObject({ status: 404 });
    const { resourceId } = await makeSlot(community, { inHours: 48 });
    expect(await refusal(join(one, { ...full, resourceId }))).toMatchObject({ code: "wrong_state" });
  });

  it.each([
    ["in the morning it is half an hour", "2026-11-25T02:00:00Z", "2026-11-25T02:30:00.000Z"],
    ["at ten to nine in the evening the rest counts from eight", "2026-11-25T12:50:00Z", "2026-11-26T00:20:00.000Z"],
    ["at night nothing is offered", "2026-11-25T16:00:00Z", undefined],
  ])("an offer is held inside waking hours: %s", (_, at, until) => {
    const startsAt = new Date("2026-11-28T02:00:00Z");
    expect(offerUntil(new Date(at), startsAt, true)?.toISOString()).toBe(until);
  });
});
