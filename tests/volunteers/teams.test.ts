import { listActivities } from "../../contract/activities.js";
import { foundTeam, listStaffTeams, setTeamLeader } from "../../contract/team-staff.js";
import { getTeam, joinTeam, leaveTeam, listTeams, postTeamNotice } from "../../contract/teams.js";
import { moveClock } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { here, openActivities } from "../support/volunteering.js";

describe("a team", () => {
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

  const found = () =>
    station.call(foundTeam, { body: { name: "曙光腰鼓队", kind: "drum", about: "以打为乐", meets: "每周二晚上" } });

  it("is joined and left by a tap; twice is once; its people know one another, others only its leader's surname", async () => {
    const { id: teamId } = await found();
    const [one, other] = await Promise.all([
      makeResident(hall, community, { name: "侯红梅" }),
      makeResident(hall, community),
    ]);
    const params = { teamId };
    await one.call(joinTeam, { params });
    await one.call(joinTeam, { params });
    await station.call(setTeamLeader, { params: { teamId, residentId: one.id }, body: { leads: true } });
    expect(await one.call(getTeam, { params })).toMatchObject({
      team: { members: 1, mine: "leader", leaders: ["侯红梅"] },
      memberNames: ["侯红梅"],
    });
    expect(await other.call(getTeam, { params })).toMatchObject({
      team: { mine: null, leaders: ["侯队长"] },
      memberNames: [],
    });
    await one.call(leaveTeam, { params });
    const { teams } = await one.call(listTeams, { query: { communityId: community.id } });
    expect(teams.find(({ id }) => id === teamId)).toMatchObject({ members: 0, mine: null });
  });

  it("hears its leader, and nobody else speaks for it", async () => {
    const { id: teamId } = await found();
    const [leader, member] = await Promise.all([makeResident(hall, community), makeResident(hall, community)]);
    const params = { teamId };
    for (const person of [leader, member]) await person.call(joinTeam, { params });
    const body = { text: "周四加练一晚" };
    expect((await refusal(leader.call(postTeamNotice, { params, body }))).code).toBe("not_allowed");
    await station.call(setTeamLeader, { params: { teamId, residentId: leader.id }, body: { leads: true } });
    await leader.call(postTeamNotice, { params, body });
    await hall.deliverMessages();
    expect((await member.call(getTeam, { params })).notices.map(({ text }) => text)).toEqual(["周四加练一晚"]);
    expect(
      await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${member.id} AND text = '周四加练一晚'`,
    ).toBe(1);
  });

  it("is another community's staff's to look at no more than to change", async () => {
    const { id: teamId } = await found();
    const other = await makeStaff(hall, await makeCommunity(), { desks: ["volunteers"] });
    const taking = other.call(setTeamLeader, { params: { teamId, residentId: station.id }, body: { leads: true } });
    expect((await refusal(taking)).code).toBe("not_found");
    expect((await other.call(listStaffTeams, { query: {} })).teams).toEqual([]);
  });

  it("and its activities are found by the nearest, by kind, by skill and by day", async () => {
    const resident = await makeResident(hall, community);
    const { startsAt, params } = await openActivities(station);
    const day = new Date(startsAt.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
    const idsOf = async (query: object) =>
      (await resident.call(listActivities, { query: { communityId: community.id, ...query } })).activities.map(
        ({ id }) => id,
      );
    expect(await idsOf({ day, kind: "service" })).toContain(params.activityId);
    expect(await idsOf({ day, kind: "lecture" })).not.toContain(params.activityId);
    expect(await idsOf({ day, skill: "理发" })).not.toContain(params.activityId);
    const near = await resident.call(listActivities, { query: { order: "near", day, ...here } });
    const metres = near.activities.map((one) => one.metres ?? 0);
    expect(metres).toEqual([...metres].sort((one, other) => one - other));
  });
});
