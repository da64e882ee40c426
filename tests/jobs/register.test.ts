import { registerForWork } from "../../contract/jobs.js";
import { getMyWork } from "../../contract/placements.js";
import { getMyRequest, moveMyRequest } from "../../contract/requests.js";
import { makeCommunity, makeResident, type TestCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";

const wishes = {
  skills: ["电工", "装配"] as ("电工" | "装配")[],
  hours: "全天" as const,
  payAtLeast: 3500,
  distanceKm: 5,
  helpWanted: ["推荐工作" as const],
};

describe("registering for work", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  it("goes to the job agency with what the resident can and wants", async () => {
    const resident = await makeResident(hall, community);
    const { number, deskName } = await resident.call(registerForWork, { body: wishes });
    expect(deskName).toBe("职业介绍所");
    const { facts } = await resident.call(getMyRequest, { params: { number } });
    expect(facts).toContainEqual({ label: "会做", value: "电工、装配" });
    expect(facts).toContainEqual({ label: "想挣多少", value: "每月 3500 元以上" });
  });

  it("who names no pay takes whatever there is, and is told so in the same words everywhere", async () => {
    const resident = await makeResident(hall, community);
    const { number } = await resident.call(registerForWork, { body: { ...wishes, payAtLeast: 0 } });
    const { registration } = await resident.call(getMyWork, {});
    expect(registration?.wishes).toBe("会电工、装配，全天，工资都可以，5 公里内");
    const { facts } = await resident.call(getMyRequest, { params: { number } });
    expect(facts).toContainEqual({ label: "想挣多少", value: "工资都可以" });
  });

  it("is done once: a second registration is told so, also when both come at once", async () => {
    const resident = await makeResident(hall, community);
    const register = () => resident.call(registerForWork, { body: wishes });
    const outcomes = await Promise.allSettled([register(), register(), register()]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toHaveLength(2);
    for (const { reason } of lost) expect(reason).toMatchObject({ status: 409, code: "already_registered" });
    expect(await countOf`SELECT COUNT(*) FROM request WHERE residentId = ${resident.id}`).toBe(1);
  });

  it("may be done again after it was withdrawn", async () => {
    const resident = await makeResident(hall, community);
    const { number } = await resident.call(registerForWork, { body: wishes });
    await resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    await resident.call(registerForWork, { body: wishes });
  });

  it("is refused under sixteen (劳动法 15), and allowed on the birthday", async () => {
    const year = new Date().getFullYear();
    const child = await makeResident(hall, community, { birthDate: `${year - 15}-01-01` });
    expect(await refusal(child.call(registerForWork, { body: wishes }))).toMatchObject({ code: "too_young" });
    const young = await makeResident(hall, community, { birthDate: `${year - 16}-01-01` });
    await young.call(registerForWork, { body: wishes });
  });

  it.each([
    ["no skill", { ...wishes, skills: [] }, "skills"],
    ["a wage below nothing", { ...wishes, payAtLeast: -1 }, "payAtLeast"],
    ["a distance of nothing", { ...wishes, distanceKm: 0 }, "distanceKm"],
  ])("with %s is refused at that field", async (_, body, path) => {
    const resident = await makeResident(hall, community);
    const { fields } = await refusal(resident.call(registerForWork, { body }));
    expect(fields.map((field) => field.path)).toEqual([path]);
  });
});
