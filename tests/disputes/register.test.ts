import { listDisputes, listPanel, printInvitation, setPanelist } from "../../contract/dispute-register.js";
import { assignMediator, getDispute, inviteParty, moveDispute, recordAnswer } from "../../contract/mediation.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { makeCommunity, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { type Committee, makeCommittee, reportTo } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";

describe("the register of mediations", () => {
  let hall: Hall;
  let committee: Committee;
  let community: TestCommunity;
  let head: TestStaff;
  let mediator: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    committee = await makeCommittee(hall);
    ({ community, head, mediator } = committee);
  });
  afterAll(() => hall.close());

  const report = () => reportTo(hall, committee, "楼上漏水");
  async function consented() {
    const file = await report();
    await head.call(moveDispute, { params: file.params, body: { action: "screen" } });
    await head.call(inviteParty, { params: file.params, body: { name: "何建", address: "曙光路 8 号" } });
    await head.call(recordAnswer, { params: file.params, body: { accept: true, evidence: "电话里答应的" } });
    return file;
  }
  const numbersOf = async (staff: TestStaff, stage?: "applied" | "consented") =>
    (await staff.call(listDisputes, { query: stage ? { stage } : {} })).disputes.map(({ number }) => number);

  it("lists what one may open, by stage, without a name or a word", async () => {
    const { params } = await report();
    const { disputes } = await head.call(listDisputes, { query: { stage: "applied" } });
    expect(disputes.find(({ number }) => number === params.number)).toMatchObject({ topic: "邻里", mediators: [] });
    expect(JSON.stringify(disputes)).not.toMatch(/刘大明|漏水/);
    expect(await numbersOf(mediator)).toContain(params.number);
    expect(await numbersOf(head, "consented")).not.toContain(params.number);
  });

  it("shows nothing to another community, another desk, the county, or a relative of a party", async () => {
    const { applicant, params } = await report();
    const kin = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const kinship = { staffId: kin.id, residentId: applicant.id, relation: "relative", createdAt: now() };
    await commit({ steps: [insert("Kinship", kinship)], result: null });
    const strangers = [
      kin,
      await makeStaff(hall, community, { desks: ["police"] }),
      await makeStaff(hall, await makeCommunity(), { role: "head" }),
      await makeStaff(hall, community, { role: "supervisor" }),
    ];
    for (const stranger of strangers) expect(await numbersOf(stranger)).not.toContain(params.number);
  });

  it("once a mediator is named, another of the panel finds it no longer", async () => {
    const { params } = await consented();
    const other = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    await head.call(assignMediator, { params, body: { staffId: mediator.id } });
    expect(await numbersOf(mediator)).toContain(params.number);
    expect(await numbersOf(other)).not.toContain(params.number);
  });

  it("a second mediator joins the first, opens the file, and is not added twice (人民调解法 19)", async () => {
    const { params } = await consented();
    const second = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator", name: "周宁" });
    const early = head.call(assignMediator, { params, body: { staffId: second.id, role: "co" } });
    expect(await refusal(early)).toMatchObject({ status: 409, message: expect.stringContaining("第十九条") });
    await head.call(assignMediator, { params, body: { staffId: mediator.id } });
    const join = { staffId: second.id, role: "co" } as const;
    const { file } = await head.call(assignMediator, { params, body: join });
    expect(file?.mediators.map(({ name, role, until }) => [name, role, until])).toEqual([
      ["方敏", "lead", null],
      ["周宁", "co", null],
    ]);
    expect((await second.call(getDispute, { params })).number).toBe(params.number);
    expect(await refusal(head.call(assignMediator, { params, body: join }))).toMatchObject({ code: "bad_input" });
    const byOther = mediator.call(assignMediator, { params, body: join });
    expect(await refusal(byOther)).toMatchObject({ status: 403 });
  });

  it("the invitation is printed for who may open the file, which is noted, and not before somebody is invited", async () => {
    const { params } = await report();
    expect(await refusal(head.call(printInvitation, { params }))).toMatchObject({ status: 409 });
    const stranger = await makeStaff(hall, community, { desks: ["police"] });
    expect(await refusal(stranger.call(printInvitation, { params }))).toMatchObject({ status: 404 });
    const noted = await rows`SELECT a.id FROM audit_entry a JOIN request r ON a.subject = CONCAT('request:', r.id)
      WHERE r.number = ${params.number} AND a.action = 'print_invitation'`;
    expect(noted).toEqual([]);
  });

  it("the head says what a mediator knows about; nobody else does", async () => {
    const params = { communityId: community.id, staffId: mediator.id };
    const body = { expertise: ["邻里", "物业"], about: "做了十年邻里调解", active: true } as const;
    expect(await refusal(mediator.call(setPanelist, { params, body: { ...body, expertise: ["邻里"] } }))).toMatchObject(
      {
        status: 403,
      },
    );
    await head.call(setPanelist, { params, body: { ...body, expertise: ["邻里", "物业"] } });
    const { communities } = await head.call(listPanel, {});
    expect(communities[0]?.panel.find(({ id }) => id === mediator.id)).toMatchObject({ expertise: ["邻里", "物业"] });
    expect((await mediator.call(listPanel, {})).communities).toEqual([]);
    const stranger = { communityId: community.id, staffId: head.id };
    const wrong = head.call(setPanelist, { params: stranger, body: { ...body, expertise: [] } });
    expect(await refusal(wrong)).toMatchObject({ status: 404 });
  });
});
