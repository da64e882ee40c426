import { changeView, listSavedViews, removeView, saveView } from "../../contract/saved-views.js";
import { listQueue, type QueueRow } from "../../contract/staff.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { now } from "../../server/env/clock.js";
import { fillInitials, initialsOf } from "../../server/identity/initials.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("a list of the queue", () => {
  let hall: Hall;
  let community: TestCommunity;
  let elder: TestResident;
  let other: TestResident;
  let officer: TestStaff;
  let head: TestStaff;
  let lamp: string;
  let question: string;
  let taken: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    elder = await makeResident(hall, community, { name: "张秀梅", birthDate: "1940-02-01", phone: "13871200001" });
    other = await makeResident(hall, community, { name: "曾敏" });
    officer = await makeStaff(hall, community, { desks: ["general"] });
    head = await makeStaff(hall, community, { desks: ["general", "police"], role: "head" });
    lamp = (await apply(elder, "report-problem", { note: "三楼的灯坏了" })).number;
    question = (await apply(other, "question", { note: "想问社保卡怎么换" })).number;
    taken = (await apply(other, "report-problem", { note: "下水道堵了" })).number;
    await act(head, taken, "claim");
  });
  afterAll(() => hall.close());

  type Query = Record<string, string | undefined>;
  const list = async (query: Query, staff = head): Promise<string[]> =>
    (await staff.call(listQueue, { query: query as never })).rows.map((row: QueueRow) => row.number).sort();
  const these = (...numbers: string[]) => numbers.sort();

  it("is narrowed by item, service, state, person, mark, due, channel and day, all of which must hold", async () => {
    expect(await list({ items: "report-problem" })).toEqual(these(lamp, taken));
    expect(await list({ items: "report-problem,question" })).toEqual(these(lamp, question, taken));
    expect(await list({ states: "queued" })).toEqual(these(lamp, question));
    expect(await list({ items: "report-problem", states: "queued" })).toEqual([lamp]);
    expect(await list({ people: head.id })).toEqual([taken]);
    expect(await list({ people: "nobody" })).toEqual(these(lamp, question));
    expect(await list({ flags: "elder" })).toEqual([lamp]);
    expect(await list({ flags: "reopened,urged" })).toEqual([]);
    expect(await list({ due: "late" })).toEqual([]);
    expect(await list({ channels: "browser,mini_program" })).toEqual(these(lamp, question, taken));
    expect(await list({ channels: "phone" })).toEqual([]);
    const today = dayOf(now());
    expect(await list({ arrivedFrom: today, arrivedTo: today })).toEqual(these(lamp, question, taken));
    expect(await list({ arrivedTo: "2026-01-01" })).toEqual([]);
    expect(await list({ desks: community.desk("police").queueId })).toEqual([]);
  });

  it("finds by name, by its initials, by the whole phone number and by words", async () => {
    expect(await list({ q: "张秀" })).toEqual([lamp]);
    expect(await list({ q: "zxm" })).toEqual([lamp]);
    expect(await list({ q: "ZM" })).toEqual(these(question, taken));
    expect(await list({ q: "138 7120 0001" })).toEqual([lamp]);
    expect(await list({ q: "1387120" })).toEqual([]);
    expect(await list({ q: "下水道" })).toEqual([taken]);
  });

  it("finds nothing of another community, however it is asked", async () => {
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["general"], role: "head" });
    for (const query of [{ q: "zxm" }, { communities: community.id }, { items: "report-problem" }, { people: head.id }])
      expect(await list(query, stranger)).toEqual([]);
  });

  it("reads every row once over its pages, in each order", async () => {
    for (const sort of ["due", "arrived", "updated", "priority"] as const) {
      const seen: string[] = [];
      for (let cursor: string | undefined, more = true; more; ) {
        const page = await head.call(listQueue, { query: { sort, limit: 1, cursor } });
        seen.push(...page.rows.map(({ number }) => number));
        cursor = page.nextCursor ?? undefined;
        more = cursor !== undefined;
      }
      expect({ sort, seen: seen.sort() }).toEqual({ sort, seen: these(lamp, question, taken) });
    }
  });

  it("refuses filters that do not exist, with a sentence", async () => {
    for (const query of [{ states: "flying" }, { desks: "x" }, { arrivedFrom: "gestern" }, { sort: "name" }])
      expect(await refusal(list(query))).toMatchObject({ status: 400, code: "bad_input" });
  });

  it("is saved for oneself or for the community, and says how many rows it has", async () => {
    const body = { name: "灯和下水道", view: "community" as const, search: "items=report-problem", columns: [] };
    const own = await officer.call(saveView, { body: { ...body, shared: false } });
    const shared = await officer.call(saveView, { body: { ...body, name: "大家看", shared: true } });
    const { views } = await officer.call(listSavedViews, {});
    expect(views).toMatchObject([
      { id: own.id, name: "灯和下水道", count: 2, changeable: true },
      { id: shared.id, name: "大家看", count: 2, changeable: true },
    ]);
    const colleague = await makeStaff(hall, community, { desks: ["general"] });
    const seen = await colleague.call(listSavedViews, {});
    expect(seen.views.map(({ id, changeable }) => [id, changeable])).toEqual([[shared.id, false]]);
    const stranger = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect((await stranger.call(listSavedViews, {})).views).toEqual([]);

    const changed = { ...body, name: "改过的", search: "states=queued&sort=arrived", shared: true };
    for (const person of [colleague, stranger]) {
      expect(await refusal(person.call(changeView, { params: shared, body: changed }))).toMatchObject({ status: 404 });
      expect(await refusal(person.call(removeView, { params: shared }))).toMatchObject({ status: 404 });
    }
    await head.call(changeView, { params: shared, body: changed });
    expect((await colleague.call(listSavedViews, {})).views).toMatchObject([{ name: "改过的", count: 2 }]);
    await head.call(removeView, { params: shared });
    expect((await colleague.call(listSavedViews, {})).views).toEqual([]);
    const faulty = officer.call(saveView, { body: { ...body, search: "states=flying", shared: false } });
    expect(await refusal(faulty)).toMatchObject({ status: 400, code: "bad_input" });
  });

  it("twenty are enough for one person, also when saved at once", async () => {
    const keen = await makeStaff(hall, community, { desks: ["general"] });
    const body = { name: "又一个", view: "mine" as const, search: "", columns: [], shared: false };
    const tries = await Promise.allSettled(Array.from({ length: 23 }, () => keen.call(saveView, { body })));
    expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(20);
    expect((await keen.call(listSavedViews, {})).views).toHaveLength(20);
  });

  it("fills in the initials of residents of before", async () => {
    await rows`UPDATE resident SET initials = NULL WHERE id = ${elder.id}`;
    while ((await fillInitials()) > 0);
    expect(await list({ q: "zxm" })).toEqual([lamp]);
    expect(["曾敏", "单小花", "欧阳明", "Ann"].map(initialsOf)).toEqual(["zm", "sxh", "oym", "ann"]);
  });
});
