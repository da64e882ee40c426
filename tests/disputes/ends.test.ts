import { printAgreement } from "../../contract/dispute-agreements.js";
import { otherRoutes } from "../../contract/dispute-rights.js";
import { endMine, getDispute, getMyDispute, recordEnd } from "../../contract/mediation.js";
import { listMyMessages } from "../../contract/notifications.js";
import { type Hall, openHall } from "../support/hall.js";
import { agree, beginMediation, type Committee, makeCommittee, reportTo } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";

const routes = otherRoutes.map(({ name }) => name);

describe("a mediation that comes to nothing", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
    committee = await makeCommittee(hall);
  });
  afterAll(() => hall.close());

  const begin = () => beginMediation(hall, committee);

  it("that one party ends is over for both, and the other hears of it without a word of why (23)", async () => {
    const { applicant, respondent, params } = await begin();
    await hall.deliverMessages();
    const before = (await applicant.call(listMyMessages, { query: {} })).messages.length;
    await respondent.call(endMine, { params, body: { text: "他骂人" } });
    await hall.deliverMessages();
    const { messages } = await applicant.call(listMyMessages, { query: {} });
    expect(messages.length).toBe(before + 1);
    expect(messages[0]).toMatchObject({ title: "您有一条调解消息" });
    const file = await applicant.call(getMyDispute, { params });
    expect(file).toMatchObject({ stage: "ended", outcome: "ended" });
    expect(file.routes.map(({ name }) => name)).toEqual(routes);
    expect(JSON.stringify([file, messages])).not.toContain("他骂人");
  });

  it("who ends it by word of mouth has it taken down, with how one knows; nobody can once it holds", async () => {
    const { applicant, respondent, mediator, params } = await begin();
    const evidence = "何建早上来说的，方敏在场";
    const bare = mediator.call(recordEnd, { params, body: { side: "respondent", evidence: "" } });
    expect(await refusal(bare)).toMatchObject({ code: "bad_input" });
    const file = await mediator.call(recordEnd, { params, body: { side: "respondent", evidence } });
    expect(file).toMatchObject({ stage: "ended", outcome: "ended" });
    expect(file.register.at(-1)?.text).toBe(`对方：${evidence}`);
    for (const party of [applicant, respondent]) {
      expect(JSON.stringify(await party.call(getMyDispute, { params }))).not.toContain(evidence);
    }
    const agreed = await begin();
    await agree(agreed);
    const late = mediator.call(recordEnd, { params: agreed.params, body: { side: "applicant", evidence } });
    expect(await refusal(late)).toMatchObject({ status: 409, message: expect.stringContaining("第二十三条") });
  });

  it("nobody who was not invited can end it", async () => {
    const { params } = await reportTo(hall, committee, "楼上漏水");
    const body = { side: "respondent", evidence: "对方打电话来说的" } as const;
    const early = committee.head.call(recordEnd, { params, body });
    expect(await refusal(early)).toMatchObject({ code: "bad_input" });
    expect((await committee.head.call(recordEnd, { params, body: { ...body, side: "applicant" } })).stage).toBe(
      "ended",
    );
  });

  it("the parties see who opened the file and who printed of it", async () => {
    const mediation = await begin();
    const { applicant, mediator, params } = mediation;
    await agree(mediation);
    await mediator.call(getDispute, { params });
    await mediator.call(printAgreement, { params }).catch(() => null);
    const { openings } = await applicant.call(getMyDispute, { params });
    expect(openings.map(({ who, what }) => [who, what])).toEqual([
      ["方敏", "打印调解协议"],
      ["方敏", "打开调解卷宗"],
    ]);
  });
});
