import {
  answerInvitation,
  assignMediator,
  chooseMediator,
  endMine,
  getDispute,
  getMyDispute,
  inviteParty,
  listMyDisputes,
  moveDispute,
  recordAnswer,
  takeInvitation,
} from "../../contract/mediation.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, rateMyRequest } from "../../contract/requests.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { type Committee, makeCommittee, reportTo } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const secret = "楼上何家漏水泡坏了字画";
let phones = 0;

describe("a mediation until its mediator is named", () => {
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

  const report = () => reportTo(hall, committee, secret);
  async function invited(by = head) {
    const phone = `1380000${String(7100 + ++phones)}`;
    const other = await makeResident(hall, community, { name: "何建", phone });
    const { applicant, params } = await report();
    await by.call(moveDispute, { params, body: { action: "screen" } });
    await by.call(inviteParty, { params, body: { name: "何建", phone } });
    return { applicant, other, params };
  }
  async function assigned() {
    const file = await invited();
    await file.other.call(answerInvitation, { params: file.params, body: { accept: true } });
    await head.call(assignMediator, { params: file.params, body: { staffId: mediator.id } });
    return file;
  }

  it("who gives the file to another mediator may not open it any more, and hears that it was done", async () => {
    const second = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator", name: "何敏" });
    const file = await invited(second);
    await file.other.call(answerInvitation, { params: file.params, body: { accept: true } });
    const given = await second.call(assignMediator, { params: file.params, body: { staffId: mediator.id } });
    expect(given).toEqual({ file: null });
    expect((await refusal(second.call(getDispute, { params: file.params }))).code).toBe("not_found");
    const { mediators } = await mediator.call(getDispute, { params: file.params });
    expect(mediators.map(({ id }) => id)).toEqual([mediator.id]);
  });

  it("invites the other party by a message that says nothing; who accepts sees no word of the first", async () => {
    const { applicant, other, params } = await invited();
    await hall.deliverMessages();
    const { messages } = await other.call(listMyMessages, { query: {} });
    expect(messages[0]).toMatchObject({ title: "您有一条调解消息", text: "请打开看一看。" });
    expect((await other.call(listMyDisputes, {})).disputes[0]).toMatchObject({ invited: true, stage: "invited" });
    const seen = await other.call(answerInvitation, { params, body: { accept: true, text: "周六有空" } });
    expect(seen).toMatchObject({ stage: "consented", facts: [] });
    expect(seen.concludeBy).not.toBeNull();
    expect(JSON.stringify(seen)).not.toContain(secret);
    expect(JSON.stringify(await applicant.call(getMyDispute, { params }))).not.toContain("周六有空");
  });

  it("a letter's code makes whoever enters it the invited party, once", async () => {
    const { params } = await report();
    await head.call(moveDispute, { params, body: { action: "screen" } });
    const file = await head.call(inviteParty, { params, body: { name: "何建", address: "曙光路 8 号" } });
    const code = file.parties.find(({ side }) => side === "respondent")?.code ?? "";
    const other = await makeResident(hall, community);
    expect(await other.call(takeInvitation, { body: { code } })).toEqual(params);
    const third = await makeResident(hall, community);
    expect(await refusal(third.call(takeInvitation, { body: { code } }))).toMatchObject({ status: 404 });
    expect(await refusal(third.call(getMyDispute, { params }))).toMatchObject({ status: 404 });
  });

  it("staff record an answer by word of mouth with how they know of it, and not without", async () => {
    const { params } = await invited();
    const bare = head.call(recordAnswer, { params, body: { accept: true, evidence: "" } });
    expect(await refusal(bare)).toMatchObject({ code: "bad_input" });
    const file = await head.call(recordAnswer, { params, body: { accept: true, evidence: "今早电话里答应的" } });
    expect(file.parties.find(({ side }) => side === "respondent")?.evidence).toBe("今早电话里答应的");
  });

  it("a relative of a party is neither assigned nor let in", async () => {
    const { other, params } = await invited();
    const kin = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    const row = { staffId: kin.id, residentId: other.id, relation: "relative", createdAt: now() };
    await commit({ steps: [insert("Kinship", row)], result: null });
    await other.call(answerInvitation, { params, body: { accept: true } });
    expect(await refusal(kin.call(getDispute, { params }))).toMatchObject({ status: 404 });
    const assign = head.call(assignMediator, { params, body: { staffId: kin.id } });
    expect(await refusal(assign)).toMatchObject({ code: "bad_input", message: expect.stringContaining("回避") });
  });

  it("whom both choose mediates", async () => {
    const { applicant, other, params } = await invited();
    await other.call(answerInvitation, { params, body: { accept: true } });
    await applicant.call(chooseMediator, { params, body: { staffId: mediator.id } });
    const seen = await other.call(chooseMediator, { params, body: { staffId: mediator.id } });
    expect(seen).toMatchObject({ stage: "mediator_assigned", mediators: [{ name: "方敏" }] });
  });

  it("either party may end it; what failed is told of other ways", async () => {
    const first = await assigned();
    const ended = await first.other.call(endMine, { params: first.params, body: {} });
    expect(ended.stage).toBe("ended");
    const second = await assigned();
    const failed = await mediator.call(moveDispute, {
      params: second.params,
      body: { action: "fail", text: "差得太远" },
    });
    expect(failed).toMatchObject({ stage: "failed" });
    expect(failed.routes.length).toBe(3);
  });

  it("does not exist for anybody else, and the parties see who opened it", async () => {
    const { applicant, params } = await assigned();
    const strangers: (TestStaff | TestResident)[] = [
      await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" }),
      await makeStaff(hall, community, { desks: ["police"] }),
      await makeStaff(hall, await makeCommunity(), { role: "head" }),
      await makeStaff(hall, community, { role: "supervisor" }),
    ];
    for (const { call } of strangers)
      expect(await refusal(call(getDispute, { params }))).toMatchObject({ status: 404 });
    await mediator.call(getDispute, { params });
    const { openings } = await applicant.call(getMyDispute, { params });
    expect(openings.map(({ who }) => who)).toContain("方敏");
  });

  it("is rated by a score only: words would stay outside the file", async () => {
    const { applicant, other, params } = await invited();
    await other.call(answerInvitation, { params, body: { accept: false } });
    const told = applicant.call(rateMyRequest, { params, body: { score: 5, text: "何建太倔" } });
    expect(await refusal(told)).toMatchObject({ code: "bad_input" });
    await applicant.call(rateMyRequest, { params, body: { score: 5, text: "" } });
    expect((await applicant.call(getMyRequest, { params })).state).toBe("closed");
  });

  it("who applied may take it back before anybody is invited", async () => {
    const { applicant, params } = await report();
    expect((await applicant.call(endMine, { params, body: {} })).stage).toBe("ended");
  });

  it("lies encrypted: names, answers and register", async () => {
    const { params } = await invited();
    await head.call(recordAnswer, { params, body: { accept: false, evidence: "他说绝不谈" } });
    const stored = await rows`SELECT p.name, p.phone, p.evidence, e.text FROM dispute_party p
      JOIN dispute_event e ON e.requestId = p.requestId JOIN request r ON r.id = p.requestId WHERE r.number = ${params.number}`;
    expect(JSON.stringify(stored)).not.toMatch(/何建|绝不谈|1380000/);
    expect(await countOf`SELECT COUNT(*) FROM outbox WHERE payload LIKE '%绝不谈%'`).toBe(0);
  });
});
