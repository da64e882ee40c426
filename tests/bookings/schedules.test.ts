import {
  acceptOffer,
  book,
  findAlternatives,
  findResources,
  listMyWaiting,
  listSlots,
  showMonth,
} from "../../contract/bookings.js";
import { getMyRequest } from "../../contract/requests.js";
import {
  close,
  listSchedules,
  openSpecially,
  previewClosure,
  readWeek,
  removeException,
  type Season,
  saveSchedule,
} from "../../contract/schedules.js";
import { makeSlots } from "../../server/bookings/schedules/make-slots.js";
import { seasonOf, slotsOfDay } from "../../server/bookings/schedules/week.js";
import { dayOf, nextDay, weekdayOf } from "../../server/communities/calendar/shanghai.js";
import { calendarWith } from "../../server/communities/calendar/working-days.js";
import { writeSheet } from "../../server/sheets/write.js";
import {
  makeCommunity,
  makeResident,
  makeSlot,
  makeStaff,
  type TestCommunity,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const everyDay = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
  weekday,
  startsAt: 540,
  endsAt: 660,
  slotMinutes: 60,
  capacity: 2,
}));
const year = (spans: Season["spans"]): Season => ({ name: "全年", from: null, until: null, spans });

describe("the week of a resource", () => {
  const plan = { seasons: [year(everyDay)], bufferMin: 0 };
  const calendar = calendarWith();

  it.each([
    ["an ordinary Wednesday", "2026-11-25", 2],
    ["a Sunday of its own", "2026-11-29", 2],
    ["the National Day", "2026-10-01", 0],
    ["a make-up Saturday, which follows Monday", "2026-10-10", 2],
  ])("on %s", (_, day, count) => {
    expect(slotsOfDay(plan, day, calendar, [])).toHaveLength(count);
  });

  it("is cut with the buffer between, and says why a slot is closed", () => {
    const slots = slotsOfDay({ ...plan, bufferMin: 10 }, "2026-11-25", calendar, [
      { kind: "closed", startsAt: 540, endsAt: 560, slotMinutes: 0, capacity: 0, reason: "停电" },
    ]);
    expect(slots).toEqual([{ startsAt: 540, endsAt: 600, capacity: 2, closed: "停电" }]);
  });

  it("goes by the season, also over the new year", () => {
    const seasons = [year([]), { ...year([]), name: "冬季", from: "11-15", until: "03-15" }];
    expect(seasonOf(seasons, "2026-12-31")?.name).toBe("冬季");
    expect(seasonOf(seasons, "2027-01-02")?.name).toBe("冬季");
    expect(seasonOf(seasons, "2026-06-01")?.name).toBe("全年");
  });
});

describe("schedules", () => {
  let hall: Hall;
  let community: TestCommunity;
  let head: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterAll(() => hall.close());

  async function openedWeek() {
    const { resourceId } = await makeSlot(community, {
      inHours: -50,
      resource: { pattern: [year(everyDay)], noticeMin: 0 },
    });
    await makeSlots([community.id]);
    const { schedules } = await head.call(listSchedules, { query: {} });
    const schedule = schedules.find(({ id }) => id === resourceId);
    const { days } = await head.call(listSlots, { params: { resourceId }, query: {} });
    const day = days.find(({ date, slots }) => date > nextDay(dayOf(new Date()), 1) && slots.length === 2);
    if (!schedule || !day) throw new Error("no week was made");
    return { resourceId, schedule, day, slot: day.slots[0] ?? { id: "", startsAt: "" } };
  }

  it("slots are made by the week, once however often the worker looks", async () => {
    const { resourceId } = await openedWeek();
    const before = await countOf`SELECT COUNT(*) FROM slot WHERE resourceId = ${resourceId}`;
    await makeSlots([community.id]);
    expect(await countOf`SELECT COUNT(*) FROM slot WHERE resourceId = ${resourceId}`).toBe(before);
    expect(before).toBeGreaterThan(20);
  });

  it("capacity below what is taken is refused with the list, and nothing changes", async () => {
    const { resourceId, schedule, slot } = await openedWeek();
    for (const name of ["李敏", "王建国"]) {
      await (await makeResident(hall, community, { name })).call(book, { body: { slotId: slot.id } });
    }
    const smaller = everyDay.map((span) => ({ ...span, capacity: 1 }));
    const body = { revision: schedule.revision, terms: schedule.terms, seasons: [year(smaller)] };
    const fault = await refusal(head.call(saveSchedule, { params: { resourceId }, body }));
    expect(fault).toMatchObject({ status: 409, code: "places_taken" });
    expect(fault.fields.map(({ message }) => message).join()).toMatch(/李敏.*王建国/);
    expect(
      await countOf`SELECT COUNT(*) FROM slot WHERE resourceId = ${resourceId} AND capacity = 1 AND startsAt > NOW(3)`,
    ).toBe(0);
  });

  it("a new week is fitted to the coming slots: more places, other hours; two who save at once do not overwrite", async () => {
    const { resourceId, schedule } = await openedWeek();
    const spans = everyDay.map((span) => ({ ...span, endsAt: 720, capacity: 5 }));
    const body = { revision: schedule.revision, terms: { ...schedule.terms, personQuota: 2 }, seasons: [year(spans)] };
    const saved = await head.call(saveSchedule, { params: { resourceId }, body });
    expect(saved).toMatchObject({ revision: schedule.revision + 1, terms: { personQuota: 2 } });
    expect(await refusal(head.call(saveSchedule, { params: { resourceId }, body }))).toMatchObject({
      code: "wrong_state",
    });
    const { days } = await head.call(listSlots, { params: { resourceId }, query: {} });
    expect(days.find(({ slots, date }) => slots.length > 0 && date > dayOf(new Date()))?.slots).toMatchObject([
      { free: 5 },
      { free: 5 },
      { free: 5 },
    ]);
  });

  it("closing shows whom it hits, calls them off and holds another time for each", async () => {
    const { resourceId, day, slot } = await openedWeek();
    const resident = await makeResident(hall, community, { name: "李敏" });
    const { number } = await resident.call(book, { body: { slotId: slot.id } });
    const closure = { fromDay: day.date, untilDay: day.date, startsAt: 0, endsAt: 1440 };
    const { hits } = await head.call(previewClosure, { params: { resourceId }, body: closure });
    expect(hits).toMatchObject([{ number, residentName: "李敏" }]);
    expect(hits[0]?.offer?.startsAt.slice(0, 10)).toBeDefined();
    const body = { ...closure, reason: "停电检修", seen: [] as string[] };
    expect(await refusal(head.call(close, { params: { resourceId }, body }))).toMatchObject({ code: "places_taken" });
    const done = await head.call(close, { params: { resourceId }, body: { ...body, seen: [number] } });
    expect(done).toEqual({ closed: 2, told: 1, offered: 1 });
    const detail = await resident.call(getMyRequest, { params: { number } });
    expect(detail).toMatchObject({ state: "rejected" });
    expect(detail.timeline[0]?.text).toContain("停电检修");
    const { waiting } = await resident.call(listMyWaiting, {});
    expect(waiting[0]).toMatchObject({ state: "offered", offer: { slotId: hits[0]?.offer?.id } });
    await resident.call(acceptOffer, { params: { entryId: waiting[0]?.id ?? "" }, body: {} });
    expect(await countOf`SELECT taken FROM slot WHERE id = ${hits[0]?.offer?.id}`).toBe(1);
    const { days } = await resident.call(listSlots, { params: { resourceId }, query: {} });
    expect(days.find(({ date }) => date === day.date)?.slots[0]?.reason).toBe("停电检修");
    const [exception] = await rows<{ id: string }>`SELECT id FROM schedule_exception WHERE resourceId = ${resourceId}`;
    await head.call(removeException, { params: { exceptionId: exception?.id ?? "" } });
    expect(await countOf`SELECT COUNT(*) FROM slot WHERE resourceId = ${resourceId} AND closed IS NOT NULL`).toBe(0);
  });

  it("opens specially for a day, and takes it back only while nobody has booked", async () => {
    const { resourceId, day } = await openedWeek();
    const opening = { day: day.date, startsAt: 1140, endsAt: 1200, slotMinutes: 30, capacity: 1, reason: "晚上加开" };
    const after = await head.call(openSpecially, { params: { resourceId }, body: opening });
    expect(after.exceptions).toMatchObject([{ kind: "open", reason: "晚上加开" }]);
    const { days } = await head.call(listSlots, { params: { resourceId }, query: {} });
    const evening = days.find(({ date }) => date === day.date)?.slots ?? [];
    expect(evening).toHaveLength(4);
    await (await makeResident(hall, community)).call(book, { body: { slotId: evening[3]?.id ?? "" } });
    const exceptionId = after.exceptions[0]?.id ?? "";
    expect(await refusal(head.call(removeException, { params: { exceptionId } }))).toMatchObject({
      code: "places_taken",
    });
  });

  it("only the head and the county change it; another community's does not exist", async () => {
    const { resourceId, schedule } = await openedWeek();
    const officer = await makeStaff(hall, community, { desks: ["culture"] });
    const stranger = await makeStaff(hall, await makeCommunity(), { role: "head" });
    const body = { revision: schedule.revision, terms: schedule.terms, seasons: schedule.seasons };
    expect(await refusal(officer.call(saveSchedule, { params: { resourceId }, body }))).toMatchObject({ status: 403 });
    expect(await refusal(stranger.call(saveSchedule, { params: { resourceId }, body }))).toMatchObject({ status: 404 });
  });

  it("reads a week from Excel and names every fault by its row", async () => {
    const { resourceId } = await openedWeek();
    const column = (heading: string, place: number) => ({ heading, value: (row: string[]) => row[place] ?? "" });
    const headings = ["季节", "从", "到", "星期", "开始", "结束", "每场分钟", "名额"];
    const content = await writeSheet("周", headings.map(column), [
      ["全年", "", "", "周一", "9:00", "11:00", "60", "2"],
      ["全年", "", "", "周八", "9:00", "11:00", "60", "2"],
      ["全年", "", "", "周一", "10:00", "12:00", "60", "2"],
    ]);
    const form = new FormData();
    form.set("file", new Blob([new Uint8Array(content)]), "week.xlsx");
    const response = await fetch(hall.origin + readWeek.path.replace(":resourceId", resourceId), {
      method: "POST",
      headers: head.call.headers,
      body: form,
    });
    expect(await response.json()).toMatchObject({
      seasons: [{ name: "全年", spans: [{ weekday: 1, startsAt: 540, endsAt: 660 }] }],
      faults: [
        { row: 3, heading: "星期" },
        { row: 4, heading: "开始" },
      ],
    });
  });

  it("finds the nearest, the earliest, the other days and the month with the same free places", async () => {
    const { resourceId, day } = await openedWeek();
    const { resources } = await hall.anyone(findResources, {
      query: { communityId: community.id, lng: 113.75, lat: 31.02, order: "earliest" },
    });
    expect(resources[0]).toMatchObject({ id: resourceId, distanceM: 0, earliest: { reason: "" } });
    const { here } = await hall.anyone(findAlternatives, { params: { resourceId }, query: { day: day.date } });
    expect(here[0]).toMatchObject({ reason: "" });
    const month = await hall.anyone(showMonth, { params: { resourceId, month: day.date.slice(0, 7) } });
    expect(month.days.find(({ date }) => date === day.date)).toMatchObject({ state: "open", free: 4 });
    expect(weekdayOf(day.date)).toBeGreaterThan(0);
  });
});
