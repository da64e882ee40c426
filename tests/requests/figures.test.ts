import { exportFigures, getFigures, rateOf } from "../../contract/figures.js";
import { type Figure, figureNames } from "../../contract/queue-filters.js";
import { moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { listQueue } from "../../contract/staff.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { newId } from "../../server/db/ids.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { keepFigures } from "../../server/requests/figures/keep.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { act, apply } from "../support/submissions.js";

describe("the figures of a community", () => {
  let hall: Hall;
  let community: TestCommunity;
  let resident: TestResident;
  let head: TestStaff;
  let supervisor: TestStaff;
  const today = dayOf(now());
  const period = { from: today, to: today };

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    resident = await makeResident(hall, community);
    head = await makeStaff(hall, community, { desks: ["general", "police"], role: "head" });
    supervisor = await makeStaff(hall, await makeCommunity(), { role: "supervisor" });
    const numbers: string[] = [];
    for (let count = 0; count < 5; count++) numbers.push((await apply(resident)).number);
    const [good = "", bad = "", again = "", held = ""] = numbers;
    for (const number of [good, bad, again, held]) await act(head, number, "claim");
    for (const number of [good, bad, again]) await act(head, number, "resolve", { text: "修好了" });
    await resident.call(rateMyRequest, { params: { number: good }, body: { score: 5 } });
    await resident.call(rateMyRequest, { params: { number: bad }, body: { score: 1 } });
    await resident.call(moveMyRequest, { params: { number: again }, body: { action: "reopen", text: "又坏了" } });
    await act(head, held, "ask_back", { text: "请补一张照片" });
    await makeSlot(community, { capacity: 4, inHours: 1 });
    await keepFigures();
  });
  afterAll(() => hall.close());

  it("say what came, what was answered in time, solved, liked and opened again", async () => {
    const figures = await head.call(getFigures, { query: period });
    expect(figures.today).toMatchObject({ arrived: 5, open: 3, waiting: 1, late: 0 });
    expect(figures.counts).toEqual({
      arrived: 5,
      response_due: 4,
      response_kept: 4,
      answered: 3,
      confirmed: 2,
      reopened: 1,
      done: 2,
      limit_kept: 2,
      rated: 2,
      satisfied: 1,
    });
    expect([rateOf(figures.counts, "response"), rateOf(figures.counts, "solved")]).toEqual([100, 66.7]);
    expect(rateOf(figures.counts, "satisfied")).toBe(50);
    expect(figures.rows).toMatchObject([{ id: community.id, counts: figures.counts }]);
    expect(figures.weeks.at(-1)?.kinds.application).toBe(5);
    expect(figures.booked.reduce((sum, { places }) => sum + places, 0)).toBe(4);
    expect(figures.keptAt).not.toBeNull();
  });

  it.each(Object.keys(figureNames) as Figure[])("%s opens into exactly its requests", async (figure) => {
    for (const person of [head, supervisor]) {
      const query = { ...period, communityId: community.id };
      const { counts } = await person.call(getFigures, { query });
      const filter = { view: "any" as const, communities: community.id, figure, figureFrom: today, figureTo: today };
      const { rows } = await person.call(listQueue, { query: { ...filter, limit: 200 } });
      expect(rows).toHaveLength(counts[figure]);
    }
  });

  it("are told by desk and by person too, and add up", async () => {
    const desks = await head.call(getFigures, { query: { ...period, by: "desk" } });
    expect(desks.rows.reduce((sum, { counts }) => sum + counts.arrived, 0)).toBe(5);
    const people = await head.call(getFigures, { query: { ...period, by: "person" } });
    expect(people.rows.find(({ id }) => id === head.id)).toMatchObject({ now: { open: 2, waiting: 1 } });
    expect(people.today).toEqual(desks.today);
  });

  it("name each desk once, also for who heads two bodies of one community", async () => {
    const both = await makeStaff(hall, community, { role: "head" });
    const second = { id: newId(), staffId: both.id, communityId: community.id, body: "party", title: "党支部书记" };
    const post = insert("Post", { ...second, role: "head", startsOn: new Date("2020-01-01") });
    await commit({ steps: [post], result: null });
    const { rows } = await both.call(getFigures, { query: { ...period, by: "desk" } });
    expect(rows.length).toBeGreaterThan(1);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(rows.some(({ name }) => name === "综合窗口")).toBe(true);
  });

  it("follow what changes later, also of a day that is over", async () => {
    const { number } = await apply(resident);
    await act(head, number, "claim");
    await keepFigures();
    const { counts } = await head.call(getFigures, { query: period });
    expect(counts).toMatchObject({ arrived: 6, response_kept: 5 });
  });

  it("say how long what is open has been here; each span opens into as many rows", async () => {
    const { ages } = await head.call(getFigures, { query: { ...period, communityId: community.id } });
    expect(ages.reduce((sum, { n }) => sum + n, 0)).toBeGreaterThan(0);
    for (const { from, to, n } of ages) {
      const query = { view: "community" as const, limit: 200, arrivedTo: to, ...(from ? { arrivedFrom: from } : {}) };
      const { rows } = await head.call(listQueue, { query });
      expect(rows).toHaveLength(n);
    }
  });

  it("go into an Excel sheet as they stand on the page", async () => {
    const query = new URLSearchParams({ ...period, by: "community" });
    const response = await fetch(`${hall.origin}${exportFigures.path}?${query}`, { headers: head.call.headers });
    expect(response.headers.get("content-type")).toContain("spreadsheetml");
    expect((await response.arrayBuffer()).byteLength).toBeGreaterThan(1_000);
  });

  it("are for heads and the county; another community does not exist", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    expect(await refusal(officer.call(getFigures, { query: period }))).toMatchObject({ status: 403 });
    const stranger = await makeStaff(hall, await makeCommunity(), { role: "head" });
    const asked = await stranger.call(getFigures, { query: { ...period, communityId: community.id } });
    expect(asked.rows).toEqual([]);
    expect(asked.counts.arrived).toBe(0);
  });

  it("refuse a period that ends before it begins or is longer than a quarter", async () => {
    for (const query of [
      { from: "2026-11-25", to: "2026-11-01" },
      { from: "2025-01-01", to: "2026-01-01" },
    ])
      expect(await refusal(head.call(getFigures, { query }))).toMatchObject({ status: 400, code: "bad_input" });
  });
});
