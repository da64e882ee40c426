import { createHash } from "node:crypto";
import {
  askForChange,
  draftAgreement,
  printAgreement,
  recordOralAgreement,
  sealAgreement,
  signAgreement,
  signMyAgreement,
} from "../../contract/dispute-agreements.js";
import { scheduleSession } from "../../contract/dispute-sessions.js";
import {
  assignMediator,
  endMine,
  getDispute,
  getMyDispute,
  listMyDisputes,
  moveDispute,
} from "../../contract/mediation.js";
import { listMyMessages, listMyStaffMessages } from "../../contract/notifications.js";
import { getMyRequest } from "../../contract/requests.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import {
  agree,
  beginMediation,
  type Committee,
  clauses,
  draft,
  makeCommittee,
  meet,
  strokes,
} from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("the agreement of a mediation", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    committee = await makeCommittee(hall);
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const begin = () => beginMediation(hall, committee);

  it("names all that the law wants (29), and comes out of a talk that was recorded", async () => {
    const mediation = await begin();
    const { mediator, params } = mediation;
    const early = mediator.call(draftAgreement, { params, body: clauses() });
    expect(await refusal(early)).toMatchObject({ code: "wrong_state", message: expect.stringContaining("第二十九条") });
    const startsAt = new Date(now().getTime() + 3_600_000).toISOString();
    const endsAt = new Date(now().getTime() + 7_200_000).toISOString();
    await mediator.call(scheduleSession, { params, body: { startsAt, endsAt, place: "居委会" } });
    const untold = mediator.call(draftAgreement, { params, body: clauses() });
    expect(await refusal(untold)).toMatchObject({
      code: "wrong_state",
      message: expect.stringContaining("第二十七条"),
    });
    const other = await begin();
    const agreement = await draft(other);
    for (const words of [
      "曙光路 46 号",
      "泡坏",
      "主要责任",
      "赔刘大明两千元",
      "请人",
      "1. 对方：修好水管",
      "三十日内",
    ]) {
      expect(agreement.text).toContain(words);
    }
    expect(createHash("sha256").update(agreement.text).digest("hex")).toBe(agreement.hash);
    const bare = other.mediator.call(draftAgreement, { params: other.params, body: { ...clauses(), steps: [] } });
    expect(await refusal(bare)).toMatchObject({ code: "bad_input" });
    const past = other.mediator.call(draftAgreement, { params: other.params, body: clauses([-1, 3]) });
    expect(await refusal(past)).toMatchObject({ message: "第 1 步的日子已经过了。" });
  });

  it("takes effect only when both parties and the mediator signed and the committee sealed it (29)", async () => {
    const mediation = await begin();
    const { applicant, respondent, mediator, head, params } = mediation;
    const { hash } = await draft(mediation);
    expect((await respondent.call(listMyDisputes, {})).disputes[0]?.todo).toBe("协议写好了，请看一遍，没错就签字");
    const sealing = () => head.call(sealAgreement, { params, body: { hash } });
    expect(await refusal(sealing())).toMatchObject({ message: expect.stringContaining("第二十九条") });
    const mine = await applicant.call(signMyAgreement, { params, body: { hash, strokes } });
    expect(mine.agreement).toMatchObject({ waitsFor: ["respondent", "mediator", "seal"], clauses: null });
    expect(await refusal(applicant.call(signMyAgreement, { params, body: { hash, strokes } }))).toMatchObject({
      message: "已经签过了。",
    });
    await mediator.call(signAgreement, { params, body: { role: "mediator", hash, strokes } });
    expect(await refusal(sealing())).toMatchObject({ code: "wrong_state" });
    await mediator.call(signAgreement, { params, body: { role: "respondent", hash, strokes } });
    await hall.deliverMessages();
    const [letter] = (await head.call(listMyStaffMessages, { query: {} })).messages;
    expect(letter).toMatchObject({ title: "调解（保密）", requestNumber: params.number });
    expect(await refusal(mediator.call(sealAgreement, { params, body: { hash } }))).toMatchObject({
      code: "not_allowed",
    });
    const sealed = await sealing();
    const year = new Date(now().getTime() + 8 * 3_600_000).getUTCFullYear();
    expect(sealed).toMatchObject({ stage: "performing", agreement: { waitsFor: [] } });
    expect(sealed.agreement?.number).toBe(`${committee.community.name}调〔${year}〕1号`);
    expect(sealed.agreement?.signatures.map(({ name }) => name)).toEqual(["刘大明", "方敏", "何建"]);
    expect(await refusal(applicant.call(endMine, { params, body: {} }))).toMatchObject({ code: "wrong_state" });
    expect((await applicant.call(getMyRequest, { params })).state).toBe("resolved");
    const noted = await countOf`SELECT COUNT(*) FROM audit_entry WHERE reason = ${`sha256 ${hash}`}
      AND action IN ('sign_agreement', 'seal_agreement')`;
    expect(noted).toBe(4);
  });

  it("a committee's agreements are numbered one after the other", async () => {
    const first = await agree(await begin());
    moveClock(null);
    const second = await agree(await begin());
    expect([first.number, second.number].map((number) => number?.match(/(\d+)号$/)?.[1])).toEqual(["1", "2"]);
  });

  it("written anew lets earlier signatures fall, and nobody signs a text that they have not read", async () => {
    const mediation = await begin();
    const { applicant, respondent, mediator, params } = mediation;
    const first = await draft(mediation);
    await applicant.call(signMyAgreement, { params, body: { hash: first.hash, strokes } });
    const asked = await respondent.call(askForChange, { params, body: { text: "赔一千五" } });
    expect(asked.agreement?.changes).toMatchObject([{ side: "respondent", text: "赔一千五" }]);
    expect(JSON.stringify(await applicant.call(getMyDispute, { params }))).not.toContain("赔一千五");
    const body = { ...clauses(), terms: "何建修好水管，赔刘大明一千八百元。" };
    const again = await mediator.call(draftAgreement, { params, body });
    expect(again.agreement).toMatchObject({ version: 2, signatures: [], changes: [] });
    const old = applicant.call(signMyAgreement, { params, body: { hash: first.hash, strokes } });
    expect(await refusal(old)).toMatchObject({ message: expect.stringContaining("再看一遍") });
    expect(
      await countOf`SELECT COUNT(*) FROM dispute_signature WHERE subjectId = ${first.id} AND voidedAt IS NOT NULL`,
    ).toBe(1);
  });

  it("may be one by word of mouth: it holds from when they agreed, its content is kept (28, 30)", async () => {
    const mediation = await begin();
    const { respondent, mediator, params } = mediation;
    await meet(mediation);
    const { terms, steps } = clauses();
    const file = await mediator.call(recordOralAgreement, {
      params,
      body: { terms, steps, how: "双方都在，当面说好" },
    });
    expect(file).toMatchObject({ stage: "performing", agreement: { form: "oral", waitsFor: [], number: null } });
    const mine = await respondent.call(getMyDispute, { params });
    expect(mine.agreement?.text).toMatch(/口头调解协议记录[\s\S]*赔刘大明两千元[\s\S]*当面说好/);
  });

  it("does not hold where a party ends it before, and a draft that came to nothing is no longer shown", async () => {
    const mediation = await begin();
    const { applicant, respondent, head, params } = mediation;
    const { hash } = await draft(mediation);
    await respondent.call(endMine, { params, body: {} });
    expect(await refusal(head.call(sealAgreement, { params, body: { hash } }))).toMatchObject({ code: "wrong_state" });
    expect((await applicant.call(getMyDispute, { params })).agreement).toBeNull();
  });

  it("signed by a mediator who was replaced waits for the one who mediates now", async () => {
    const mediation = await begin();
    const { mediator, head, params } = mediation;
    const { hash } = await draft(mediation);
    await mediator.call(signAgreement, { params, body: { role: "mediator", hash, strokes } });
    const second = await makeStaff(hall, committee.community, { desks: ["mediation"], role: "mediator" });
    const { file } = await head.call(assignMediator, { params, body: { staffId: second.id } });
    expect(file?.agreement?.waitsFor).toContain("mediator");
    const stranger = head.call(signAgreement, { params, body: { role: "mediator", hash, strokes } });
    expect(await refusal(stranger)).toMatchObject({ code: "not_allowed" });
  });

  it("is printed for its people as a PDF, which is noted, and for nobody else", async () => {
    const mediation = await begin();
    const { applicant, mediator, params } = mediation;
    await agree(mediation);
    const read = (caller: { headers: Record<string, string> }, whose: "staff" | "my") =>
      fetch(`${hall.origin}/api/${whose}/disputes/${params.number}/agreement.pdf`, { headers: caller.headers });
    for (const [caller, whose] of [
      [mediator.call, "staff"],
      [applicant.call, "my"],
    ] as const) {
      const paper = await read(caller, whose);
      expect(paper.headers.get("content-type")).toBe("application/pdf");
      expect(
        Buffer.from(await paper.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe("%PDF-");
    }
    const stranger = await makeStaff(hall, committee.community, { role: "supervisor" });
    expect(await refusal(stranger.call(printAgreement, { params }))).toMatchObject({ status: 404 });
    const [request] = await rows<{ id: string }>`SELECT id FROM request WHERE number = ${params.number}`;
    const noted = await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'print_agreement'
      AND actorId = ${mediator.id} AND subject = ${`request:${request?.id}`}`;
    expect(noted).toBe(1);
  });

  it("lies encrypted, and the letters about it say nothing", async () => {
    const mediation = await begin();
    await agree(mediation);
    await hall.deliverMessages();
    const stored = await rows`SELECT a.*, s.what FROM dispute_agreement a JOIN agreement_step s ON s.agreementId = a.id
      JOIN request r ON r.id = a.requestId WHERE r.number = ${mediation.params.number}`;
    expect(stored).toHaveLength(2);
    expect(JSON.stringify(stored)).not.toMatch(/水管|两千元|何建/);
    const { messages } = await mediation.respondent.call(listMyMessages, { query: {} });
    expect(new Set(messages.map(({ title }) => title))).toEqual(new Set(["您有一条调解消息"]));
    const { openings } = await mediation.applicant.call(getMyDispute, { params: mediation.params });
    expect(openings).toEqual([]);
    await mediation.mediator.call(getDispute, { params: mediation.params });
    const failing = mediation.mediator.call(moveDispute, {
      params: mediation.params,
      body: { action: "fail", text: "不谈了" },
    });
    expect(await refusal(failing)).toMatchObject({ code: "wrong_state" });
  });
});
