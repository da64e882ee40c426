import { getMyRequest } from "../../contract/requests.js";
import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { act } from "../support/submissions.js";

const offer = { skills: ["理发" as const], times: ["周六" as const], agreed: true as const };

describe("signing up as a volunteer", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  it("goes to the volunteer station, which takes the resident in", async () => {
    const resident = await makeResident(hall, community);
    const station = await makeStaff(hall, community, { desks: ["volunteers"] });
    const { number, deskName } = await resident.call(signUpAsVolunteer, { body: offer });
    expect(deskName).toBe("志愿服务站");
    await act(station, number, "claim");
    await act(station, number, "resolve", { text: "欢迎您，周六见。" });
    expect(await resident.call(getMyRequest, { params: { number } })).toMatchObject({
      state: "resolved",
      answer: "欢迎您，周六见。",
    });
    expect(await rows`SELECT state FROM volunteer WHERE residentId = ${resident.id}`).toEqual([{ state: "accepted" }]);
  });

  it("asks a minor for the guardian's consent (志愿服务条例 7)", async () => {
    const birthDate = `${new Date().getFullYear() - 16}-01-01`;
    const minor = await makeResident(hall, community, { birthDate });
    expect(await refusal(minor.call(signUpAsVolunteer, { body: offer }))).toMatchObject({ code: "guardian_needed" });
    await minor.call(signUpAsVolunteer, { body: { ...offer, guardianConsent: true } });
  });

  it("is done once", async () => {
    const resident = await makeResident(hall, community);
    await resident.call(signUpAsVolunteer, { body: offer });
    expect(await refusal(resident.call(signUpAsVolunteer, { body: offer }))).toMatchObject({
      code: "already_registered",
    });
  });

  it("without having agreed is refused", async () => {
    const resident = await makeResident(hall, community);
    const body = { ...offer, agreed: false as unknown as true };
    expect((await refusal(resident.call(signUpAsVolunteer, { body }))).message).toBe("请先看过并同意志愿者须知。");
  });
});
