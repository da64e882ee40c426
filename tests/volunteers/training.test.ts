import { getActivity, joinActivity, listActivities } from "../../contract/activities.js";
import { moveActivity, planActivity } from "../../contract/activity-plans.js";
import { attend, confirmHours, getAttendanceCode } from "../../contract/attendance.js";
import { registerForWork } from "../../contract/jobs.js";
import { listMyCourses, listTaught, printCompletion } from "../../contract/training.js";
import { listVacancies } from "../../contract/vacancies.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock, now } from "../../server/env/clock.js";
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
import { here } from "../support/volunteering.js";
import { publishVacancy, seekerForm } from "../support/work.js";

const hour = 3_600_000;
const week = 7 * 24 * hour;

describe("a class that teaches what vacancies ask for", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  let learner: TestResident;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity();
    station = await signedIn();
    learner = await makeResident(hall, community);
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  /** Who works on another day signs in anew. */
  const signedIn = () => makeStaff(hall, community, { desks: ["volunteers"] });
  const startsAt = () => new Date(now().getTime() + 2 * hour);
  const plan = (
    given: {
      weeks?: number;
      capacity?: number;
      teaches?: "焊工" | "泥瓦木工" | null;
      kind?: "training" | "lecture";
    } = {},
  ) => {
    const first = startsAt();
    const last = new Date(first.getTime() + ((given.weeks ?? 1) - 1) * week);
    return station.call(planActivity, {
      body: {
        kind: given.kind ?? "training",
        teaches: given.teaches === undefined ? "焊工" : given.teaches,
        title: "焊工班",
        place: "社区会议室",
        point: here,
        startsAt: first.toISOString(),
        endsAt: new Date(first.getTime() + 2 * hour).toISOString(),
        roles: [{ name: "学员", capacity: given.capacity ?? 10 }],
        ...(given.weeks ? { weeklyUntil: dayOf(last) } : {}),
      },
    });
  };
  async function opened(given: Parameters<typeof plan>[0] = {}) {
    const { ids } = await plan(given);
    const risk = { risky: false, dangers: "", insured: true, weather: "照常" };
    for (const activityId of ids) {
      await station.call(moveActivity, { params: { activityId }, body: { move: "check_risk", risk } });
      await station.call(moveActivity, { params: { activityId }, body: { move: "open" } });
    }
    return ids;
  }
  async function join(resident: TestResident, activityId: string) {
    const { roles } = await resident.call(getActivity, { params: { activityId } });
    return resident.call(joinActivity, { params: { activityId }, body: { roleId: roles[0]?.id ?? "" } });
  }
  /** Comes when it begins and goes ninety minutes later, both by the code of the place. */
  async function comeAndGo(activityId: string) {
    const activity = await learner.call(getActivity, { params: { activityId } });
    for (const [direction, minutes] of [
      ["in", 1],
      ["out", 90],
    ] as const) {
      moveClock(new Date(Date.parse(activity.startsAt) + minutes * 60_000));
      station = await signedIn();
      const { digits } = await station.call(getAttendanceCode, { params: { activityId } });
      await learner.call(attend, { params: { activityId }, body: { direction, code: digits } });
    }
  }
  const courses = async () => (await learner.call(listMyCourses, {})).courses;
  const paper = (activityId: string) =>
    fetch(hall.origin + printCompletion.path.replace(":activityId", activityId), { headers: learner.call.headers });

  it("says what it teaches; an other activity teaches nothing", async () => {
    const refused = await refusal(plan({ teaches: null }));
    expect(refused.fields[0]).toMatchObject({ message: "技能培训要选教什么，别的活动不选。" });
    expect((await refusal(plan({ kind: "lecture" }))).fields).toHaveLength(1);
    const [activityId = ""] = await opened();
    const seen = await learner.call(getActivity, { params: { activityId } });
    expect(seen).toMatchObject({ kindName: "技能培训", teaches: "焊工", countsHours: false });
  });

  it("is found from a vacancy by its skill, anywhere in the county, and leads to the vacancies that want it", async () => {
    const elsewhere = await makeResident(hall, await makeCommunity());
    const [activityId = ""] = await opened();
    const found = await elsewhere.call(listActivities, { query: { teaches: "焊工" } });
    expect(found.activities.map(({ id }) => id)).toContain(activityId);
    const other = await elsewhere.call(listActivities, { query: { teaches: "会计" } });
    expect(other.activities.map(({ id }) => id)).not.toContain(activityId);
    await learner.call(registerForWork, { body: { ...seekerForm, helpWanted: ["技能培训"] } });
    const agent = await makeStaff(hall, community, { desks: ["jobs"] });
    const vacancy = await publishVacancy(agent, { title: "焊工", skills: ["焊工"] });
    const { vacancies } = await learner.call(listVacancies, { query: { skill: "焊工", limit: 50 } });
    expect(vacancies.map(({ id }) => id)).toContain(vacancy.id);
  });

  it("a skill is taught while one can still sign up for its class, each with the earliest", async () => {
    const [later = ""] = await opened({ teaches: "泥瓦木工" });
    moveClock(new Date(now().getTime() - hour));
    station = await signedIn();
    const [earlier = ""] = await opened({ teaches: "泥瓦木工" });
    const taught = async () => (await learner.call(listTaught, {})).taught.filter(({ skill }) => skill === "泥瓦木工");
    expect(await taught()).toEqual([
      { skill: "泥瓦木工", activityId: earlier, startsAt: expect.any(String), communityName: community.name },
    ]);
    moveClock(null);
    moveClock(new Date(now().getTime() + 1.5 * hour));
    expect(await taught()).toMatchObject([{ activityId: later }]);
    moveClock(new Date(now().getTime() + week));
    expect(await taught()).toEqual([]);
  });

  it("of a course where one has no place in the next session it is said so", async () => {
    const [first = "", second = ""] = await opened({ weeks: 2 });
    await join(learner, first);
    moveClock(new Date(now().getTime() + week - hour));
    expect(await courses()).toMatchObject([{ came: 0, left: 1, next: { activityId: second, joined: false } }]);
  });

  it("has seats and a line: who comes too late waits", async () => {
    const [activityId = ""] = await opened({ capacity: 1 });
    await join(await makeResident(hall, community), activityId);
    expect(await join(learner, activityId)).toMatchObject({ mine: { state: "waitlisted" } });
  });

  it("whoever came to eight of ten sessions has completed it and gets a paper; no hours are recorded", async () => {
    const ids = await opened({ weeks: 2 });
    expect(ids).toHaveLength(2);
    for (const id of ids) await join(learner, id);
    const [first = "", second = ""] = ids;
    await comeAndGo(first);
    expect(await courses()).toMatchObject([{ activityId: first, sessions: 2, came: 1, over: false, completed: false }]);
    moveClock(new Date(now().getTime() + hour));
    expect(await courses()).toMatchObject([
      { left: 1, next: { activityId: second, place: "社区会议室", joined: true } },
    ]);
    expect((await paper(first)).status).toBe(409);
    await comeAndGo(second);
    moveClock(new Date(now().getTime() + hour));
    expect(await courses()).toMatchObject([{ came: 2, left: 0, next: null, over: true, completed: true }]);
    const answer = await paper(first);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("application/pdf");
    const counted = station.call(confirmHours, {
      params: { activityId: first },
      body: { hours: [{ signupId: (await placeIn(first)) ?? "", minutes: 60 }] },
    });
    expect(await refusal(counted)).toMatchObject({ code: "wrong_state" });
  });
  const placeIn = async (activityId: string) => (await learner.call(getActivity, { params: { activityId } })).mine?.id;

  it("whoever came too seldom gets none; another's course is nobody's", async () => {
    const ids = await opened({ weeks: 2 });
    for (const id of ids) await join(learner, id);
    await comeAndGo(ids[0] ?? "");
    moveClock(new Date(now().getTime() + 3 * week));
    expect(await courses()).toMatchObject([{ came: 1, over: true, completed: false }]);
    const answer = await paper(ids[0] ?? "");
    expect(await answer.json()).toMatchObject({ error: { code: "wrong_state" } });
    station = await signedIn();
    const [others = ""] = await opened();
    expect((await paper(others)).status).toBe(404);
  });
});
