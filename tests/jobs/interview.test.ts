import { book, getMyBooking, reschedule } from "../../contract/bookings.js";
import { moveMyRegistration } from "../../contract/job-seekers.js";
import { registerForWork } from "../../contract/jobs.js";
import { listMyMessages } from "../../contract/notifications.js";
import {
  applyForVacancy,
  getMyWork,
  listPlacements,
  moveMyPlacement,
  movePlacement,
} from "../../contract/placements.js";
import { getMyRequest, moveMyRequest } from "../../contract/requests.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { publishVacancy, seekerForm } from "../support/work.js";

describe("an interview for which the seeker chooses the time", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  let seeker: TestResident;
  let number: string;
  let placementId: string;
  let slot: { resourceId: string; slotId: string };

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
    ({ seeker, number, placementId } = await consenting());
    slot = await makeSlot(community, { inHours: 30, resource: { name: "招聘面谈室" } });
  });
  afterAll(() => hall.close());

  async function consenting() {
    const resident = await makeResident(hall, community);
    const registered = await resident.call(registerForWork, { body: seekerForm });
    const { id } = await publishVacancy(agent, { headcount: 3 });
    const asked = await resident.call(applyForVacancy, { params: { id }, body: { consent: true } });
    return { seeker: resident, number: registered.number, placementId: asked.id };
  }
  const desk = (body: Parameters<typeof agent.call<typeof movePlacement>>[1]["body"], id = placementId) =>
    agent.call(movePlacement, { params: { id }, body });
  const invite = () => desk({ action: "invite", resourceId: slot.resourceId, text: "带身份证。" });
  const choose = (slotId = slot.slotId) => seeker.call(book, { body: { slotId, matterId: placementId } });
  const mine = async () => (await seeker.call(getMyWork, {})).placements.find(({ id }) => id === placementId);
  const story = async () =>
    (await seeker.call(getMyRequest, { params: { number } })).timeline.map(({ title }) => title);

  it("is offered at a room of the hall, booked, moved and called off as a booking; the placement follows each time", async () => {
    await invite();
    expect(await mine()).toMatchObject({
      state: "invited",
      stateWords: "等您选时间",
      interview: null,
      invitation: { resourceId: slot.resourceId, place: expect.stringContaining("招聘面谈室") },
    });
    const booked = await choose();
    const { startsAt } = await seeker.call(getMyBooking, { params: { number: booked.number } });
    expect(await mine()).toMatchObject({
      state: "interviewing",
      invitation: null,
      interview: { at: startsAt, number: booked.number, place: expect.stringContaining("招聘面谈室") },
    });
    const [seen] = (await agent.call(listPlacements, { query: {} })).placements;
    expect(seen).toMatchObject({ state: "interviewing", interview: { at: startsAt } });

    const later = await makeSlot(community, { of: slot.resourceId, inHours: 54 });
    const moved = await seeker.call(reschedule, { params: { number: booked.number }, body: { slotId: later.slotId } });
    expect(moved.startsAt).not.toBe(startsAt);
    expect(await mine()).toMatchObject({ interview: { at: moved.startsAt } });

    await seeker.call(moveMyRequest, { params: { number: booked.number }, body: { action: "withdraw" } });
    expect(await mine()).toMatchObject({ state: "invited", interview: null });
    await choose();
    expect((await story()).slice(0, 5)).toEqual([
      "面试约好了：维修电工",
      "面试的时间取消了：维修电工",
      "面试改了时间：维修电工",
      "面试约好了：维修电工",
      "单位愿意见您：维修电工",
    ]);
  });

  it("who stops looking for work gives the time of the interview back with it", async () => {
    await invite();
    const booked = await choose();
    await seeker.call(moveMyRegistration, { body: { action: "withdraw" } });
    const { state } = await seeker.call(getMyBooking, { params: { number: booked.number } });
    expect(state).toBe("cancelled_by_hall");
    const other = await makeResident(hall, community);
    await other.call(book, { body: { slotId: slot.slotId } });
  });

  it("the letter says where; the reminder of what to do comes from the booking", async () => {
    await invite();
    await hall.deliverMessages();
    const { messages } = await seeker.call(listMyMessages, { query: {} });
    expect(messages[0]).toMatchObject({ title: "单位愿意见您：维修电工", text: expect.stringContaining("招聘面谈室") });
  });

  it("a time that somebody else took meanwhile leaves the placement as it was, also when many want it at once", async () => {
    await invite();
    const other = await makeResident(hall, community);
    await other.call(book, { body: { slotId: slot.slotId } });
    expect(await refusal(choose())).toMatchObject({ status: 409, code: "slot_full" });
    expect(await mine()).toMatchObject({ state: "invited", interview: null });
    expect(await story()).not.toContain("面试约好了：维修电工");

    const { slotId } = await makeSlot(community, { of: slot.resourceId, inHours: 60 });
    const rivals = await Promise.all(Array.from({ length: 4 }, () => makeResident(hall, community)));
    const outcomes = await Promise.allSettled([
      choose(slotId),
      ...rivals.map((rival) => rival.call(book, { body: { slotId } })),
    ]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const won = outcomes[0]?.status === "fulfilled";
    expect(await mine()).toMatchObject({ state: won ? "interviewing" : "invited" });
  });

  it("a repeated tap books once; two times at once are one interview", async () => {
    await invite();
    const key = newKey();
    const body = { slotId: slot.slotId, matterId: placementId };
    const first = await seeker.call(book, { body }, { key });
    expect(await seeker.call(book, { body }, { key })).toEqual(first);
    await seeker.call(moveMyRequest, { params: { number: first.number }, body: { action: "withdraw" } });

    const other = await makeSlot(community, { of: slot.resourceId, inHours: 80 });
    const outcomes = await Promise.allSettled([choose(), choose(other.slotId)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countOf`SELECT COUNT(*) FROM booking WHERE matterId = ${placementId} AND state = 'confirmed'`).toBe(1);
  });

  it("is chosen only by whom it is for, and only where the desk said", async () => {
    await invite();
    const stranger = await makeResident(hall, community);
    const taken = stranger.call(book, { body: { slotId: slot.slotId, matterId: placementId } });
    expect(await refusal(taken)).toMatchObject({ status: 409, code: "wrong_state" });
    const elsewhere = await makeSlot(community, { inHours: 40 });
    expect(await refusal(choose(elsewhere.slotId))).toMatchObject({ status: 409, code: "wrong_state" });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slot.slotId}`).toBe(0);
    const foreign = await makeSlot(await makeCommunity());
    const invited = desk({ action: "invite", resourceId: foreign.resourceId });
    expect(await refusal(invited)).toMatchObject({ status: 404 });
    expect((await refusal(desk({ action: "invite" }))).fields[0]).toMatchObject({ path: "resourceId" });
  });

  it("who gives the work up gives the booked time back", async () => {
    await invite();
    const booked = await choose();
    await seeker.call(moveMyPlacement, { params: { id: placementId }, body: { action: "decline" } });
    expect(await mine()).toMatchObject({ state: "declined" });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slot.slotId}`).toBe(0);
    expect(await rows`SELECT state FROM request WHERE number = ${booked.number}`).toEqual([{ state: "rejected" }]);
  });

  it("who is hired without it needs the time no more", async () => {
    await invite();
    await choose();
    await desk({ action: "hire", day: "2026-11-28", text: "" });
    expect(await mine()).toMatchObject({ state: "hired" });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${slot.slotId}`).toBe(0);
  });
});
