import { getMyRequest, submitApplication } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { signAs } from "../../prisma/seed/requests/sign.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";

const home = { people: "3", income: "1400", cause: "有人生重病", situation: "爱人去年中风，家里就靠我打零工。" };

describe("who applies for the minimum living allowance signs that income and property are checked", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("the signature is kept encrypted, and drawn again for the resident and the desk", async () => {
    const community = await makeCommunity();
    const resident = await makeResident(hall, community);
    const officer = await makeStaff(hall, community, { desks: ["allowance", "general"] });
    const signed = signAs("李敏");
    const body = { itemCode: "minimum-living", answers: { ...home, authorises: signed } };
    const { number } = await resident.call(submitApplication, { body });
    const [kept] = await rows<{
      answers: unknown;
    }>`SELECT a.answers FROM application a JOIN request r ON r.id = a.requestId
      WHERE r.number = ${number}`;
    expect(JSON.stringify(kept?.answers)).not.toContain(signed.slice(2, 12));
    for (const { facts } of [
      await resident.call(getMyRequest, { params: { number } }),
      await officer.call(getStaffRequest, { params: { number } }),
    ]) {
      const fact = facts.find(({ label }) => label === "签名");
      expect(fact).toMatchObject({ value: "已签名", drawing: expect.stringMatching(/^M\d+ \d+L/) });
    }
  });

  it.each([
    ["missing", ""],
    ["a slip of the finger", "[[[1,1],[2,2]]]"],
    ["words in its place", "李敏"],
    ["outside the box", JSON.stringify([Array.from({ length: 20 }, (_, x) => [x, 9_000])])],
    ["something else that is JSON", '{"a":1}'],
  ])("one that is none is refused at its question: %s", async (_, authorises) => {
    const resident = await makeResident(hall, await makeCommunity());
    const body = { itemCode: "minimum-living", answers: { ...home, authorises } };
    const { code, fields } = await refusal(resident.call(submitApplication, { body }));
    expect(code).toBe("bad_input");
    expect(fields).toEqual([{ path: "answers.authorises", message: expect.stringMatching(/^请/) }]);
  });
});
