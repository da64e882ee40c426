import { randomInt } from "node:crypto";
import { reportDispute } from "../../contract/disputes.js";
import {
  answerInvitation,
  assignMediator,
  endMine,
  getDispute,
  getMyDispute,
  inviteParty,
  moveDispute,
  objectToMediator,
} from "../../contract/mediation.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { getMyRequest } from "../../contract/requests.js";
import { moveClock } from "../../server/env/clock.js";
import { makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import {
  agree,
  beginMediation,
  type Committee,
  lettersOf,
  type Mediation,
  makeLastingCommittee,
  meet,
  reportTo,
  visit,
} from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";

/** The ways that a mediation goes, each from beginning to end; what a step needs and refuses stands in its own file. */
describe("two neighbours", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    committee = await makeLastingCommittee(hall);
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const begin = () => beginMediation(hall, committee);
  const archive = ({ mediator, params }: Pick<Mediation, "mediator" | "params">) =>
    mediator.call(moveDispute, { params, body: { action: "archive" } });

  it("agree and do it: both want to talk, meet, sign, the committee seals, a visit sees it done, it is archived", async () => {
    const mediation = await begin();
    const { applicant, respondent, params } = mediation;
    const agreement = await agree(mediation);
    expect(agreement.number).toMatch(/调〔\d{4}〕1号$/);
    for (const party of [applicant, respondent])
      expect(await party.call(getMyDispute, { params })).toMatchObject({ stage: "performing", outcome: "written" });
    expect((await visit(mediation, agreement, ["done", "open"])).stage).toBe("performing");
    expect((await visit(mediation, agreement, ["done", "done"])).stage).toBe("performed");
    expect((await archive(mediation)).stage).toBe("archived");
    const { register, routes } = await respondent.call(getMyDispute, { params });
    expect([register.at(-1)?.title, routes]).toEqual(["归档了", []]);
    // Nothing that the phones were told of all this says what it was.
    expect(new Set((await lettersOf(hall, respondent)).map(({ title }) => title))).toEqual(
      new Set(["您有一条调解消息"]),
    );
  });

  it("do not talk: the other refuses clearly, which ends it, with the other ways told; nobody can go on (17)", async () => {
    const { head, mediator } = committee;
    const { applicant, params } = await reportTo(hall, committee, "楼上漏水");
    const phone = `136${String(randomInt(1e8)).padStart(8, "0")}`;
    const other = await makeResident(hall, committee.community, { phone });
    await head.call(moveDispute, { params, body: { action: "screen" } });
    await head.call(inviteParty, { params, body: { name: "何建", phone } });
    await other.call(answerInvitation, { params, body: { accept: false } });
    const seen = await applicant.call(getMyDispute, { params });
    expect(seen.stage).toBe("not_mediated");
    expect(seen.routes.map(({ name }) => name)).toContain("去法院起诉");
    expect((await applicant.call(getMyRequest, { params })).state).toBe("resolved");
    const late = head.call(assignMediator, { params, body: { staffId: mediator.id } });
    expect(await refusal(late)).toMatchObject({ status: 409, message: expect.stringContaining("第十九条") });
    expect((await head.call(moveDispute, { params, body: { action: "archive" } })).stage).toBe("archived");
  });

  it("talk and do not agree: both are told of the other ways, also once it is archived (26, 27)", async () => {
    const mediation = await begin();
    const { applicant, respondent, mediator, params } = mediation;
    await meet(mediation, { result: "open" });
    const bare = mediator.call(moveDispute, { params, body: { action: "fail" } });
    expect(await refusal(bare)).toMatchObject({ code: "bad_input" });
    const failed = await mediator.call(moveDispute, { params, body: { action: "fail", text: "差得太远" } });
    expect(failed.moves.map(({ action }) => action)).toEqual(["sign_record", "archive"]);
    await archive(mediation);
    for (const party of [applicant, respondent]) {
      const file = await party.call(getMyDispute, { params });
      expect(file).toMatchObject({ stage: "archived", outcome: "failed" });
      expect(file.routes).toHaveLength(3);
      // Why it failed is the mediator's own note.
      expect(JSON.stringify(file)).not.toContain("差得太远");
    }
    const again = mediator.call(moveDispute, { params, body: { action: "fail", text: "再说一次" } });
    expect(await refusal(again)).toMatchObject({ status: 409, message: expect.stringContaining("第二十六条") });
  });

  it("want another mediator: one objects, another is named, and the first can no longer open the file (23)", async () => {
    const { applicant, respondent, head, mediator, community, params } = await begin();
    await respondent.call(objectToMediator, { params, body: { text: "他们是老同事" } });
    expect(JSON.stringify(await applicant.call(getMyDispute, { params }))).not.toContain("老同事");
    const second = await makeStaff(hall, community, { desks: ["mediation"], role: "mediator" });
    await head.call(assignMediator, { params, body: { staffId: second.id } });
    expect((await second.call(getDispute, { params })).stage).toBe("mediator_assigned");
    expect(await refusal(mediator.call(getDispute, { params }))).toMatchObject({ status: 404 });
  });

  it("are in danger: the number to dial comes back at once, the police desk hears of it, nothing says why (25)", async () => {
    const { community } = committee;
    const police = await makeStaff(hall, community, { desks: ["police"] });
    const resident = await makeResident(hall, community, { name: "刘大明" });
    const told = { topic: "婚姻家庭", statement: "他又要动手", danger: true } as const;
    const receipt = await resident.call(reportDispute, { body: told });
    expect(receipt.dial).toBe("110");
    expect(await countOf`SELECT priority FROM request WHERE number = ${receipt.number}`).toBe(100);
    await hall.deliverMessages();
    const [letter] = (await police.call(listMyStaffMessages, { query: {} })).messages;
    expect(letter).toMatchObject({ title: "可能有人受伤，请马上联系", requestNumber: null });
    expect(JSON.stringify(letter)).not.toMatch(/动手|婚姻|刘/);
  });

  it("agree, and one does not do it: both are told of the court; what is mended goes on (32)", async () => {
    const mediation = await begin();
    const { applicant, respondent, params } = mediation;
    const agreement = await agree(mediation);
    const [before, other] = [(await lettersOf(hall, applicant)).length, (await lettersOf(hall, respondent)).length];
    expect(await visit(mediation, agreement, ["done", "broken"])).toMatchObject({ stage: "broken" });
    expect([(await lettersOf(hall, applicant)).length, (await lettersOf(hall, respondent)).length]).toEqual([
      before + 1,
      other + 1,
    ]);
    const { routes } = await applicant.call(getMyDispute, { params });
    expect(routes.map(({ name }) => name)).toEqual(["请调解员催一催", "去法院起诉", "申请强制执行"]);
    expect(await refusal(applicant.call(endMine, { params, body: {} }))).toMatchObject({ code: "wrong_state" });
    expect((await visit(mediation, agreement, ["done", "open"])).stage).toBe("performing");
    await visit(mediation, agreement, ["done", "broken"]);
    expect((await archive(mediation)).routes.map(({ name }) => name)).toContain("去法院起诉");
  });
});
