import { listDisputes } from "../../contract/dispute-register.js";
import { takeDispute } from "../../contract/disputes.js";
import { getDispute, getMyDispute } from "../../contract/mediation.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { getMyRequest } from "../../contract/requests.js";
import { makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { type Committee, makeCommittee } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const secret = "隔墙漏烟，孩子整夜咳嗽";
const matter = { topic: "邻里" as const, statement: secret, by: "counter" as const };

describe("how a dispute comes to the committee", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
    committee = await makeCommittee(hall);
  });
  afterAll(() => hall.close());

  it("who comes in tells it at the counter; it is their own, and the file does not open for the one who wrote it down", async () => {
    const officer = await makeStaff(hall, committee.community, { desks: ["general"], role: "officer" });
    const applicant = await makeResident(hall, committee.community, { name: "刘大明" });
    const body = { ...matter, residentId: applicant.id, source: "walk_in" as const };
    const made = await officer.call(takeDispute, { body });
    expect(made).toMatchObject({ title: "调解（保密）", opens: false, dial: null });
    const params = { number: made.number };
    expect(await refusal(officer.call(getDispute, { params }))).toMatchObject({ status: 404 });
    expect(await applicant.call(getMyDispute, { params })).toMatchObject({ side: "applicant", stage: "applied" });
    expect((await applicant.call(getMyRequest, { params })).number).toBe(made.number);
    expect(await committee.mediator.call(getDispute, { params })).toMatchObject({ source: "上门来说", referral: null });
    const noted = await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'take_mediation'
      AND actorId = ${officer.id} AND subject = ${`resident:${applicant.id}`}`;
    expect(noted).toBe(1);
  });

  it.each(["court", "police"] as const)(
    "what the %s refers keeps their number, sealed, and shows it in the register",
    async (source) => {
      const applicant = await makeResident(hall, committee.community, { name: "刘大明" });
      const body = { ...matter, residentId: applicant.id, source, agreed: "电话里说愿意，11月26日" };
      expect(await refusal(committee.mediator.call(takeDispute, { body }))).toMatchObject({
        code: "bad_input",
        fields: [{ path: "referral" }],
      });
      const referral = `委托函 ${source} 418 号`;
      const made = await committee.mediator.call(takeDispute, { body: { ...body, referral } });
      expect(made.opens).toBe(true);
      const { disputes } = await committee.head.call(listDisputes, { query: {} });
      expect(disputes.find(({ number }) => number === made.number)).toMatchObject({ referral });
      const file = await committee.head.call(getDispute, { params: { number: made.number } });
      expect(file).toMatchObject({ referral, parties: [{ side: "applicant", evidence: "电话里说愿意，11月26日" }] });
      const stored =
        await rows`SELECT d.* FROM dispute d JOIN request r ON r.id = d.requestId WHERE r.number = ${made.number}`;
      expect(JSON.stringify(stored)).not.toMatch(/418|隔墙/);
    },
  );

  it("the committee takes one up itself only with a yes of the first side, and only the committee does (17)", async () => {
    const officer = await makeStaff(hall, committee.community, { desks: ["general"], role: "officer" });
    const applicant = await makeResident(hall, committee.community, { name: "刘大明" });
    const body = { ...matter, residentId: applicant.id, source: "committee" as const };
    expect(await refusal(committee.head.call(takeDispute, { body }))).toMatchObject({ fields: [{ path: "agreed" }] });
    const agreed = { ...body, agreed: "上门问过，愿意谈" };
    expect(await refusal(officer.call(takeDispute, { body: agreed }))).toMatchObject({ code: "not_allowed" });
    const made = await committee.head.call(takeDispute, { body: agreed });
    const file = await committee.head.call(getDispute, { params: { number: made.number } });
    expect(file.source).toBe("委员会主动");
  });

  it("danger that is told at the counter reaches the police desk at once, with the number to dial (25)", async () => {
    const police = await makeStaff(hall, committee.community, { desks: ["police"], role: "officer" });
    const applicant = await makeResident(hall, committee.community, { name: "刘大明" });
    const body = { ...matter, residentId: applicant.id, source: "walk_in" as const, danger: true };
    expect((await committee.mediator.call(takeDispute, { body })).dial).toBe("110");
    await hall.deliverMessages();
    const { messages } = await police.call(listMyStaffMessages, { query: {} });
    expect(messages[0]).toMatchObject({ title: "可能有人受伤，请马上联系", urgent: true });
    expect(JSON.stringify(messages)).not.toContain("隔墙");
  });
});
