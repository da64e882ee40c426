import { recordCourt, recordVisit, tellOfStep, wantConfirmation } from "../../contract/dispute-performance.js";
import { getDispute, getMyDispute, moveDispute } from "../../contract/mediation.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { dayOf, instantOf } from "../../server/communities/calendar/shanghai.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { keepMediations } from "../../server/disputes/clockwork.js";
import { moveClock, now } from "../../server/env/clock.js";
import { type Hall, openHall } from "../support/hall.js";
import {
  agree,
  beginMediation,
  type Committee,
  clauses,
  lettersOf,
  makeLastingCommittee,
  visit,
} from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("what was agreed is done, or not", () => {
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

  async function agreed(dueInDays?: number[]) {
    const mediation = await beginMediation(hall, committee);
    const agreement = await agree(mediation, clauses(dueInDays));
    return { ...mediation, agreement };
  }
  /** So many days pass for an agreement, while everybody stays signed in; it is noon, when letters go out. */
  async function pass(id: string, days: number) {
    await commit({
      steps: [
        sql`UPDATE dispute_agreement SET effectiveAt = effectiveAt - INTERVAL ${days} DAY WHERE id = ${id}`,
        sql`UPDATE agreement_step SET dueOn = dueOn - INTERVAL ${days} DAY WHERE agreementId = ${id}`,
      ],
      result: null,
    });
    moveClock(instantOf(dayOf(now()), 12 * 60));
  }

  it("a 回访 says of each step how far it is; once all are done it is performed, and archived", async () => {
    const mediation = await agreed();
    const { applicant, mediator, params, agreement } = mediation;
    const half = await visit(mediation, agreement, ["done", "open"]);
    expect(half).toMatchObject({
      stage: "performing",
      agreement: { steps: [{ state: "done", note: "看过" }, { state: "open" }] },
    });
    const one = mediator.call(recordVisit, {
      params,
      body: { text: "问了", steps: [{ id: agreement.steps[0]?.id ?? "", state: "done" }] },
    });
    expect(await refusal(one)).toMatchObject({ code: "bad_input" });
    expect((await visit(mediation, agreement, ["done", "done"])).stage).toBe("performed");
    const archived = await mediator.call(moveDispute, { params, body: { action: "archive" } });
    expect(archived).toMatchObject({ stage: "archived", routes: [] });
    expect((await applicant.call(getMyDispute, { params })).register.at(-1)?.title).toBe("归档了");
  });

  it("a party says how it stands; the mediator reads that, the other side does not", async () => {
    const { applicant, respondent, mediator, params, agreement } = await agreed();
    const at = { ...params, stepId: agreement.steps[1]?.id ?? "" };
    await applicant.call(tellOfStep, { params: at, body: { done: false, text: "只给了五百" } });
    expect(JSON.stringify(await respondent.call(getMyDispute, { params }))).not.toContain("只给了五百");
    expect((await mediator.call(getDispute, { params })).register.at(-1)?.text).toBe("第 2 步：还没做。只给了五百");
    const strange = { ...params, stepId: params.number ? "01900000-0000-7000-8000-000000000000" : "" };
    expect(await refusal(applicant.call(tellOfStep, { params: strange, body: { done: true } }))).toMatchObject({
      status: 404,
    });
  });

  it("whoever has to do a step is reminded three days before, once; the mediator once the day has passed", async () => {
    const { applicant, respondent, mediator, agreement } = await agreed([10, 20]);
    const ids = [committee.community.id];
    await pass(agreement.id, 5);
    expect(await keepMediations(ids)).toBe(0);
    const [before, other] = [(await lettersOf(hall, respondent)).length, (await lettersOf(hall, applicant)).length];
    await pass(agreement.id, 3);
    const counts = await Promise.all([keepMediations(ids), keepMediations(ids), keepMediations(ids)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect((await lettersOf(hall, respondent)).length).toBe(before + 1);
    expect((await lettersOf(hall, applicant)).length).toBe(other);
    await pass(agreement.id, 3);
    expect(await keepMediations(ids)).toBe(1);
    expect(await keepMediations(ids)).toBe(0);
    await hall.deliverMessages();
    const [letter] = (await mediator.call(listMyStaffMessages, { query: {} })).messages;
    expect(letter).toMatchObject({ title: "调解（保密）" });
  });

  it("both may ask the court together within thirty days, counted down for both and reminded of (33)", async () => {
    const { applicant, respondent, mediator, params, agreement } = await agreed([60, 70]);
    expect(agreement.confirmation).toMatchObject({ daysLeft: 30, wants: [], result: null });
    await applicant.call(wantConfirmation, { params, body: { want: true } });
    const seen = await respondent.call(getMyDispute, { params });
    expect(seen.agreement?.confirmation).toMatchObject({ wants: ["applicant"] });
    await applicant.call(wantConfirmation, { params, body: { want: false } });
    await applicant.call(wantConfirmation, { params, body: { want: true } });
    await respondent.call(wantConfirmation, { params, body: { want: true } });
    const ids = [committee.community.id];
    await pass(agreement.id, 22);
    expect(await keepMediations(ids)).toBe(0);
    await pass(agreement.id, 1);
    const before = (await lettersOf(hall, applicant)).length;
    expect(await keepMediations(ids)).toBe(1);
    expect(await keepMediations(ids)).toBe(0);
    expect((await lettersOf(hall, applicant)).length).toBe(before + 1);
    const shown = await applicant.call(getMyDispute, { params });
    expect(shown.agreement?.confirmation?.daysLeft).toBe(7);
    const body = { on: dayOf(now()), text: "县人民法院（2026）调确 12 号" };
    await mediator.call(recordCourt, { params, body: { ...body, result: "applied" } });
    const done = await mediator.call(recordCourt, { params, body: { ...body, result: "confirmed" } });
    expect(done.agreement?.confirmation).toMatchObject({ result: "confirmed", text: "县人民法院（2026）调确 12 号" });
    const late = applicant.call(wantConfirmation, { params, body: { want: false } });
    expect(await refusal(late)).toMatchObject({ code: "wrong_state" });
    const stored = await rows`SELECT courtText FROM dispute_agreement WHERE id = ${agreement.id}`;
    expect(JSON.stringify(stored)).not.toContain("调确");
  });

  it("after thirty days the court does not confirm any more (33)", async () => {
    const { applicant, mediator, params, agreement } = await agreed([60, 70]);
    await pass(agreement.id, 31);
    const late = applicant.call(wantConfirmation, { params, body: { want: true } });
    expect(await refusal(late)).toMatchObject({ code: "too_late", message: expect.stringContaining("第三十三条") });
    const body = { result: "applied" as const, on: dayOf(now()), text: "县法院" };
    expect(await refusal(mediator.call(recordCourt, { params, body }))).toMatchObject({ code: "too_late" });
  });

  it("is not for an agreement that does not hold yet", async () => {
    const { applicant, params } = await beginMediation(hall, committee);
    expect(await refusal(applicant.call(wantConfirmation, { params, body: { want: true } }))).toMatchObject({
      code: "wrong_state",
    });
    expect(
      await countOf`SELECT COUNT(*) FROM dispute_agreement a JOIN request r ON r.id = a.requestId WHERE r.number = ${params.number}`,
    ).toBe(0);
  });
});
