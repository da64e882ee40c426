import { book } from "../../contract/bookings.js";
import { findResidents } from "../../contract/counter.js";
import { takeJobRegistration } from "../../contract/job-seekers.js";
import { listMatches } from "../../contract/matches.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyWork, listPlacements, moveMyPlacement, movePlacement, recommend } from "../../contract/placements.js";
import { getMyRequest } from "../../contract/requests.js";
import { dayOf, nextDay } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeSlot, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { publishVacancy, seekerForm } from "../support/work.js";

const month = 31 * 24 * 3_600_000;

describe("from the counter to the first month at work", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  it("one who cannot type, out of work for a year, is registered by staff, refused once, placed, and kept", async () => {
    const community = await makeCommunity();
    // Who works on another day signs in anew.
    const signedIn = () => makeStaff(hall, community, { desks: ["jobs"] });
    let agent = await signedIn();
    const seeker = await makeResident(hall, community, { name: "王建国", phone: "13912340000" });
    const first = await publishVacancy(agent, { title: "厂里电工" });
    const second = await publishVacancy(agent, { title: "物业电工", employer: "云梦县安心物业" });
    const { resourceId, slotId } = await makeSlot(community, { inHours: 30, resource: { name: "招聘面谈室" } });

    // At the counter: found by name, registered in person, with the hardship that the law helps first.
    const { residents } = await agent.call(findResidents, { body: { q: "王建国" } });
    expect(residents.map(({ id }) => id)).toContain(seeker.id);
    const { number } = await agent.call(takeJobRegistration, {
      body: { residentId: seeker.id, by: "counter", ...seekerForm, hardship: "失业一年以上" },
    });

    // Matched, with the reasons; recommended, and named to nobody before he agrees.
    const { matches } = await agent.call(listMatches, { params: { id: first.id } });
    expect(matches[0]).toMatchObject({ number, hardship: "失业一年以上", name: "王**" });
    const { placementId } = await agent.call(recommend, { params: { id: first.id }, body: { number } });
    const seen = async (id: string) =>
      (await agent.call(listPlacements, { query: {} })).placements.find((one) => one.id === id);
    expect(await seen(placementId)).toMatchObject({ seeker: "王**", phone: null });
    const consent = (id: string) => seeker.call(moveMyPlacement, { params: { id }, body: { action: "consent" } });
    await consent(placementId);
    expect(await seen(placementId)).toMatchObject({ seeker: "王建国", phone: "13912340000" });
    const desk = (id: string, body: Parameters<typeof agent.call<typeof movePlacement>>[1]["body"]) =>
      agent.call(movePlacement, { params: { id }, body });

    // The first employer says no: his data is closed to it, and he still looks.
    await desk(placementId, { action: "refuse", text: "要有两年以上经验" });
    expect(await seen(placementId)).toMatchObject({ seeker: "王**", phone: null });
    expect((await seeker.call(getMyWork, {})).matches.map(({ vacancy }) => vacancy.id)).toContain(second.id);

    // The second wants to see him: he chooses the time himself, comes, and is hired.
    const next = await agent.call(recommend, { params: { id: second.id }, body: { number } });
    await consent(next.placementId);
    await desk(next.placementId, { action: "invite", resourceId, text: "带身份证。" });
    await seeker.call(book, { body: { slotId, matterId: next.placementId } });
    expect(await seen(next.placementId)).toMatchObject({ state: "interviewing" });
    moveClock(new Date(now().getTime() + 3 * 24 * 3_600_000));
    agent = await signedIn();
    const hiredOn = dayOf(now());
    await desk(next.placementId, { action: "hire", day: hiredOn, text: "" });
    expect(await seen(next.placementId)).toMatchObject({ state: "hired", due: { day: nextDay(hiredOn, 30) } });
    expect(await refusal(desk(placementId, { action: "hire", day: hiredOn, text: "" }))).toMatchObject({
      code: "wrong_state",
    });
    expect(await rows`SELECT activeFor FROM job_seeker WHERE residentId = ${seeker.id}`).toEqual([{ activeFor: null }]);

    // A month later the desk calls: he is still there.
    moveClock(new Date(now().getTime() + month));
    agent = await signedIn();
    await desk(next.placementId, { action: "follow_up", text: "还在做，做得惯" });
    expect(await seen(next.placementId)).toMatchObject({ state: "followed_up", due: null });
    expect(await rows`SELECT state, activeFor FROM job_seeker WHERE residentId = ${seeker.id}`).toEqual([
      { state: "followed_up", activeFor: null },
    ]);

    await hall.deliverMessages();
    moveClock(null);
    const { timeline } = await seeker.call(getMyRequest, { params: { number } });
    expect(timeline.map(({ title }) => title).reverse()).toEqual([
      "工作人员替您登记了",
      "有个活合适：厂里电工",
      "您同意了：厂里电工",
      "这次没成：厂里电工",
      "有个活合适：物业电工",
      "您同意了：物业电工",
      "单位愿意见您：物业电工",
      "面试约好了：物业电工",
      "恭喜，录用了：物业电工",
      "满月回访：物业电工",
    ]);
    const { messages } = await seeker.call(listMyMessages, { query: {} });
    expect(messages.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["这次没成：厂里电工", "单位愿意见您：物业电工", "恭喜，录用了：物业电工"]),
    );
  });
});
