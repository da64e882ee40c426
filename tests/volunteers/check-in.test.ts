import { getActivity, joinActivity } from "../../contract/activities.js";
import { changeActivity } from "../../contract/activity-plans.js";
import { attend, getAttendanceCode, getSheet } from "../../contract/attendance.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { here, openActivities } from "../support/volunteering.js";

const second = 1_000;
const minute = 60 * second;

describe("the code at the door", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  /** Somebody signed up, and the code of the moment in which the activity begins. */
  const atTheDoor = async () => {
    const activity = await openActivities(station);
    const { params, roleId, startsAt } = activity;
    const resident = await makeResident(hall, community);
    await resident.call(joinActivity, { params, body: { roleId } });
    moveClock(startsAt);
    const { link, digits, until } = await station.call(getAttendanceCode, { params });
    return { ...activity, resident, code: link.split("code=")[1] ?? "", digits, until };
  };
  const after = (startsAt: Date, ms: number) => moveClock(new Date(startsAt.getTime() + ms));

  it("takes two hundred within a minute, each exactly once and none lost, though every phone sends twice", async () => {
    const { params, roleId, startsAt } = await openActivities(station, { capacity: 200 });
    const people = await Promise.all(Array.from({ length: 200 }, () => makeResident(hall, community)));
    for (let start = 0; start < 200; start += 50)
      await Promise.all(
        people.slice(start, start + 50).map(({ call }) => call(joinActivity, { params, body: { roleId } })),
      );
    moveClock(startsAt);
    const { link } = await station.call(getAttendanceCode, { params });
    const body = { direction: "in" as const, code: link.split("code=")[1] ?? "", point: here };
    const began = performance.now();
    await Promise.all(
      people.flatMap(({ call }) => {
        const key = newKey();
        // The same tap again, as where the first answer did not come through.
        return [call(attend, { params, body }, { key }), call(attend, { params, body }, { key })];
      }),
    );
    expect(performance.now() - began).toBeLessThan(minute);
    const came = await rows`SELECT residentId, checkedInAt, inWay FROM activity_signup
      WHERE activityId = ${params.activityId} AND state = 'checked_in'`;
    expect(new Set(came.map(({ residentId }) => residentId)).size).toBe(200);
    expect(came.every(({ inWay }) => inWay === "code")).toBe(true);
    const { attendees } = await station.call(getSheet, { params });
    expect(attendees.filter(({ state }) => state === "checked_in")).toHaveLength(200);
    // Another tap is another intention: it is refused and changes nothing.
    expect((await refusal(people[0]?.call(attend, { params, body }) as Promise<unknown>)).code).toBe("wrong_state");
  }, 120_000);

  it("still counts for who was just scanning, and photographed it is of no use a minute later", async () => {
    const { params, resident, startsAt, code, digits, until } = await atTheDoor();
    after(startsAt, 61 * second);
    for (const [given, refused] of [
      [code, "too_late"],
      [digits, "wrong_code"],
    ] as const) {
      const body = { direction: "in" as const, code: given, point: here };
      expect((await refusal(resident.call(attend, { params, body }))).code).toBe(refused);
    }
    // The screen shows the next one already.
    moveClock(new Date(Date.parse(until) + 20 * second));
    const { mine } = await resident.call(attend, { params, body: { direction: "in", code, point: here } });
    expect(mine).toMatchObject({ state: "checked_in", reviewWords: null });
  });

  it("is no other activity's, and no code that has not been shown yet", async () => {
    const { params, resident, code } = await atTheDoor();
    moveClock(null);
    const other = await atTheDoor();
    const foreign = { direction: "in" as const, code: other.code };
    expect((await refusal(resident.call(attend, { params, body: foreign }))).code).toBe("wrong_code");
    const [step = "", signature = ""] = code.split(".");
    const future = { direction: "in" as const, code: `${Number(step) + 1000}.${signature}`, sentLater: true };
    expect((await refusal(resident.call(attend, { params, body: future }))).code).toBe("wrong_code");
  });

  it("is believed about the time, and no phone's clock: who sends later was there when the code was shown", async () => {
    const { params, resident, startsAt, code } = await atTheDoor();
    // Home again, two hours later, with network at last.
    after(startsAt, 120 * minute);
    const body = { direction: "in" as const, code, sentLater: true };
    const { mine } = await resident.call(attend, { params, body });
    const seen = Date.parse(mine?.checkedInAt ?? "");
    expect(Math.abs(seen - startsAt.getTime())).toBeLessThanOrEqual(30 * second);
    // A person looks at it before it counts.
    const { attendees } = await station.call(getSheet, { params });
    expect(attendees[0]?.reviewWords).toBe("当时没有网，后来才传到");
  });

  it("makes nothing of a wrong clock: the body may say any time, the hall writes its own", async () => {
    const { params, resident, startsAt, code } = await atTheDoor();
    after(startsAt, 10 * second);
    const answer = await fetch(`${hall.origin}/api/activities/${params.activityId}/attendance`, {
      method: "POST",
      headers: {
        ...resident.call.headers,
        "content-type": "application/json",
        "idempotency-key": newKey(),
        date: new Date("2031-01-01").toUTCString(),
      },
      body: JSON.stringify({
        direction: "in",
        code,
        point: here,
        at: "2031-01-01T00:00:00Z",
        checkedInAt: "2031-01-01",
      }),
    });
    expect(answer.status).toBe(200);
    const { mine } = await resident.call(getActivity, { params });
    const written = Date.parse(mine?.checkedInAt ?? "") - startsAt.getTime();
    expect(written).toBeGreaterThanOrEqual(10 * second);
    expect(written).toBeLessThan(minute);
  });

  it("sent later of in and out gives the time between the two codes", async () => {
    const { params, resident, startsAt, code } = await atTheDoor();
    after(startsAt, 90 * minute);
    const out = (await station.call(getAttendanceCode, { params })).link.split("code=")[1] ?? "";
    after(startsAt, 119 * minute);
    for (const [direction, given] of [
      ["in", code],
      ["out", out],
    ] as const)
      await resident.call(attend, { params, body: { direction, code: given, sentLater: true } });
    const { attendees } = await station.call(getSheet, { params });
    expect(attendees[0]).toMatchObject({ state: "hours_pending", possible: 90 });
  });
});

describe("one Saturday of a series that is put elsewhere", () => {
  let hall: Hall;
  beforeAll(async () => {
    hall = await openHall();
  });
  afterAll(() => hall.close());

  it("leaves the others as they are, and only those signed up for it are told", async () => {
    const community = await makeCommunity();
    const station = await makeStaff(hall, community, { desks: ["volunteers"] });
    const weeklyUntil = new Date(now().getTime() + 23 * 24 * 60 * minute).toISOString().slice(0, 10);
    const { ids, startsAt } = await openActivities(station, { inHours: 24, weeklyUntil });
    expect(ids.length).toBeGreaterThanOrEqual(4);
    const [first, second] = [ids[0] ?? "", ids[1] ?? ""];
    const [ofFirst, ofSecond] = await Promise.all([makeResident(hall, community), makeResident(hall, community)]);
    const join = async (person: typeof ofFirst, activityId: string) => {
      const { roles } = await person.call(getActivity, { params: { activityId } });
      return person.call(joinActivity, { params: { activityId }, body: { roleId: roles[0]?.id ?? "" } });
    };
    await join(ofFirst, first);
    const { revision } = await join(ofSecond, second);
    const before = await Promise.all(ids.map((activityId) => ofFirst.call(getActivity, { params: { activityId } })));
    const shifted = (hours: number) => new Date(startsAt.getTime() + (7 * 24 + hours) * 60 * minute).toISOString();
    await station.call(changeActivity, {
      params: { activityId: second },
      body: { revision, place: "社区院子", point: here, startsAt: shifted(3), endsAt: shifted(5) },
    });
    const changed = await Promise.all(ids.map((activityId) => ofFirst.call(getActivity, { params: { activityId } })));
    expect(changed[1]).toMatchObject({ place: "社区院子", startsAt: shifted(3) });
    const others = (all: typeof before) => all.filter(({ id }) => id !== second);
    expect(others(changed)).toEqual(others(before));
    await hall.deliverMessages();
    const told = await rows`SELECT residentId FROM notification WHERE title = '活动改了'
      AND residentId IN (${ofFirst.id}, ${ofSecond.id})`;
    expect(told.map(({ residentId }) => residentId)).toEqual([ofSecond.id]);
  });
});
