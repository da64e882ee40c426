import { readSheet } from "read-excel-file/node";
import { exportDisputeFigures, type Figure, getDisputeFigures } from "../../contract/dispute-figures.js";
import { reportDispute } from "../../contract/disputes.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { beginOf, quartersBefore } from "../../server/disputes/figures/quarters.js";
import { now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { type Committee, makeCommittee } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";

type Topic = "邻里" | "物业" | "劳动" | "婚姻家庭";
const [last = "", before = ""] = quartersBefore(now(), 8);
const dayMs = 24 * 3_600_000;

describe("the figures of mediation", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    committee = await makeCommittee(hall);
  });
  afterAll(() => hall.close());

  /** So many mediations of each kind, which came in the first days of a quarter. */
  async function came(
    counts: Partial<Record<Topic, number>>,
    { quarter = last, outcome = "" } = {},
    where = committee,
  ) {
    const resident = await makeResident(hall, where.community);
    const at = new Date(beginOf(quarter).getTime() + 3 * dayMs);
    for (const [topic, howMany] of Object.entries(counts)) {
      for (let n = 0; n < howMany; n += 1) {
        const body = { topic: topic as Topic, statement: `第 ${n} 件` };
        const { number } = await resident.call(reportDispute, { body });
        await commit({
          steps: [
            sql`UPDATE dispute SET createdAt = ${at} ${outcome ? sql`, outcome = ${outcome}, closedAt = ${at}` : sql``}
              WHERE requestId = (SELECT id FROM request WHERE number = ${number})`,
          ],
          result: null,
        });
      }
    }
  }
  const figures = (query: { communityId?: string; quarter?: string } = {}, who = committee.head) =>
    who.call(getDisputeFigures, { query });
  const tableOf = (told: Awaited<ReturnType<typeof figures>>, name: string) => {
    const table = told.tables.find((one) => one.name === name);
    if (!table) throw new Error("no such table");
    return { total: table.total, of: (row: string) => table.rows.find((one) => one.name === row)?.n, rows: table.rows };
  };
  /** What is left of a total when all that is told is taken off: what a hidden row would be, were it alone. */
  const left = (total: Figure, rows: readonly Figure[]) =>
    rows.reduce<number>((rest, n) => rest - (typeof n === "number" ? n : 0), Number(total));

  it("say by type, source, outcome and month what came in a quarter that is over", async () => {
    await came({ 邻里: 6, 物业: 5 }, { outcome: "written" });
    const told = await figures();
    expect(told).toMatchObject({ quarter: last, place: { name: committee.community.name }, arrived: 11, ended: 11 });
    expect(tableOf(told, "topic").of("邻里")).toBe(6);
    expect(tableOf(told, "source").of("居民自己申请")).toBe(11);
    expect(tableOf(told, "outcome").of("书面协议")).toBe(11);
    expect(told.months.map(({ arrived }) => arrived)).toEqual([11, 0, 0]);
    expect(told.course.at(-1)).toEqual({ quarter: last, arrived: 11, ended: 11 });
  });

  it("name no number below five, and no subtraction finds one: with a small row another is hidden", async () => {
    await came({ 邻里: 7, 物业: 6, 劳动: 2 });
    const told = await figures();
    const topics = tableOf(told, "topic");
    expect(topics.total).toBe(15);
    expect(topics.of("劳动")).toBe("hidden");
    const hidden = topics.rows.filter(({ n }) => n === "hidden");
    expect(hidden).toHaveLength(2);
    // What is left belongs to both, and is no small number either.
    expect(
      left(
        topics.total,
        topics.rows.map(({ n }) => n),
      ),
    ).toBeGreaterThan(5);
    expect(JSON.stringify(told)).not.toMatch(/"(n|arrived|ended)":[1-4][,}]/);
  });

  it("of a quarter with fewer than five say no more than that", async () => {
    await came({ 邻里: 3 }, { quarter: before });
    const told = await figures({ quarter: before });
    expect(told).toMatchObject({ arrived: "few", ended: 0 });
    expect(new Set(tableOf(told, "topic").rows.map(({ n }) => n))).toEqual(new Set(["few"]));
    expect(new Set(told.months.map(({ arrived }) => arrived))).toEqual(new Set(["few"]));
  });

  it("stay as they are: what comes today is in none of them, and no span but a quarter that is over is answered", async () => {
    await came({ 邻里: 8, 物业: 6 });
    const first = await figures();
    const resident = await makeResident(hall, committee.community);
    await resident.call(reportDispute, { body: { topic: "邻里", statement: "今天的" } });
    expect(await figures()).toEqual(first);
    for (const quarter of [quarterNow(), "2019-Q1"])
      expect(await refusal(figures({ quarter }))).toMatchObject({ code: "bad_input" });
    // A span of days, a month or a stage cannot be asked for: what differs by one mediation cannot be compared.
    const more = `${hall.origin}${getDisputeFigures.path}?month=2026-09&from=2026-09-01&topic=${encodeURIComponent("邻里")}`;
    const answer = await fetch(more, { headers: committee.head.call.headers });
    if (answer.ok) expect(await answer.json()).toEqual(first);
  });

  it("are for the committee's head and mediators their own, and for the county the sums of all, never one community", async () => {
    const other = await makeCommittee(hall);
    const officer = await makeStaff(hall, committee.community, { desks: ["mediation", "police"] });
    const supervisor = await makeStaff(hall, await makeCommunity(), { role: "supervisor" });
    await came({ 邻里: 6 });
    await came({ 邻里: 9 }, {}, other);
    expect((await figures({}, committee.mediator)).arrived).toBe(6);
    expect((await figures({}, other.head)).arrived).toBe(9);
    expect(await refusal(figures({}, officer))).toMatchObject({ code: "not_allowed" });
    const communityId = committee.community.id;
    for (const who of [other.head, supervisor])
      expect(await refusal(figures({ communityId }, who))).toMatchObject({ code: "not_found" });
    const county = await figures({}, supervisor);
    expect(county.places).toEqual([{ id: null, name: "全县" }]);
    expect(Number(county.arrived)).toBeGreaterThanOrEqual(15);
  });

  it("go into a sheet with the same numbers hidden", async () => {
    await came({ 邻里: 7, 物业: 6, 劳动: 2 });
    const { headers } = committee.head.call;
    const file = await fetch(`${hall.origin}${exportDisputeFigures.path}?quarter=${last}`, { headers });
    expect(file.headers.get("content-type")).toContain("spreadsheetml");
    const lines = await readSheet(Buffer.from(await file.arrayBuffer()));
    const told = tableOf(await figures(), "topic");
    const sheet = lines.filter(([table]) => table === "哪类事").map(([, item, n]) => [item, n]);
    const said = (n: Figure | undefined) => (n === "hidden" ? "隐去" : n);
    expect(sheet).toEqual([...told.rows.map(({ name, n }) => [name, said(n)]), ["合计", 15]]);
  });
});

function quarterNow(): string {
  return quartersBefore(new Date(now().getTime() + 92 * dayMs), 1)[0] ?? "";
}
