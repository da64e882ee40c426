import * as z from "zod/mini";
import {
  exportJobLedger,
  getJobFigures,
  type JobFigure,
  keptShareOf,
  listJobEntries,
} from "../../contract/job-figures.js";
import { registerForWork } from "../../contract/jobs.js";
import { applyForVacancy, movePlacement, recommend } from "../../contract/placements.js";
import { moveVacancy, saveVacancy, type VacancyText } from "../../contract/vacancies.js";
import { laterMonth, monthOf } from "../../server/communities/calendar/months.js";
import { moveClock, now } from "../../server/env/clock.js";
import { keepJobFigures, noTrade } from "../../server/jobs/figures/keep.js";
import { readSheet } from "../../server/sheets/read.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";

/** The middle of this month, so that nothing falls into another one by itself. */
const middle = new Date(`${monthOf(now())}-15T04:00:00Z`);
const thisMonth = monthOf(middle);
const lastMonth = laterMonth(thisMonth, -1);
const day = (month: string, date: string) => `${month}-${date}`;

const offer: VacancyText = {
  employer: "云梦县明光电器厂",
  licence: "91350100M000100Y43",
  agentName: "陈明",
  agentPhone: "13800138000",
  authorised: true,
  title: "维修电工",
  skills: ["电工"],
  headcount: 9,
  work: "厂里线路检修。",
  conditions: "",
  payFrom: 4000,
  payTo: 5000,
  hours: "全天",
  benefits: "交社保。",
  protection: "发绝缘鞋。",
  place: "城关镇曙光路 18 号",
  point: null,
};
const wishes = { hours: "全天" as const, payAtLeast: 3500, distanceKm: 5, helpWanted: [] };

describe("the figures of work", () => {
  let hall: Hall;
  let community: TestCommunity;
  let desk: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(middle);
    community = await makeCommunity();
    desk = await makeStaff(hall, community, { desks: ["jobs"] });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  async function published(text: Partial<VacancyText> = {}): Promise<string> {
    let { id, revision } = await desk.call(saveVacancy, { body: { text: { ...offer, ...text } } });
    for (const action of ["check", "publish"] as const)
      ({ revision } = await desk.call(moveVacancy, { params: { id }, body: { action, revision } }));
    return id;
  }

  type Skill = "电工" | "装配" | "收银";
  async function seeker(name: string, skills: Skill[], hardship: "没有" | "残疾" | "零就业家庭", vacancyId?: string) {
    const person = await makeResident(hall, community, { name });
    await person.call(registerForWork, { body: { ...wishes, skills, hardship } });
    if (!vacancyId) return "";
    return (await person.call(applyForVacancy, { params: { id: vacancyId }, body: { consent: true } })).id;
  }
  const move = (id: string, body: Parameters<typeof desk.call<typeof movePlacement>>[1]["body"]) =>
    desk.call(movePlacement, { params: { id }, body });
  const figures = async (query: { from?: string; to?: string; communityId?: string } = {}, who = desk) => {
    await keepJobFigures();
    return who.call(getJobFigures, { query });
  };

  /** One is hired and stays, one leaves after a week, one is not yet called, one is hired this month, one only registers. */
  async function aYear(): Promise<void> {
    const factory = await published();
    const packing = await published({ title: "包装工", skills: [] });
    const stays = await seeker("王建国", ["电工", "装配"], "残疾", factory);
    const leaves = await seeker("李红", ["电工"], "没有", factory);
    const uncalled = await seeker("周明", ["装配"], "零就业家庭", packing);
    const fresh = await seeker("=HYPERLINK(1)", ["电工"], "没有", factory);
    await seeker("陈花", ["收银"], "没有");
    await move(stays, { action: "hire", day: day(lastMonth, "03") });
    await move(stays, { action: "follow_up", text: "干得好" });
    await move(leaves, { action: "hire", day: day(lastMonth, "04") });
    await move(leaves, { action: "end", day: day(lastMonth, "11"), text: "太远" });
    await move(uncalled, { action: "hire", day: day(lastMonth, "05") });
    await move(fresh, { action: "hire", day: day(thisMonth, "14") });
  }

  it("say exactly how many registered, were recommended, were hired and stayed, and in which month", async () => {
    await aYear();
    const now_ = await figures({ from: thisMonth, to: thisMonth });
    expect(now_.counts).toEqual({ registered: 5, recommended: 4, hired: 1, due: 3, kept: 1 });
    expect(keptShareOf(now_.counts)).toBe(33);
    const before = await figures({ from: lastMonth, to: lastMonth });
    expect(before.counts).toEqual({ registered: 0, recommended: 0, hired: 3, due: 0, kept: 0 });
    const both = await figures({ from: lastMonth, to: thisMonth });
    expect(both.counts).toEqual({ registered: 5, recommended: 4, hired: 4, due: 3, kept: 1 });
    expect(both.course.slice(-2)).toEqual([
      { month: lastMonth, registered: 0, hired: 3 },
      { month: thisMonth, registered: 5, hired: 1 },
    ]);
    expect(both.rows).toMatchObject([{ id: community.id, counts: both.counts }]);
  });

  it("by trade, where who knows two is counted in each, and by hardship, which add up to all", async () => {
    await aYear();
    const { skills, hardships, counts } = await figures({ from: lastMonth, to: thisMonth });
    const of = (list: typeof skills, name: string) => list.find((row) => row.name === name)?.counts;
    expect(of(skills, "电工")).toEqual({ registered: 3, recommended: 3, hired: 3, due: 2, kept: 1 });
    expect(of(skills, "装配")).toMatchObject({ registered: 2, recommended: 0, hired: 0 });
    expect(of(skills, noTrade)).toEqual({ registered: 0, recommended: 1, hired: 1, due: 1, kept: 0 });
    expect(of(hardships, "残疾")).toEqual({ registered: 1, recommended: 1, hired: 1, due: 1, kept: 1 });
    expect(of(hardships, "零就业家庭")).toEqual({ registered: 1, recommended: 1, hired: 1, due: 1, kept: 0 });
    for (const name of ["registered", "recommended", "hired", "due", "kept"] as const)
      expect(hardships.reduce((sum, row) => sum + row.counts[name], 0)).toBe(counts[name]);
  });

  it("who leaves after the month is over has stayed it; who is called before it is over is not counted yet", async () => {
    const factory = await published();
    const later = await seeker("王建国", ["电工"], "没有", factory);
    await move(later, { action: "hire", day: day(lastMonth, "02") });
    await move(later, { action: "end", day: day(thisMonth, "12"), text: "搬家" });
    const early = await seeker("李红", ["电工"], "没有", factory);
    await move(early, { action: "hire", day: day(thisMonth, "10") });
    await move(early, { action: "follow_up", text: "好" });
    expect((await figures()).counts).toMatchObject({ hired: 2, due: 1, kept: 1 });
  });

  it("are of one's own community at the desk, of all for the county, and of nobody else", async () => {
    await aYear();
    const other = await makeCommunity();
    const elsewhere = await makeStaff(hall, other, { desks: ["jobs"] });
    expect((await figures({}, elsewhere)).counts).toEqual({ registered: 0, recommended: 0, hired: 0, due: 0, kept: 0 });
    const refused = elsewhere.call(getJobFigures, { query: { communityId: community.id } });
    expect(await refusal(refused)).toMatchObject({ status: 404 });
    const county = await makeStaff(hall, other, { role: "supervisor" });
    const seen = await figures({ communityId: community.id, from: lastMonth, to: thisMonth }, county);
    expect(seen.counts).toMatchObject({ registered: 5, hired: 4 });
    expect((await figures({}, county)).rows.length).toBeGreaterThanOrEqual(2);
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(clinic.call(getJobFigures, { query: {} }))).toMatchObject({ status: 403 });
  });

  type Narrowed = { communityId?: string; skill?: string; hardship?: "残疾" | "零就业家庭" | "没有" };
  const both = { from: lastMonth, to: thisMonth };
  /** All pages of what a figure counts, two rows each. */
  async function entries(figure: JobFigure, given: Narrowed & { from?: string; to?: string } = {}, who = desk) {
    const all = [];
    let cursor: string | null | undefined;
    do {
      const query = { ...both, ...given, figure, limit: 2, ...(cursor ? { cursor } : {}) };
      const answer = await who.call(listJobEntries, { query });
      all.push(...answer.entries);
      cursor = answer.nextCursor;
    } while (cursor);
    return all;
  }

  it("each opens into exactly as many rows as it says, of a month, a trade or a hardship, page by page", async () => {
    await aYear();
    const names = ["registered", "recommended", "hired", "due", "kept"] as const;
    const seen = await figures(both);
    for (const name of names) {
      const rowsOf = async (given: Narrowed = {}) => new Set((await entries(name, given)).map(({ id }) => id)).size;
      expect(await rowsOf()).toBe(seen.counts[name]);
      for (const { name: skill, counts } of seen.skills) expect(await rowsOf({ skill })).toBe(counts[name]);
      for (const { name: hardship, counts } of seen.hardships)
        expect(await rowsOf({ hardship: hardship as "残疾" })).toBe(counts[name]);
    }
    expect(await entries("hired", { from: lastMonth, to: lastMonth })).toHaveLength(3);
    expect(await entries("hired", { from: thisMonth, to: thisMonth })).toHaveLength(1);
    const hired = await entries("hired");
    expect(hired.map(({ day: on }) => on)).toEqual([
      day(thisMonth, "14"),
      ...["05", "04", "03"].map((date) => day(lastMonth, date)),
    ]);
    expect(hired.at(-1)).toMatchObject({
      hardship: "残疾",
      communityName: community.name,
      vacancy: { title: "维修电工" },
      stateWords: "满月回访过",
    });
  });

  it("whom they open into stands there by name only while they agree; who only registered is masked", async () => {
    const factory = await published();
    const agreed = await seeker("王建国", ["电工"], "没有", factory);
    const asked = await makeResident(hall, community, { name: "李红" });
    const { number } = await asked.call(registerForWork, { body: { ...wishes, skills: ["电工"] } });
    await desk.call(recommend, { params: { id: factory }, body: { number } });
    const recommended = await entries("recommended");
    expect(recommended.map(({ name }) => name).sort()).toEqual(["李*", "王建国"].sort());
    expect((await entries("registered")).map(({ name }) => name).sort()).toEqual(["李*", "王**"].sort());
    expect(recommended.find(({ id }) => id === agreed)?.stateWords).toBe("同意了，等单位答复");
  });

  it("nobody opens another community's; nobody without the right opens any", async () => {
    await aYear();
    const other = await makeCommunity();
    const elsewhere = await makeStaff(hall, other, { desks: ["jobs"] });
    expect(await entries("registered", {}, elsewhere)).toEqual([]);
    const refused = elsewhere.call(listJobEntries, { query: { figure: "hired", communityId: community.id } });
    expect(await refusal(refused)).toMatchObject({ status: 404 });
    const clinic = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(clinic.call(listJobEntries, { query: { figure: "hired" } }))).toMatchObject({ status: 403 });
    const county = await makeStaff(hall, other, { role: "supervisor" });
    expect(await entries("hired", { communityId: community.id }, county)).toHaveLength(4);
  });

  it("months the wrong way round, or too long ago, are refused at that field", async () => {
    const wrong = desk.call(getJobFigures, { query: { from: thisMonth, to: lastMonth } });
    expect(await refusal(wrong)).toMatchObject({ status: 400, fields: [{ path: "from" }] });
    const old = desk.call(getJobFigures, { query: { from: laterMonth(thisMonth, -24), to: thisMonth } });
    expect((await refusal(old)).fields).toEqual([{ path: "from", message: "看最近 24 个月的。" }]);
  });

  it("the ledger's rows are what the figures count; no cell of it runs as a formula, and who took it is on the log", async () => {
    await aYear();
    const { counts } = await figures({ from: lastMonth, to: thisMonth });
    const headers = { ...desk.call.headers, "x-hall-client": "console", "idempotency-key": newKey() };
    const url = `${hall.origin}${exportJobLedger.path}?from=${lastMonth}&to=${thisMonth}`;
    const response = await fetch(url, { headers });
    expect(response.headers.get("content-disposition")).toContain(encodeURIComponent("就业台账"));
    const text = z.string();
    const sheet = await readSheet(Buffer.from(await response.arrayBuffer()), {
      seeker: { heading: "求职者", schema: text },
      recommended: { heading: "推荐日期", schema: text },
      hired: { heading: "录用日期", schema: text },
      lasted: { heading: "干满一个月", schema: text },
      trade: { heading: "工种", schema: text },
    });
    const lines = sheet.rows.map(({ value }) => value);
    expect(lines).toHaveLength(counts.recommended);
    expect(lines.filter(({ hired }) => hired)).toHaveLength(counts.hired);
    expect(lines.filter(({ lasted }) => lasted === "是").map(({ seeker: who }) => who)).toEqual(["王建国"]);
    expect(lines.filter(({ lasted }) => lasted === "是" || lasted.startsWith("否"))).toHaveLength(counts.due);
    expect(lines.map(({ seeker: who }) => who)).toContain("'=HYPERLINK(1)");
    expect(lines.map(({ trade }) => trade)).toContain(noTrade);
    expect(
      await rows`SELECT subject FROM audit_entry WHERE actorId = ${desk.id} AND action = 'export_job_ledger'`,
    ).toEqual([{ subject: `job_ledger:${lastMonth}/${thisMonth}` }]);
  });
});
