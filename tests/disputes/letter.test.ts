import { partyRights } from "../../contract/dispute-rights.js";
import { reportDispute } from "../../contract/disputes.js";
import { inviteParty, moveDispute } from "../../contract/mediation.js";
import { findDispute } from "../../server/disputes/queries.js";
import { letterOf } from "../../server/disputes/register/letter.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";

describe("the letter of invitation", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("tells every right and the code, and of the matter and the other side nothing (人民调解法 13, 17)", async () => {
    const community = await makeCommunity();
    const head = await makeStaff(hall, community, { role: "head" });
    const applicant = await makeResident(hall, community, { name: "刘大明" });
    const { number } = await applicant.call(reportDispute, { body: { topic: "邻里", statement: "楼上漏水" } });
    const params = { number };
    await head.call(moveDispute, { params, body: { action: "screen" } });
    const file = await head.call(inviteParty, { params, body: { name: "何建", address: "曙光路 8 号" } });
    const code = file.parties.find(({ side }) => side === "respondent")?.code ?? "";
    const dispute = await findDispute(number);
    const text = dispute ? (await letterOf(dispute, "https://hall.example")).body.text : "";
    for (const right of partyRights) expect(text).toContain(right.text);
    expect(text).toContain(`${code.slice(0, 4)} ${code.slice(4)}`);
    expect(text).toContain("何建");
    expect(text).not.toMatch(/刘大明|漏水|邻里/);
  });
});
