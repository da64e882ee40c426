import { registerForWork } from "../../contract/jobs.js";
import { getMyWork } from "../../contract/placements.js";
import { listStaffVacancies, saveVacancy } from "../../contract/vacancies.js";
import { newId } from "../../server/db/ids.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { publishVacancy, seekerForm, vacancyText } from "../support/work.js";

describe("where a vacancy is that was only written down", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  let estate: string;
  beforeAll(async () => {
    hall = await openHall();
    estate = `锦绣花园${newId().slice(-8)}`;
    community = await makeCommunity({ address: estate });
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
  });
  afterAll(() => hall.close());

  it("is the community of its address, from which the way from home is counted", async () => {
    const seeker = await makeResident(hall, community);
    await seeker.call(registerForWork, { body: seekerForm });
    const { id, text } = await publishVacancy(agent, { place: `${estate}3号门面`, point: null });
    expect(text.point).toEqual({ lng: 113.75, lat: 31.02 });
    const { matches } = await seeker.call(getMyWork, {});
    const found = matches.find(({ vacancy }) => vacancy.id === id);
    expect(found?.lines.map(({ words }) => words).join()).toContain("就在您社区");
  });

  it("is nowhere when the address names no community of the county; nothing is said of the way then", async () => {
    const seeker = await makeResident(hall, community);
    await seeker.call(registerForWork, { body: seekerForm });
    const { id, text } = await publishVacancy(agent, { place: "外省的厂里", point: null });
    expect(text.point).toBeNull();
    const { matches } = await seeker.call(getMyWork, {});
    const found = matches.find(({ vacancy }) => vacancy.id === id);
    expect(found?.lines.map(({ words }) => words).join()).not.toContain("您社区");
  });

  it("moves with the place when that is changed", async () => {
    const draft = await agent.call(saveVacancy, { body: { text: { ...vacancyText, place: "外地", point: null } } });
    const moved = await agent.call(saveVacancy, {
      body: { id: draft.id, revision: draft.revision, text: { ...draft.text, place: `${estate}5栋`, point: null } },
    });
    expect(moved.text.point).toEqual({ lng: 113.75, lat: 31.02 });
    const { vacancies } = await agent.call(listStaffVacancies, { query: {} });
    expect(vacancies.find(({ id }) => id === draft.id)?.text.place).toBe(`${estate}5栋`);
  });
});
