import { actAtBooth, callAtBooth, endTalk, pauseBooth, readBooth } from "../../contract/booths.js";
import {
  addBooth,
  getFairCode,
  getStaffFair,
  giveBoothNumber,
  listEmployers,
  listStaffFairs,
  moveFair,
  removeBooth,
  renewBoothLink,
  type StaffFair,
  saveFair,
} from "../../contract/fair-staff.js";
import { getFair, getFairScreen, getMyFair, listFairs, takeBoothNumber } from "../../contract/fairs.js";
import { leaveLine, listMyTickets } from "../../contract/hall.js";
import { registerForWork } from "../../contract/jobs.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyWork, listPlacements, moveMyPlacement } from "../../contract/placements.js";
import { moveClock, now } from "../../server/env/clock.js";
import { sendDigests } from "../../server/jobs/digest.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { keepSignedIn } from "../support/staffing.js";
import { newLicence, publishVacancy, seekerForm } from "../support/work.js";

const minute = 60_000;
/** A Saturday; doors open at 8:30. */
const opens = new Date("2027-03-06T09:00:00+08:00");
const closes = new Date("2027-03-06T12:00:00+08:00");
const at = (clock: string) => moveClock(new Date(`2027-03-06T${clock}:00+08:00`));

describe("a job fair", () => {
  let hall: Hall;
  let community: TestCommunity;
  let agent: TestStaff;
  let fair: StaffFair;
  const works = { employer: "云梦县明光电器厂", licence: "" };
  const shop = { employer: "曙光路好邻超市", licence: "" };

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    at("08:00");
    community = await makeCommunity();
    agent = await makeStaff(hall, community, { desks: ["jobs"] });
    works.licence = newLicence();
    shop.licence = newLicence();
    await publishVacancy(agent, { ...works, headcount: 2 });
    await publishVacancy(agent, { ...shop, title: "理货员", skills: ["收银"], place: "曙光路 30 号" });
    fair = await planned();
    for (const { licence } of [works, shop]) fair = await withBooth(licence);
    fair = await move("publish");
  });
  afterAll(() => hall.close());

  const text = {
    title: "春风行动招聘会",
    place: "曙光社区 前面的广场",
    point: { lng: 113.75, lat: 31.02 },
    about: "带身份证。",
    startsAt: opens.toISOString(),
    endsAt: closes.toISOString(),
  };
  const planned = () => agent.call(saveFair, { body: { text } });
  const withBooth = (licence: string) => agent.call(addBooth, { params: { id: fair.id }, body: { licence } });
  const seen = () => agent.call(getStaffFair, { params: { id: fair.id } });
  const move = async (action: "publish" | "call_off", reason = "") =>
    agent.call(moveFair, { params: { id: fair.id }, body: { action, reason, revision: (await seen()).revision } });
  const code = async () => (await agent.call(getFairCode, { params: { id: fair.id } })).code;
  const boothAt = (place: number) => {
    const booth = fair.booths[place];
    if (!booth) throw new Error("no such booth");
    return { ...booth, signature: booth.link.split("#")[1] ?? "" };
  };

  /** Somebody at the fair; who is registered may show it. */
  async function visitor(registered = true): Promise<TestResident> {
    const resident = await makeResident(hall, community, { name: "李敏" });
    if (registered) await resident.call(registerForWork, { body: { ...seekerForm, experience: "做过六年电工。" } });
    return resident;
  }
  const takes = async (resident: TestResident, place = 0, vacancyId?: string) =>
    resident.call(takeBoothNumber, {
      params: { id: boothAt(place).id },
      body: { code: await code(), ...(vacancyId ? { vacancyId, consent: true } : {}) },
    });
  const vacancyAt = (place: number) => boothAt(place).vacancies[0]?.id ?? "";

  /** The employer's side of a booth, behind its link. */
  function employer(place = 0) {
    const { id, signature } = boothAt(place);
    return {
      look: () => hall.anyone(readBooth, { params: { id }, body: { signature } }),
      call: (key?: string) => hall.anyone(callAtBooth, { params: { id }, body: { signature } }, key ? { key } : {}),
      act: (ticketId: string, act: "recall" | "serve" | "no_show" | "again") =>
        hall.anyone(actAtBooth, { params: { id, ticketId }, body: { signature, act } }),
      end: (ticketId: string, verdict: "wanted" | "again" | "unfit" | "open", words = "") =>
        hall.anyone(endTalk, { params: { id, ticketId }, body: { signature, verdict, words } }),
      pause: (paused: boolean) => hall.anyone(pauseBooth, { params: { id }, body: { signature, paused } }),
    };
  }
  /** Calls the next and sits down with them. */
  async function talkWith(place = 0) {
    const { current } = await employer(place).call();
    if (!current) throw new Error("nobody came");
    return (await employer(place).act(current.ticketId, "serve")).current ?? current;
  }

  it("is found by everybody with its employers, what they offer now, and what of it fits who is registered", async () => {
    const seeker = await visitor();
    const { fairs } = await hall.anyone(listFairs, {});
    expect(fairs.find(({ id }) => id === fair.id)).toMatchObject({
      title: "春风行动招聘会",
      state: "published",
      phase: "before",
      employers: 2,
      vacancies: 2,
      wanted: 3,
    });
    const page = await hall.anyone(getFair, { params: { id: fair.id } });
    expect(page.booths.map(({ number, employer: name, vacancies }) => [number, name, vacancies[0]?.title])).toEqual([
      [1, "云梦县明光电器厂", "维修电工"],
      [2, "曙光路好邻超市", "理货员"],
    ]);
    expect(page.booths.map(({ words }) => words)).toEqual(["", ""]);
    const mine = await seeker.call(getMyFair, { params: { id: fair.id } });
    expect(mine).toMatchObject({ registered: true, numbers: [] });
    expect(mine.fits.map(({ vacancyId }) => vacancyId)).toEqual([vacancyAt(0)]);
    await publishVacancy(agent, { ...shop, title: "收银员", skills: ["收银"], place: "曙光路 31 号" });
    expect((await hall.anyone(getFair, { params: { id: fair.id } })).booths[1]?.vacancies).toHaveLength(2);
  });

  it("goes from the number at a booth to the talk, the employer's yes and the desk's hiring; each step is told", async () => {
    at("09:10");
    const seeker = await visitor();
    const number = await takes(seeker, 0, vacancyAt(0));
    expect(number).toMatchObject({
      label: "A 001",
      deskName: "1 号展位 云梦县明光电器厂",
      state: "waiting",
      words: "下一个就是您",
    });
    expect((await employer().look()).waiting.map(({ label }) => label)).toEqual(["A 001"]);
    const called = (await employer().call()).current;
    expect(called).toMatchObject({ label: "A 001", state: "called", person: null, vacancy: "维修电工" });
    const [own] = (await seeker.call(listMyTickets, {})).tickets;
    expect(own).toMatchObject({ state: "called", words: "请到 1 号展位" });

    const talk = (await employer().act(called?.ticketId ?? "", "serve")).current;
    expect(talk?.person).toMatchObject({ name: "李敏", skills: ["电工"], experience: "做过六年电工。" });
    const after = await employer().end(talk?.ticketId ?? "", "wanted", "周一来上班。");
    expect(after).toMatchObject({ current: null, before: [{ label: "A 001", verdict: "wanted" }] });

    await hall.deliverMessages();
    const { messages } = await seeker.call(listMyMessages, { query: {} });
    expect(messages[0]).toMatchObject({
      title: "单位愿意要您：维修电工",
      text: expect.stringContaining("周一来上班。"),
    });
    const [placement] = (await agent.call(listPlacements, { query: {} })).placements;
    expect(placement).toMatchObject({ state: "consented", words: "招聘会上说：愿意录用。周一来上班。" });
    expect(placement?.moves.map(({ action }) => action)).toContain("hire");
    expect(await seen()).toMatchObject({ given: 1, talked: 1, agreed: 1 });
  });

  it("a no ends the application with its reason, and the employer reads nothing of them any more", async () => {
    at("09:10");
    const seeker = await visitor();
    await takes(seeker, 0, vacancyAt(0));
    const { ticketId } = await talkWith();
    expect(await refusal(employer().end(ticketId, "unfit"))).toMatchObject({ code: "bad_input" });
    const { before } = await employer().end(ticketId, "unfit", "要有高压证");
    expect(before).toMatchObject([{ verdict: "unfit", person: null }]);
    const [mine] = (await seeker.call(getMyWork, {})).placements;
    expect(mine).toMatchObject({ state: "not_hired", words: "要有高压证" });
    expect(await refusal(employer().end(ticketId, "wanted"))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(takes(seeker, 0, vacancyAt(0)))).toMatchObject({ code: "wrong_state" });
  });

  it("who takes a number without a registration is a number only; who takes the consent back is one from then on", async () => {
    at("09:10");
    const stranger = await visitor(false);
    expect(await refusal(takes(stranger, 0, vacancyAt(0)))).toMatchObject({ code: "wrong_state" });
    await takes(stranger);
    const nameless = await talkWith();
    expect(nameless).toMatchObject({ label: "A 001", person: null, vacancy: null });
    await employer().end(nameless.ticketId, "open");

    const seeker = await visitor();
    await takes(seeker, 0, vacancyAt(0));
    expect((await talkWith()).person?.name).toBe("李敏");
    const [placement] = (await seeker.call(getMyWork, {})).placements;
    await seeker.call(moveMyPlacement, { params: { id: placement?.id ?? "" }, body: { action: "decline" } });
    expect((await employer().look()).current).toMatchObject({ label: "A 002", person: null });
  });

  it("numbers are for who is there, while it is on, at three booths at most; one gives them up oneself", async () => {
    const seeker = await visitor();
    expect(await refusal(takes(seeker))).toMatchObject({
      code: "wrong_state",
      message: expect.stringContaining("9:00"),
    });
    at("08:31");
    const right = await code();
    const wrong = right === "111111" ? "222222" : "111111";
    const body = { code: wrong };
    expect(await refusal(seeker.call(takeBoothNumber, { params: { id: boothAt(0).id }, body }))).toMatchObject({
      code: "wrong_code",
    });
    const bare = { params: { id: boothAt(1).id }, body: {} };
    expect(await refusal(seeker.call(takeBoothNumber, bare))).toMatchObject({ fields: [{ path: "code" }] });
    const first = await takes(seeker);
    expect(await refusal(takes(seeker))).toMatchObject({ code: "already_registered" });
    for (const title of ["会计", "门卫"]) {
      const licence = newLicence();
      await publishVacancy(agent, { employer: `招${title}的公司`, licence, title });
      fair = await withBooth(licence);
    }
    // Who has shown to be there need not type it again.
    await seeker.call(takeBoothNumber, bare);
    expect(await seeker.call(getMyFair, { params: { id: fair.id } })).toMatchObject({ here: true });
    await takes(seeker, 2);
    expect(await refusal(takes(seeker, 3))).toMatchObject({ code: "quota_reached" });
    expect(await seeker.call(leaveLine, { params: { ticketId: first.id }, body: {} })).toMatchObject({ state: "left" });
    expect(await takes(seeker, 3)).toMatchObject({ label: "D 001" });
    const other = await visitor(false);
    expect(await refusal(other.call(leaveLine, { params: { ticketId: first.id }, body: {} }))).toMatchObject({
      status: 404,
    });
    at("12:00");
    expect(await refusal(takes(other))).toMatchObject({ code: "wrong_state" });
  });

  it("a hundred numbers at once are a hundred; two who call at once never call one twice, and the third finds it busy", async () => {
    at("09:10");
    const given = await Promise.all(
      Array.from({ length: 40 }, () => agent.call(giveBoothNumber, { params: { id: boothAt(0).id }, body: {} })),
    );
    expect(new Set(given.map(({ label }) => label)).size).toBe(40);
    const calls = await Promise.allSettled([1, 2, 3].map(() => employer().call()));
    expect(calls.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect((await employer().look()).waiting).toHaveLength(39);
    const key = newKey();
    const { current } = await employer().look();
    await employer().act(current?.ticketId ?? "", "serve");
    const one = (await employer().call(key)).current?.label;
    expect((await employer().call(key)).current?.label).toBe(one);
    expect((await employer().look()).waiting).toHaveLength(38);
  });

  it("who misses the call comes back as the second; the booth rests; the screen says numbers, never names", async () => {
    at("09:10");
    for (let n = 0; n < 3; n++) await takes(await visitor(false));
    const first = (await employer().call()).current;
    await employer().act(first?.ticketId ?? "", "recall");
    await employer().act(first?.ticketId ?? "", "no_show");
    await employer().act(first?.ticketId ?? "", "again");
    expect((await employer().look()).waiting.map(({ label }) => label)).toEqual(["A 002", "A 001", "A 003"]);
    await employer().call();
    await employer().pause(true);
    const screen = await hall.anyone(getFairScreen, { params: { id: fair.id } });
    expect(screen.call).toMatchObject({ label: "A 002", counter: 1, deskName: "云梦县明光电器厂" });
    await takes(await visitor(false), 1);
    await employer(1).call();
    const both = await hall.anyone(getFairScreen, { params: { id: fair.id } });
    expect(both.calls.map(({ label, counter }) => [label, counter])).toEqual([
      ["B 001", 2],
      ["A 002", 1],
    ]);
    expect(screen.counters).toMatchObject([
      { number: 1, state: "paused", words: "单位歇一会儿" },
      { number: 2, state: "open", words: "不用等，直接来" },
    ]);
    expect(screen.next).toEqual([]);
    expect(JSON.stringify(screen)).not.toContain("李敏");
    const page = await hall.anyone(getFair, { params: { id: fair.id } });
    expect(page.booths[0]).toMatchObject({ paused: true, words: "单位歇一会儿" });
  });

  it("an employer's link opens its own booth, on the fair's day, until the desk makes a new one", async () => {
    at("09:10");
    const seeker = await visitor();
    await takes(seeker, 0, vacancyAt(0));
    const talk = await talkWith();
    const { id } = boothAt(1);
    const { signature } = boothAt(0);
    expect(await refusal(hall.anyone(readBooth, { params: { id }, body: { signature } }))).toMatchObject({
      status: 404,
    });
    const elsewhere = hall.anyone(endTalk, {
      params: { id, ticketId: talk.ticketId },
      body: { signature: boothAt(1).signature, verdict: "wanted", words: "" },
    });
    expect(await refusal(elsewhere)).toMatchObject({ status: 404 });
    const old = employer();
    fair = await agent.call(renewBoothLink, { params: { id: boothAt(0).id }, body: {} });
    expect(await refusal(old.look())).toMatchObject({ status: 404 });
    expect((await employer().look()).current?.person?.name).toBe("李敏");
    moveClock(new Date(closes.getTime() + 24 * 60 * minute));
    expect(await employer().look()).toMatchObject({ today: false, current: null, before: [], waiting: [] });
    expect(await refusal(employer().call())).toMatchObject({ code: "wrong_state" });
  });

  it("is told to seekers whom it has work for, once, in the letter of the day", async () => {
    const seeker = await visitor();
    await publishVacancy(agent, { ...works, title: "电工班长", place: "曙光路 19 号" });
    moveClock(new Date(now().getTime() + minute));
    fair = await planned();
    fair = await withBooth(works.licence);
    fair = await move("publish");
    while ((await sendDigests()) > 0);
    await hall.deliverMessages();
    const letters = async () =>
      (await seeker.call(listMyMessages, { query: {} })).messages.filter(({ text: words }) => words.includes("招聘会"));
    expect(await letters()).toMatchObject([
      { text: expect.stringContaining("9:00 在曙光社区 前面的广场有招聘会，有合适您的单位。") },
    ]);
    moveClock(new Date(now().getTime() + 25 * 60 * minute));
    while ((await sendDigests()) > 0);
    await hall.deliverMessages();
    await keepSignedIn([seeker]);
    expect(await letters()).toHaveLength(1);
  });

  it("is called off with a reason: nobody stands in line any more, and it is found with the reason", async () => {
    at("09:10");
    const seeker = await visitor();
    await takes(seeker);
    expect(await refusal(move("call_off"))).toMatchObject({ code: "bad_input" });
    await move("call_off", "下大雨，改到下周。");
    expect(await hall.anyone(getFair, { params: { id: fair.id } })).toMatchObject({
      state: "called_off",
      reason: "下大雨，改到下周。",
    });
    expect((await seeker.call(listMyTickets, {})).tickets).toMatchObject([{ state: "left" }]);
    expect(await refusal(takes(seeker))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(employer().call())).toMatchObject({ code: "wrong_state" });
  });

  it("is planned by the job desk of the community, which others neither see nor change", async () => {
    const draft = await planned();
    expect(await refusal(hall.anyone(getFair, { params: { id: draft.id } }))).toMatchObject({ status: 404 });
    const publish = agent.call(moveFair, {
      params: { id: draft.id },
      body: { action: "publish", reason: "", revision: draft.revision },
    });
    expect(await refusal(publish)).toMatchObject({ message: expect.stringContaining("先加展位") });
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["jobs"] });
    expect(await refusal(elsewhere.call(getStaffFair, { params: { id: draft.id } }))).toMatchObject({ status: 404 });
    expect((await elsewhere.call(listStaffFairs, { query: {} })).fairs).toEqual([]);
    const clerk = await makeStaff(hall, community, { desks: ["culture"] });
    expect(await refusal(clerk.call(saveFair, { body: { text } }))).toMatchObject({ code: "not_allowed" });
    expect((await agent.call(listStaffFairs, { query: { limit: 1 } })).nextCursor).not.toBeNull();
  });

  it.each([
    ["ends before it starts", { endsAt: new Date(opens.getTime() - minute).toISOString() }, "text.endsAt"],
    ["ends on another day", { endsAt: new Date(closes.getTime() + 24 * 60 * minute).toISOString() }, "text.endsAt"],
    ["is over", { startsAt: "2027-03-05T01:00:00.000Z", endsAt: "2027-03-05T03:00:00.000Z" }, "text.startsAt"],
    ["has no name", { title: " " }, "text.title"],
  ])("is refused where it %s", async (_, wrong, path) => {
    const refused = await refusal(agent.call(saveFair, { body: { text: { ...text, ...wrong } } }));
    expect(refused).toMatchObject({ code: "bad_input", fields: [{ path }] });
  });

  it("booths go to employers with open vacancies, one each; one is taken away only before numbers were given", async () => {
    const asked = (q?: string) => agent.call(listEmployers, { params: { id: fair.id }, query: q ? { q } : {} });
    const licence = newLicence();
    const name = `锦绣服装厂${licence.slice(-6)}`;
    await publishVacancy(agent, { employer: name, licence, title: "缝纫工", skills: ["缝纫"], headcount: 8 });
    expect((await asked(name)).employers).toEqual([{ licence, employer: name, titles: ["缝纫工"], wanted: 8 }]);
    expect((await asked(works.employer)).employers.map((one) => one.licence)).not.toContain(works.licence);
    expect(await refusal(withBooth(works.licence))).toMatchObject({ code: "already_registered" });
    expect(await refusal(withBooth("91350100M000100Y43".replace("Y43", "Y44")))).toMatchObject({ status: 404 });
    await Promise.all([withBooth(licence), refusal(withBooth(licence))]).catch(() => undefined);
    fair = await seen();
    expect(fair.booths.map(({ number }) => number)).toEqual([1, 2, 3]);
    at("09:10");
    await takes(await visitor(false));
    const remove = (place: number) => agent.call(removeBooth, { params: { id: boothAt(place).id } });
    expect(await refusal(remove(0))).toMatchObject({ code: "wrong_state" });
    expect((await remove(2)).booths).toHaveLength(2);
    const moved = { ...text, startsAt: "2027-03-07T01:00:00.000Z", endsAt: "2027-03-07T04:00:00.000Z" };
    const { revision } = await seen();
    expect(await refusal(agent.call(saveFair, { body: { id: fair.id, revision, text: moved } }))).toMatchObject({
      message: expect.stringContaining("日期不能改"),
    });
    const later = { ...text, endsAt: new Date(closes.getTime() + 60 * minute).toISOString() };
    expect(await agent.call(saveFair, { body: { id: fair.id, revision, text: later } })).toMatchObject({
      endsAt: later.endsAt,
      state: "published",
    });
    expect(now() < closes).toBe(true);
  });
});
