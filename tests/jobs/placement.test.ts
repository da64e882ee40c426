import { registerForWork } from "../../contract/jobs.js";
import { listMatches } from "../../contract/matches.js";
import { listMyMessages } from "../../contract/notifications.js";
import {
  applyForVacancy,
  getMyWork,
  listPlacements,
  moveMyPlacement,
  movePlacement,
  recommend,
} from "../../contract/placements.js";
import {
  getVacancy,
  listStaffVacancies,
  listVacancies,
  moveVacancy,
  saveVacancy,
  type VacancyText,
} from "../../contract/vacancies.js";
import { moveClock, now } from "../../server/env/clock.js";
import { sendDigests } from "../../server/jobs/digest.js";
import { expireVacancies } from "../../server/jobs/vacancies/commands.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { publishVacancy, seekerForm, vacancyText } from "../support/work.js";

const electrician: VacancyText = { ...vacancyText, conditions: "有低压电工证。" };
const wishes = { ...seekerForm, hardship: "失业一年以上" as const };

describe("from a vacancy to the first month at work", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  let seeker: TestResident;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity();
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
    seeker = await makeResident(hall, community, { name: "王建国", phone: "13912340000" });
    ({ number } = await seeker.call(registerForWork, { body: wishes }));
  });
  afterAll(() => hall.close());

  const published = (text: Partial<VacancyText> = {}) => publishVacancy(agent, { ...electrician, ...text });
  const deskMove = (id: string, body: Parameters<typeof agent.call<typeof movePlacement>>[1]["body"]) =>
    agent.call(movePlacement, { params: { id }, body });

  it("an employer's vacancy is kept, checked, published, and says to residents what it is without the agent's number", async () => {
    const { id, stage } = await published();
    expect(stage).toBe("published");
    const seen = await hall.anyone(getVacancy, { params: { id } });
    expect(seen).toMatchObject({ title: "维修电工", left: 1, deskPhone: "07124000002" });
    expect(JSON.stringify(seen)).not.toContain("13800138000");
    const { vacancies } = await hall.anyone(listVacancies, { query: { skill: "电工", limit: 50 } });
    expect(vacancies.map((one) => one.id)).toContain(id);
    expect(await countOf`SELECT COUNT(*) FROM vacancy WHERE id = ${id} AND agentPhone LIKE 'k%:%'`).toBe(1);
  });

  it("what the law forbids is named with its article, and cannot be published", async () => {
    const draft = await agent.call(saveVacancy, {
      body: { text: { ...electrician, conditions: "限男性，押金 500 元" } },
    });
    expect(draft.faults.map(({ article }) => article)).toEqual(
      expect.arrayContaining([expect.stringContaining("劳动合同法第九条"), expect.stringContaining("第二十七条")]),
    );
    const refused = agent.call(moveVacancy, {
      params: { id: draft.id },
      body: { action: "check", revision: draft.revision },
    });
    expect(await refusal(refused)).toMatchObject({ status: 422, code: "unlawful_vacancy" });
    expect(await refusal(hall.anyone(getVacancy, { params: { id: draft.id } }))).toMatchObject({ status: 404 });
  });

  it("the seeker sees why it fits, asks for it, is interviewed, hired, and called after a month", async () => {
    const { id } = await published();
    const { matches, registration } = await seeker.call(getMyWork, {});
    expect(registration?.number).toBe(number);
    const match = matches.find(({ vacancy }) => vacancy.id === id);
    expect(match?.lines.map(({ words }) => words)).toEqual([
      "要会电工，您会",
      "工资 4000–5000 元，合您的要求",
      expect.stringMatching(/^离您社区 \d\.\d 公里$/),
      "上班时间：全天",
    ]);
    const asked = await seeker.call(applyForVacancy, { params: { id }, body: { consent: true } });
    expect(asked.state).toBe("consented");
    await deskMove(asked.id, { action: "interview", at: "2026-12-01T02:00:00.000Z", text: "带身份证" });
    const hired = await deskMove(asked.id, { action: "hire", day: "2026-12-02" });
    expect(hired).toMatchObject({
      state: "hired",
      due: { day: "2027-01-01", words: expect.stringContaining("用工登记") },
    });
    expect(await deskMove(asked.id, { action: "follow_up", text: "干得好" })).toMatchObject({
      state: "followed_up",
      due: null,
    });
    expect(await rows`SELECT stage, hired FROM vacancy WHERE id = ${id}`).toEqual([{ stage: "filled", hired: 1 }]);
    await hall.deliverMessages();
    const { messages } = await seeker.call(listMyMessages, { query: {} });
    expect(messages.map(({ title }) => title)).toEqual(
      expect.arrayContaining(["恭喜，录用了：维修电工", "面试：维修电工"]),
    );
    expect((await seeker.call(getMyWork, {})).registration).toBeNull();
  });

  it("whom the desk recommends is asked first; until then, and after a no, nobody reads the name", async () => {
    const { id } = await published();
    const { matches } = await agent.call(listMatches, { params: { id } });
    expect(matches).toMatchObject([{ number, name: "王**", hardship: "失业一年以上" }]);
    const { placementId } = await agent.call(recommend, { params: { id }, body: { number } });
    const [before] = (await agent.call(listPlacements, { query: {} })).placements;
    expect(before).toMatchObject({ seeker: "王**", phone: null, state: "proposed" });
    const move = (action: "consent" | "decline") =>
      seeker.call(moveMyPlacement, { params: { id: placementId }, body: { action } });
    await move("consent");
    const [agreed] = (await agent.call(listPlacements, { query: {} })).placements;
    expect(agreed).toMatchObject({ seeker: "王建国", phone: "13912340000" });
    await move("decline");
    const [after] = (await agent.call(listPlacements, { query: {} })).placements;
    expect(after).toMatchObject({ seeker: "王**", phone: null, state: "declined" });
  });

  it("of two hired at once for one place, one is told that it is taken", async () => {
    const { id } = await published();
    const other = await makeResident(hall, community);
    await other.call(registerForWork, { body: wishes });
    const [first, second] = [
      await seeker.call(applyForVacancy, { params: { id }, body: { consent: true } }),
      await other.call(applyForVacancy, { params: { id }, body: { consent: true } }),
    ];
    const outcomes = await Promise.allSettled(
      [first, second].map((placement) => deskMove(placement.id, { action: "hire", day: "2026-12-02" })),
    );
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await countOf`SELECT hired FROM vacancy WHERE id = ${id}`).toBe(1);
    expect(await countOf`SELECT COUNT(*) FROM placement WHERE vacancyId = ${id} AND state = 'hired'`).toBe(1);
  });

  it("a vacancy that is another's, too far, too little or for other hands is no match", async () => {
    await published({ skills: ["厨师"], title: "厨师" });
    await published({ payFrom: 2000, payTo: 2500, hours: "晚班", title: "值班电工" });
    const { matches } = await seeker.call(getMyWork, {});
    expect(matches.filter(({ vacancy }) => vacancy.communityName === community.name)).toEqual([]);
  });

  it("what is new and fits is told once a day in one message", async () => {
    await published();
    await published({ title: "值班电工", headcount: 2 });
    const told = async () => {
      while ((await sendDigests()) > 0);
      await hall.deliverMessages();
      const { messages } = await seeker.call(listMyMessages, { query: {} });
      return messages.filter(({ title }) => /^新来 \d+ 个合适的活$/.test(title)).length;
    };
    expect(await told()).toBe(1);
    expect(await told()).toBe(1);
  });

  it("it is taken down after ninety days by itself", async () => {
    const { id } = await published();
    moveClock(new Date(now().getTime() + 91 * 24 * 3_600_000));
    await expireVacancies();
    moveClock(null);
    expect(await rows`SELECT stage FROM vacancy WHERE id = ${id}`).toEqual([{ stage: "expired" }]);
  });

  it("another community's desk finds neither vacancy nor seeker; an officer of another desk may not take vacancies", async () => {
    const { id } = await published();
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["jobs"] });
    expect((await elsewhere.call(listStaffVacancies, { query: {} })).vacancies).toEqual([]);
    expect(await refusal(elsewhere.call(recommend, { params: { id }, body: { number } }))).toMatchObject({
      status: 404,
    });
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(clinic.call(saveVacancy, { body: { text: electrician } }))).toMatchObject({ status: 403 });
    expect((await clinic.call(listPlacements, { query: {} })).placements).toEqual([]);
  });
});
