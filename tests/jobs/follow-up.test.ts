import { listSeekers, noteContact } from "../../contract/job-desk.js";
import { moveMyRegistration } from "../../contract/job-seekers.js";
import { registerForWork } from "../../contract/jobs.js";
import { getMyRequest } from "../../contract/requests.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { seekerForm } from "../support/work.js";

describe("who is hard to place is asked until they have work", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity();
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  async function seeker(name: string, hardship: (typeof seekerForm)["hardship"] | "残疾") {
    const resident = await makeResident(hall, community, { name });
    const { number } = await resident.call(registerForWork, { body: { ...seekerForm, hardship } });
    return { resident, number };
  }
  const listed = async (query: { hard?: "1"; cursor?: string; limit?: number } = {}) =>
    (await agent.call(listSeekers, { query: { limit: 50, ...query } })).seekers;
  const talk = (number: string, text = "在家附近找，接着推荐。") =>
    agent.call(noteContact, { params: { number }, body: { text } });
  /** As if registered so many days ago: sessions do not outlive a moved clock. */
  const registeredAgo = (number: string, days: number) =>
    rows`UPDATE job_seeker SET createdAt = ${new Date(now().getTime() - days * 86_400_000)}
      WHERE requestId = (SELECT id FROM request WHERE number = ${number})`;

  it("after thirty days without a word it is due, and a talk puts the next one off and stands in the story", async () => {
    const { resident, number } = await seeker("王建国", "残疾");
    expect(await listed({ hard: "1" })).toMatchObject([{ number, name: "王**", due: false, contactedAt: null }]);
    await registeredAgo(number, 31);
    expect(await listed({ hard: "1" })).toMatchObject([{ number, due: true }]);
    await talk(number);
    expect(await listed({ hard: "1" })).toMatchObject([{ number, due: false, contactedAt: expect.any(String) }]);
    const { timeline } = await resident.call(getMyRequest, { params: { number } });
    expect(timeline[0]).toMatchObject({ title: "职业介绍所和您联系过", text: "在家附近找，接着推荐。" });
  });

  it("who has no hardship is listed and never due; who has work needs no asking", async () => {
    const easy = await seeker("李小军", "没有");
    const placed = await seeker("赵大海", "残疾");
    for (const { number } of [easy, placed]) await registeredAgo(number, 40);
    await rows`UPDATE job_seeker SET state = 'hired' WHERE requestId = (SELECT id FROM request WHERE number = ${placed.number})`;
    expect((await listed()).map(({ number, due }) => [number, due])).toEqual(
      expect.arrayContaining([
        [easy.number, false],
        [placed.number, false],
      ]),
    );
    expect(await listed({ hard: "1" })).toEqual([]);
  });

  it("the longest unheard comes first, page by page, each once", async () => {
    const numbers: string[] = [];
    for (const [place, name] of ["甲一", "乙二", "丙三"].entries()) {
      const { number } = await seeker(name, "残疾");
      await registeredAgo(number, 60 - place);
      numbers.push(number);
    }
    const first = await agent.call(listSeekers, { query: { limit: 2 } });
    const second = await agent.call(listSeekers, { query: { limit: 2, cursor: first.nextCursor ?? "" } });
    expect([...first.seekers, ...second.seekers].map(({ number }) => number)).toEqual(numbers);
    expect(second.nextCursor).toBeNull();
  });

  it("a repeated tap is one talk; words are asked for; who gave up is not followed any more", async () => {
    const { resident, number } = await seeker("王建国", "残疾");
    expect(await refusal(talk(number, " "))).toMatchObject({ status: 400, message: "请写一句怎么样了。" });
    const key = newKey();
    for (let tap = 0; tap < 2; tap++)
      await agent.call(noteContact, { params: { number }, body: { text: "再等等。" } }, { key });
    expect(
      await countOf`SELECT COUNT(*) FROM request_event e JOIN request r ON r.id = e.requestId
      WHERE r.number = ${number} AND e.action = 'job_contact'`,
    ).toBe(1);
    await resident.call(moveMyRegistration, { body: { action: "withdraw" } });
    expect(await listed()).toEqual([]);
    expect(await refusal(talk(number))).toMatchObject({ status: 404 });
  });

  it("another community's desk sees none of them, nor another desk", async () => {
    const { number } = await seeker("王建国", "残疾");
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["jobs"] });
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    for (const stranger of [elsewhere, clinic]) {
      expect((await stranger.call(listSeekers, { query: { limit: 50 } })).seekers).toEqual([]);
      const body = { text: "您好" };
      expect(await refusal(stranger.call(noteContact, { params: { number }, body }))).toMatchObject({ status: 404 });
    }
  });
});
