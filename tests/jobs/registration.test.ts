import {
  changeMyRegistration,
  getMyRegistration,
  moveMyRegistration,
  takeJobRegistration,
} from "../../contract/job-seekers.js";
import { registerForWork } from "../../contract/jobs.js";
import { listMatches } from "../../contract/matches.js";
import { listMyMessages } from "../../contract/notifications.js";
import { applyForVacancy, getMyWork, listPlacements, recommend } from "../../contract/placements.js";
import { getMyRequest } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { sendDigests } from "../../server/jobs/digest.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { publishVacancy, seekerForm } from "../support/work.js";

describe("a registration for work after it was made", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  let seeker: TestResident;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
    seeker = await makeResident(hall, community, { name: "王建国" });
    ({ number } = await seeker.call(registerForWork, { body: seekerForm }));
  });
  afterAll(() => hall.close());

  const own = async () => (await seeker.call(getMyRegistration, {})).registration;
  const move = (action: "pause" | "resume" | "withdraw") => seeker.call(moveMyRegistration, { body: { action } });
  const fitting = async () => (await seeker.call(getMyWork, {})).matches.map(({ vacancy }) => vacancy.id);
  const fittingFor = async (id: string) =>
    (await agent.call(listMatches, { params: { id } })).matches.map((match) => match.number);
  const story = async () =>
    (await seeker.call(getMyRequest, { params: { number } })).timeline.map(({ title }) => title);

  it("is seen as it was filled in; a change is found by both sides at once and stands in the story", async () => {
    const vacancy = await publishVacancy(agent, { skills: ["焊工"], title: "焊工" });
    expect(await own()).toMatchObject({ number, form: seekerForm, pausedAt: null, revision: 0 });
    expect(await fitting()).not.toContain(vacancy.id);
    expect(await fittingFor(vacancy.id)).not.toContain(number);
    const body = { ...seekerForm, skills: ["电工" as const, "焊工" as const], payAtLeast: 3800, revision: 0 };
    const { registration } = await seeker.call(changeMyRegistration, { body });
    expect(registration).toMatchObject({ revision: 1, form: { skills: ["电工", "焊工"], payAtLeast: 3800 } });
    expect(await fitting()).toContain(vacancy.id);
    expect(await fittingFor(vacancy.id)).toContain(number);
    const { timeline, facts } = await seeker.call(getMyRequest, { params: { number } });
    expect(timeline[0]).toMatchObject({ title: "您改了找工作的要求", text: "会做什么、工资改了。", by: "您" });
    expect(facts).toContainEqual({ label: "会做", value: "电工、焊工" });
  });

  it("two changes at once are one: the other is asked to look again, and a repeated tap is the same change", async () => {
    const body = { ...seekerForm, hours: "半天" as const, revision: 0 };
    const key = newKey();
    await seeker.call(changeMyRegistration, { body }, { key });
    expect((await seeker.call(changeMyRegistration, { body }, { key })).registration.revision).toBe(1);
    const late = seeker.call(changeMyRegistration, { body: { ...body, hours: "晚班" } });
    expect(await refusal(late)).toMatchObject({ status: 409, code: "wrong_state" });
    expect((await story()).filter((title) => title === "您改了找工作的要求")).toHaveLength(1);
  });

  it("rests: nothing fits, no digest comes, nobody is recommended; the desk reads it, and taking it up brings all back", async () => {
    const vacancy = await publishVacancy(agent);
    await move("pause");
    expect(await own()).toMatchObject({ pausedAt: expect.any(String) });
    expect(await fitting()).toEqual([]);
    expect(await fittingFor(vacancy.id)).toEqual([]);
    const asked = agent.call(recommend, { params: { id: vacancy.id }, body: { number } });
    expect(await refusal(asked)).toMatchObject({ status: 409, code: "wrong_state" });
    await publishVacancy(agent, { title: "装配电工" });
    while ((await sendDigests()) > 0);
    await hall.deliverMessages();
    expect((await seeker.call(listMyMessages, { query: {} })).messages.map(({ title }) => title)).toEqual([]);
    const seen = await agent.call(getStaffRequest, { params: { number } });
    expect(seen.facts[0]).toMatchObject({ label: "停着" });
    expect(seen.timeline[0]).toMatchObject({ title: "您先停一停", visible: true });
    expect(await refusal(move("pause"))).toMatchObject({ code: "wrong_state" });

    await move("resume");
    expect(await fitting()).toContain(vacancy.id);
    expect(await fittingFor(vacancy.id)).toEqual([number]);
    expect((await story()).slice(0, 2)).toEqual(["您接着找工作", "您先停一停"]);
    expect(await refusal(move("resume"))).toMatchObject({ code: "wrong_state" });
  });

  it("is ended: the employer loses sight of it at once, and one may register again", async () => {
    const vacancy = await publishVacancy(agent);
    const { id } = await seeker.call(applyForVacancy, { params: { id: vacancy.id }, body: { consent: true } });
    const seen = async () => (await agent.call(listPlacements, { query: {} })).placements.find((one) => one.id === id);
    expect(await seen()).toMatchObject({ seeker: "王建国" });
    expect(await move("withdraw")).toEqual({ registration: null });
    expect(await seen()).toMatchObject({ state: "declined", seeker: "王**", phone: null });
    expect(await rows`SELECT state FROM request WHERE number = ${number}`).toEqual([{ state: "withdrawn" }]);
    await seeker.call(registerForWork, { body: seekerForm });
  });

  it("is ended also when the desk has answered it long ago", async () => {
    await rows`UPDATE request SET state = 'closed', resolvedAt = NOW(3), endedAt = NOW(3) WHERE number = ${number}`;
    await move("withdraw");
    expect(await own()).toBeNull();
    expect((await story())[0]).toBe("您不找了");
  });

  it("is made by the job desk for somebody who cannot type, and is the resident's own; another desk does not find them", async () => {
    const elder = await makeResident(hall, community, { name: "李大爷" });
    const body = { residentId: elder.id, by: "counter" as const, ...seekerForm };
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["jobs"] });
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    for (const other of [elsewhere, clinic]) {
      expect(await refusal(other.call(takeJobRegistration, { body }))).toMatchObject({ status: 404 });
    }
    const receipt = await agent.call(takeJobRegistration, { body });
    const { registration } = await elder.call(getMyRegistration, {});
    expect(registration).toMatchObject({ number: receipt.number, form: seekerForm });
    const { timeline } = await elder.call(getMyRequest, { params: { number: receipt.number } });
    expect(timeline[0]).toMatchObject({ title: "工作人员替您登记了" });
  });

  it("is nobody else's: who has none is told so", async () => {
    const stranger = await makeResident(hall, community);
    expect(await stranger.call(getMyRegistration, {})).toEqual({ registration: null });
    const changed = stranger.call(changeMyRegistration, { body: { ...seekerForm, revision: 0 } });
    expect(await refusal(changed)).toMatchObject({ status: 404 });
    expect(await refusal(stranger.call(moveMyRegistration, { body: { action: "pause" } }))).toMatchObject({
      status: 404,
    });
  });
});
