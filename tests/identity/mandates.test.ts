import { reportDispute } from "../../contract/disputes.js";
import { getMe, updateMe } from "../../contract/identity.js";
import { endMandate, listMandates, offerMandate, takeMandate } from "../../contract/mandates.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, listMyRequests, rateMyRequest } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Caller, type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("a daughter acts for her mother (代办)", () => {
  let hall: Hall;
  let community: TestCommunity;
  let mother: TestResident;
  let daughter: TestResident;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity();
    mother = await makeResident(hall, community, { name: "张秀兰" });
    daughter = await makeResident(hall, await makeCommunity(), { name: "李敏" });
  });
  afterAll(() => hall.close());

  const offer = (scopes: ("follow" | "apply" | "book")[] = ["follow", "apply", "book"], months = 6) =>
    mother.call(offerMandate, { body: { relation: "子女", scopes, months } });
  const take = (code: string, who = daughter) => who.call(takeMandate, { body: { code } });
  const forMother = (): Caller => hall.as({ ...daughter.call.headers, "x-hall-for": mother.id });
  /** The mother as the daughter's phone asks for her. */
  const mothersThings = (): TestResident => ({ ...mother, call: forMother() });

  it("the mother tells a code, the daughter enters it, and both see the mandate", async () => {
    const { code, until } = await offer();
    expect(code).toMatch(/^\d{8}$/);
    expect(await take(code)).toMatchObject({
      side: "held",
      state: "active",
      person: { id: mother.id, name: "张秀兰", community: { id: community.id } },
      relation: "子女",
      until,
    });
    const { mandates } = await mother.call(listMandates, {});
    expect(mandates).toMatchObject([{ side: "given", state: "active", person: { name: "李敏" } }]);
    await hall.deliverMessages();
    expect((await mother.call(listMyMessages, { query: {} })).messages[0]?.title).toBe("李敏可以替您办事了");
    expect(await countOf`SELECT COUNT(*) FROM mandate WHERE principalId = ${mother.id} AND codeHash IS NULL`).toBe(1);
  });

  it("what the daughter hands in is the mother's own request, at the mother's desk, and says who did it", async () => {
    await take((await offer()).code);
    const { number, communityName } = await apply(mothersThings());
    expect(communityName).toBe(community.name);
    expect((await mother.call(listMyRequests, { query: {} })).requests[0]?.number).toBe(number);
    expect((await daughter.call(listMyRequests, { query: {} })).requests).toEqual([]);
    const seen = await forMother()(getMyRequest, { params: { number } });
    expect(seen.timeline.at(-1)?.by).toBe("李敏替您");
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    await act(officer, number, "claim");
    expect((await officer.call(getStaffRequest, { params: { number } })).timeline.at(-1)?.by).toBe("张**（李*代办）");
    await hall.deliverMessages();
    expect((await daughter.call(listMyMessages, { query: {} })).messages[0]).toMatchObject({
      requestNumber: number,
      forResidentId: mother.id,
      title: expect.stringMatching(/^张秀兰的/),
    });
    expect((await mother.call(listMyMessages, { query: {} })).messages[0]?.forResidentId).toBeNull();
  });

  it("a mandate opens only what its scopes name, and nothing that is the mother's alone", async () => {
    await take((await offer(["follow"])).code);
    expect(await refusal(apply(mothersThings()))).toMatchObject({
      status: 403,
      message: "家人没有授权您办这一项（申请、补材料）。",
    });
    expect(await forMother()(getMe, {})).toMatchObject({ id: daughter.id, name: "李敏" });
    expect((await forMother()(listMyRequests, { query: {} })).requests).toEqual([]);
    const renamed = forMother()(updateMe, { body: { name: "李某" } });
    expect(await refusal(renamed)).toMatchObject({ status: 403, message: "这一项要本人来办，请换回自己。" });
    const { number } = await apply(mother);
    const rated = forMother()(rateMyRequest, { params: { number }, body: { score: 5 } });
    expect(await refusal(rated)).toMatchObject({ status: 403 });
  });

  it("the mother's mediation stays hers: the daughter neither lists nor opens it", async () => {
    await take((await offer()).code);
    const { number } = await mother.call(reportDispute, {
      body: { topic: "婚姻家庭", statement: "女儿不肯搬走", otherParty: "李敏", wish: "搬走" },
    });
    const { requests, openCount } = await forMother()(listMyRequests, { query: {} });
    expect({ requests, openCount }).toEqual({ requests: [], openCount: 0 });
    expect(await refusal(forMother()(getMyRequest, { params: { number } }))).toMatchObject({ status: 404 });
  });

  it("it ends at once when either side ends it, and by itself after its last day", async () => {
    await take((await offer()).code);
    const [held] = (await daughter.call(listMandates, {})).mandates;
    await mother.call(endMandate, { params: { id: held?.id ?? "" } });
    expect(await refusal(forMother()(listMyRequests, { query: {} }))).toMatchObject({
      status: 403,
      message: "代办授权没有了或者到期了，请家人重新授权。",
    });
    await take((await offer(["follow"], 1)).code);
    await forMother()(listMyRequests, { query: {} });
    await rows`UPDATE mandate SET expiresAt = ${now()} WHERE principalId = ${mother.id}`;
    expect(await refusal(forMother()(listMyRequests, { query: {} }))).toMatchObject({ status: 403 });
    expect((await daughter.call(listMandates, {})).mandates.map(({ state }) => state)).toEqual(["over", "over"]);
  });

  it("a code works once, for a day, for somebody else, and cannot be guessed", async () => {
    const { code } = await offer();
    expect(await refusal(take(code, mother))).toMatchObject({ status: 403 });
    await take(code);
    const stranger = await makeResident(hall, community);
    expect(await refusal(take(code, stranger))).toMatchObject({ status: 404 });
    const { code: late } = await offer();
    moveClock(new Date(now().getTime() + 25 * 3_600_000));
    expect(await refusal(take(late, stranger))).toMatchObject({ status: 404 });
    moveClock(null);
    for (let guess = 0; guess < 8; guess++) await refusal(take("00000000", stranger));
    expect(await refusal(take("00000000", stranger))).toMatchObject({ code: "too_many_requests" });
  });

  it("without a mandate nobody acts for anybody, and somebody else's mandate cannot be ended", async () => {
    expect(await refusal(forMother()(listMyRequests, { query: {} }))).toMatchObject({ status: 403 });
    const { id } = await offer();
    expect(await refusal(daughter.call(endMandate, { params: { id } }))).toMatchObject({ status: 404 });
    expect(
      await refusal(mother.call(offerMandate, { body: { relation: "子女", scopes: [], months: 13 } })),
    ).toMatchObject({
      code: "bad_input",
      fields: [{ path: "scopes" }, { path: "months" }],
    });
  });

  it("a second tap on 'take' answers like the first", async () => {
    const { code } = await offer();
    const key = "same-key-0123456789";
    const first = await daughter.call(takeMandate, { body: { code } }, { key });
    expect(await daughter.call(takeMandate, { body: { code } }, { key })).toEqual(first);
  });
});
