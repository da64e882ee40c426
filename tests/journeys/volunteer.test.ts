import { joinActivity } from "../../contract/activities.js";
import { attend, confirmHours, getAttendanceCode, getSheet } from "../../contract/attendance.js";
import { askCorrection, decideCorrection } from "../../contract/hours-corrections.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyService } from "../../contract/service-hours.js";
import { checkServiceRecord, issueServiceRecord } from "../../contract/service-records.js";
import { getVolunteerProfile } from "../../contract/volunteer-profile.js";
import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { moveClock } from "../../server/env/clock.js";
import { keepActivities } from "../../server/volunteers/activities/clockwork.js";
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
import { act } from "../support/submissions.js";
import { here, openActivities } from "../support/volunteering.js";

describe("a resident becomes a volunteer, serves, and shows a paper of it that anybody can check", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  let resident: TestResident;
  let activity: Awaited<ReturnType<typeof openActivities>>;
  let signupId: string;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"], name: "何银花" });
    resident = await makeResident(hall, community, { name: "陈晓雯", phone: "13800006033" });
  });
  afterAll(() => hall.close());

  const later = (minutes: number) => moveClock(new Date(activity.startsAt.getTime() + minutes * 60_000));
  const codeNow = async () =>
    (await station.call(getAttendanceCode, { params: activity.params })).link.split("code=")[1] ?? "";
  const titles = async () => {
    await hall.deliverMessages();
    return (await resident.call(listMyMessages, { query: {} })).messages.map(({ title }) => title);
  };

  it("signs up, and is a volunteer once the station has said so", async () => {
    const { number: request } = await resident.call(signUpAsVolunteer, {
      body: {
        skills: ["环境清洁"],
        times: ["周六"],
        agreed: true,
        communityId: community.id,
        contactPhone: "13800006033",
      },
    });
    expect((await resident.call(getVolunteerProfile, {})).profile?.state).toBe("applied");
    await act(station, request, "claim");
    await act(station, request, "resolve", { text: "收进队里了，周六九点集合" });
    expect((await resident.call(getVolunteerProfile, {})).profile?.state).toBe("accepted");
  });

  it("is reminded of the activity, comes and goes by the code of the place", async () => {
    activity = await openActivities(station, { inHours: 20 });
    const { params, roleId } = activity;
    const joined = await resident.call(joinActivity, { params, body: { roleId } });
    signupId = joined.mine?.id ?? "";
    await keepActivities();
    expect(await titles()).toContain("活动快到了");
    later(-5);
    // The next day's shift: a desk's session ends with the day.
    station = await makeStaff(hall, community, { desks: ["volunteers"], name: "何银花" });
    await resident.call(attend, { params, body: { direction: "in", code: await codeNow(), point: here } });
    later(121.5);
    const left = await resident.call(attend, {
      params,
      body: { direction: "out", code: await codeNow(), point: here },
    });
    expect(left.mine).toMatchObject({ state: "hours_pending", reviewWords: null });
  });

  it("has the hours in the ledger once the leader has confirmed them, and no minute more than was possible", async () => {
    const { params } = activity;
    const { attendees } = await station.call(getSheet, { params });
    const mine = attendees.find(({ id }) => id === signupId);
    expect(mine?.possible).toBe(126);
    const more = station.call(confirmHours, { params, body: { hours: [{ signupId, minutes: 127 }] } });
    expect((await refusal(more)).code).toBe("too_many_hours");
    await station.call(confirmHours, { params, body: { hours: [{ signupId, minutes: 120 }] } });
    expect(await resident.call(getMyService, { query: {} })).toMatchObject({ minutes: 120, times: 1, pending: 0 });
    expect(await titles()).toContain("时长记好了");
  });

  it("shows a paper that a stranger checks by its number, with no more of the person than needed (民政部令第67号 14)", async () => {
    const day = dayOf(activity.startsAt);
    ({ number } = await resident.call(issueServiceRecord, { body: { fromDay: day, untilDay: day } }));
    const checked = await hall.anyone(checkServiceRecord, { params: { number } });
    expect(checked).toMatchObject({ valid: true, name: "陈**", minutes: 120, times: 1 });
    expect(JSON.stringify(checked)).not.toContain("陈晓雯");
    expect(Object.keys(checked).sort()).toEqual(
      [
        "fromDay",
        "issuedAt",
        "minutes",
        "name",
        "number",
        "revokedAt",
        "revokedFor",
        "times",
        "untilDay",
        "valid",
      ].sort(),
    );
  });

  it("and once the hours are put right, the same number says that the paper no longer holds", async () => {
    const { id: correctionId } = await resident.call(askCorrection, {
      params: { signupId },
      body: { minutes: 100, words: "中间回家拿了一趟工具" },
    });
    // Asking changes nothing yet.
    expect((await hall.anyone(checkServiceRecord, { params: { number } })).valid).toBe(true);
    await station.call(decideCorrection, { params: { correctionId }, body: { minutes: 100, answer: "谢谢您说实话" } });
    expect(await hall.anyone(checkServiceRecord, { params: { number } })).toMatchObject({
      valid: false,
      revokedFor: "时长更正了",
    });
    const day = dayOf(activity.startsAt);
    const fresh = await resident.call(issueServiceRecord, { body: { fromDay: day, untilDay: day } });
    expect(await hall.anyone(checkServiceRecord, { params: { number: fresh.number } })).toMatchObject({
      valid: true,
      minutes: 100,
    });
  });
});
