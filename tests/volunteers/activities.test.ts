import { getActivity, joinActivity, leaveActivity } from "../../contract/activities.js";
import { changeActivity, moveActivity } from "../../contract/activity-plans.js";
import { attend, confirmHours, getAttendanceCode, getSheet } from "../../contract/attendance.js";
import { getMyService } from "../../contract/service-hours.js";
import { moveClock, now } from "../../server/env/clock.js";
import { possibleMinutes } from "../../server/volunteers/hours/rules.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { here, openActivities, type Planned } from "../support/volunteering.js";

const hour = 3_600_000;

describe("an activity", () => {
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

  const plan = (given: Planned = {}) => openActivities(station, given);

  it("never has more people than places; the others wait, and who leaves makes room for the first of them", async () => {
    const { params, roleId } = await plan({ capacity: 3 });
    const people = await Promise.all(Array.from({ length: 8 }, () => makeResident(hall, community)));
    await Promise.all(people.map(({ call }) => call(joinActivity, { params, body: { roleId } })));
    const held = () =>
      countOf`SELECT COUNT(*) FROM activity_signup WHERE activityId = ${params.activityId} AND state = 'accepted'`;
    expect(await held()).toBe(3);
    const places = await Promise.all(people.map(({ call }) => call(getActivity, { params })));
    const leaving = people[places.findIndex(({ mine }) => mine?.state === "accepted")];
    await leaving?.call(leaveActivity, { params });
    expect(await held()).toBe(3);
    expect(await rows`SELECT taken, waiting FROM activity_role WHERE id = ${roleId}`).toEqual([
      { taken: 3, waiting: 4 },
    ]);
  });

  it("leads from signing up to hours in the ledger, by the times of the code", async () => {
    const { params, roleId, startsAt } = await plan();
    const resident = await makeResident(hall, community);
    await resident.call(joinActivity, { params, body: { roleId } });
    moveClock(startsAt);
    const first = await station.call(getAttendanceCode, { params });
    const code = first.link.split("code=")[1] ?? "";
    const far = { lng: 114.3, lat: 30.6 };
    const body = { direction: "in" as const, code };
    expect((await refusal(resident.call(attend, { params, body: { ...body, point: far } }))).code).toBe("too_far");
    await resident.call(attend, { params, body: { ...body, point: here } });
    moveClock(new Date(startsAt.getTime() + 1.5 * hour));
    const stale = resident.call(attend, { params, body: { direction: "out", code } });
    expect((await refusal(stale)).code).toBe("too_late");
    const { digits } = await station.call(getAttendanceCode, { params });
    await resident.call(attend, { params, body: { direction: "out", code: digits } });
    const { attendees } = await station.call(getSheet, { params });
    const [one] = attendees;
    const hoursOf = (minutes: number) => ({ params, body: { hours: [{ signupId: one?.id ?? "", minutes }] } });
    expect((await refusal(station.call(confirmHours, hoursOf(120)))).code).toBe("too_many_hours");
    await station.call(confirmHours, hoursOf(one?.possible ?? 0));
    expect(await resident.call(getMyService, { query: {} })).toMatchObject({
      times: 1,
      minutes: one?.possible,
      pending: 0,
    });
    expect((await refusal(station.call(confirmHours, hoursOf(10)))).code).toBe("wrong_state");
  });

  it("takes two hundred check-ins on one code", async () => {
    const { params, roleId, startsAt } = await plan({ capacity: 200 });
    const people = await Promise.all(Array.from({ length: 200 }, () => makeResident(hall, community)));
    for (let start = 0; start < 200; start += 50)
      await Promise.all(
        people.slice(start, start + 50).map(({ call }) => call(joinActivity, { params, body: { roleId } })),
      );
    moveClock(startsAt);
    const { link } = await station.call(getAttendanceCode, { params });
    const body = { direction: "in" as const, code: link.split("code=")[1] ?? "" };
    await Promise.all(people.map(({ call }) => call(attend, { params, body })));
    expect(
      await countOf`SELECT COUNT(*) FROM activity_signup WHERE activityId = ${params.activityId} AND state = 'checked_in'`,
    ).toBe(200);
  }, 60_000);

  it("may be one of a series and be changed by itself; who is signed up is told", async () => {
    const until = new Date(now().getTime() + 22 * 24 * hour).toISOString().slice(0, 10);
    const { ids, params, roleId, startsAt } = await plan({ inHours: 24, weeklyUntil: until });
    expect(ids.length).toBeGreaterThanOrEqual(3);
    const resident = await makeResident(hall, community);
    const { revision } = await resident.call(joinActivity, { params, body: { roleId } });
    const times = [3, 5].map((hours) => new Date(startsAt.getTime() + hours * hour).toISOString());
    const body = { revision, place: "社区院子", point: here, startsAt: times[0] ?? "", endsAt: times[1] ?? "" };
    await station.call(changeActivity, { params, body });
    const [changed, next] = await Promise.all(
      ids.slice(0, 2).map((activityId) => resident.call(getActivity, { params: { activityId } })),
    );
    expect([changed?.place, next?.place]).toEqual(["社区院子", "府河南岸亭子"]);
    await station.call(moveActivity, { params, body: { move: "cancel", reason: "大风" } });
    await hall.deliverMessages();
    const told = await rows`SELECT title FROM notification WHERE residentId = ${resident.id} ORDER BY createdAt, id`;
    expect(told.map(({ title }) => title).sort()).toEqual(["活动取消了", "活动改了"].sort());
  });

  it("asks a minor for the guardian, and everybody to read of the risk (志愿服务条例 8, 12)", async () => {
    const { params, roleId } = await plan({ risky: true });
    const minor = await makeResident(hall, community, { birthDate: `${new Date().getFullYear() - 15}-01-01` });
    expect((await refusal(minor.call(joinActivity, { params, body: { roleId } }))).code).toBe("guardian_needed");
    const grown = await makeResident(hall, community);
    expect((await refusal(grown.call(joinActivity, { params, body: { roleId } }))).code).toBe("wrong_state");
    await grown.call(joinActivity, { params, body: { roleId, riskAccepted: true } });
  });

  it("is run by its own community's station only", async () => {
    const { params } = await plan();
    const other = await makeStaff(hall, await makeCommunity(), { desks: ["volunteers"] });
    expect((await refusal(other.call(getSheet, { params }))).code).toBe("not_found");
    const clerk = await makeStaff(hall, community, { desks: ["clinic"] });
    expect((await refusal(clerk.call(getAttendanceCode, { params }))).code).toBe("not_allowed");
  });

  it("counts no minute beyond half an hour before and an hour after", () => {
    const startsAt = new Date("2026-11-28T01:00:00Z");
    const endsAt = new Date("2026-11-28T03:00:00Z");
    const all = possibleMinutes(new Date(0), new Date("2027-01-01T00:00:00Z"), { startsAt, endsAt });
    expect(all).toBe(210);
    expect(possibleMinutes(endsAt, startsAt, { startsAt, endsAt })).toBe(0);
  });
});
