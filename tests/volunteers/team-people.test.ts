import { exportMyData } from "../../contract/privacy.js";
import {
  decideProposal,
  listMyProposals,
  listProposals,
  proposeTeam,
  withdrawProposal,
} from "../../contract/team-proposals.js";
import { foundTeam, removeTeamMember, setTeamLeader } from "../../contract/team-staff.js";
import { getTeam, handOverTeam, joinTeam, leaveTeam, removeMember } from "../../contract/teams.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("the people of a team", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  let leader: TestResident;
  let member: TestResident;
  let params: { teamId: string };
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  beforeEach(async () => {
    const { id: teamId } = await station.call(foundTeam, {
      body: { name: "曙光龙灯队", kind: "drum", about: "", meets: "每周三晚上" },
    });
    params = { teamId };
    leader = await makeResident(hall, community, { name: "侯红梅" });
    member = await makeResident(hall, community, { name: "杜建国" });
    for (const person of [leader, member]) await person.call(joinTeam, { params });
    await station.call(setTeamLeader, { params: { teamId, residentId: leader.id }, body: { leads: true } });
  });
  afterAll(() => hall.close());

  const of = (person: TestResident) => ({ params: { ...params, residentId: person.id } });
  /** As if it had been longer ago; a session does not last so long. */
  const daysLater = (days: number) =>
    commit({
      steps: [sql`UPDATE team_removal SET at = at - INTERVAL ${days} DAY WHERE teamId = ${params.teamId}`],
      result: null,
    });
  const lettersOf = async (person: TestResident) => {
    await hall.deliverMessages();
    return rows`SELECT title, text FROM notification WHERE residentId = ${person.id} ORDER BY createdAt, id`;
  };

  it("are known by id to whoever leads, so that they can be asked to leave; to nobody else", async () => {
    const { people } = await leader.call(getTeam, { params });
    expect(people.map(({ name, leads }) => [name, leads])).toEqual([
      ["侯红梅", true],
      ["杜建国", false],
    ]);
    expect((await member.call(getTeam, { params })).people).toEqual([]);
    const body = { reason: "老不来" };
    expect((await refusal(member.call(removeMember, { ...of(leader), body }))).code).toBe("not_allowed");
    expect((await refusal(member.call(handOverTeam, of(member)))).code).toBe("not_allowed");
  });

  it("are told why when the leader asks them to leave, and come back only after a month", async () => {
    const key = newKey();
    const removal = { ...of(member), body: { reason: "连着五次没来，鼓也没还" } };
    const page = await leader.call(removeMember, removal, { key });
    expect(page.memberNames).toEqual(["侯红梅"]);
    // The same tap again, where the first answer was lost.
    await leader.call(removeMember, removal, { key });
    const letters = await lettersOf(member);
    expect(letters).toHaveLength(1);
    expect(letters[0]?.text).toContain("连着五次没来，鼓也没还");
    expect((await refusal(member.call(joinTeam, { params }))).code).toBe("not_allowed");
    await daysLater(29);
    expect((await refusal(member.call(joinTeam, { params }))).code).toBe("not_allowed");
    await daysLater(2);
    expect((await member.call(joinTeam, { params })).mine).toBe("member");
  });

  it("keep a leader: two who lead do not remove one another, and who alone leads hands over before leaving", async () => {
    expect((await refusal(leader.call(leaveTeam, { params }))).code).toBe("wrong_state");
    const page = await leader.call(handOverTeam, of(member));
    expect(page).toMatchObject({ team: { mine: "member", leaders: ["杜建国"] }, people: [] });
    expect((await lettersOf(member)).map(({ title }) => title)).toEqual(["曙光龙灯队请您带队"]);
    await leader.call(leaveTeam, { params });
    expect((await member.call(getTeam, { params })).team).toMatchObject({ members: 1, mine: "leader" });
    await member.call(leaveTeam, { params });
  });

  it("are not led by a minor", async () => {
    const minor = await makeResident(hall, community, { birthDate: `${now().getFullYear() - 15}-01-01` });
    await minor.call(joinTeam, { params });
    expect((await refusal(leader.call(handOverTeam, of(minor)))).code).toBe("guardian_needed");
  });

  it("may be asked to leave by the station, the leader too, and it stands on the audit log; not by another community", async () => {
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["volunteers"] });
    const body = { reason: "占着鼓房不让别人用" };
    expect((await refusal(stranger.call(removeTeamMember, { ...of(leader), body }))).code).toBe("not_found");
    await station.call(removeTeamMember, { ...of(leader), body });
    expect((await lettersOf(leader)).at(-1)?.text).toContain("占着鼓房");
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'remove_team_member' AND subject = ${`team:${params.teamId}`}`,
    ).toBe(1);
    expect(JSON.stringify(await leader.call(exportMyData, {}))).toContain("占着鼓房不让别人用");
  });
});

describe("a wish for a team", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  afterAll(() => hall.close());

  const body = { name: "曙光二胡社", kind: "arts", about: "一起拉二胡", meets: "每周四晚上" } as const;

  it("is told to the station, and once it says yes there is a team that the resident leads", async () => {
    const resident = await makeResident(hall, community, {
      name: "李敏",
      phone: `138${Date.now().toString().slice(-8)}`,
    });
    const { id } = await resident.call(proposeTeam, { body });
    expect((await refusal(resident.call(proposeTeam, { body }))).code).toBe("already_registered");
    await hall.deliverMessages();
    expect(
      await countOf`SELECT COUNT(*) FROM staff_notification WHERE staffId = ${station.id} AND title = '有人想建一支队伍'`,
    ).toBe(1);
    const { proposals } = await station.call(listProposals, { query: {} });
    const waiting = proposals.find((one) => one.id === id);
    expect(waiting).toMatchObject({ residentName: "李敏", state: "waiting" });
    expect(waiting?.residentPhone).toMatch(/^138/);
    const params = { proposalId: id };
    const decided = await station.call(decideProposal, { params, body: { yes: true, answer: "周四屋子空着" } });
    expect(decided).toMatchObject({ state: "founded", answer: "周四屋子空着" });
    const page = await resident.call(getTeam, { params: { teamId: decided.teamId ?? "" } });
    expect(page.team).toMatchObject({ name: "曙光二胡社", mine: "leader", members: 1, open: true });
    await hall.deliverMessages();
    const [letter] = await rows`SELECT title, opens FROM notification WHERE residentId = ${resident.id}`;
    expect(letter).toEqual({ title: "曙光二胡社建起来了", opens: `volunteers/team/index?id=${decided.teamId}` });
    const again = station.call(decideProposal, { params, body: { yes: false, answer: "不行" } });
    expect((await refusal(again)).code).toBe("wrong_state");
    // One wish at a time, not one in a life.
    await resident.call(proposeTeam, { body: { ...body, name: "曙光棋社" } });
  });

  it("is refused with a reason only, which the resident reads", async () => {
    const resident = await makeResident(hall, community);
    const { id: proposalId } = await resident.call(proposeTeam, { body });
    const params = { proposalId };
    const silent = station.call(decideProposal, { params, body: { yes: false, answer: "" } });
    expect((await refusal(silent)).fields?.[0]?.path).toBe("answer");
    await station.call(decideProposal, { params, body: { yes: false, answer: "路灯还没修好" } });
    const { proposals } = await resident.call(listMyProposals, {});
    expect(proposals[0]).toMatchObject({ state: "refused", answer: "路灯还没修好", teamId: null });
    const answered = await station.call(listProposals, { query: { part: "answered" } });
    expect(answered.proposals.map(({ id }) => id)).toContain(proposalId);
  });

  it("may be taken back until it is answered, by who had it only", async () => {
    const [resident, other] = await Promise.all([makeResident(hall, community), makeResident(hall, community)]);
    const { id: proposalId } = await resident.call(proposeTeam, { body });
    const params = { proposalId };
    expect((await refusal(other.call(withdrawProposal, { params }))).code).toBe("not_found");
    expect((await resident.call(withdrawProposal, { params })).state).toBe("withdrawn");
    const late = station.call(decideProposal, { params, body: { yes: true, answer: "" } });
    expect((await refusal(late)).code).toBe("wrong_state");
    expect(await countOf`SELECT COUNT(*) FROM team WHERE communityId = ${community.id} AND name = ${body.name}`).toBe(
      1,
    );
  });

  it("is a grown-up's, in a community of one's own; other desks and communities do not answer it", async () => {
    const minor = await makeResident(hall, community, { birthDate: `${now().getFullYear() - 15}-01-01` });
    expect((await refusal(minor.call(proposeTeam, { body }))).code).toBe("guardian_needed");
    const nowhere = await makeResident(hall, null);
    expect((await refusal(nowhere.call(proposeTeam, { body }))).code).toBe("wrong_state");
    const resident = await makeResident(hall, community);
    const { id: proposalId } = await resident.call(proposeTeam, { body });
    const clerk = await makeStaff(hall, community, { desks: ["clinic"] });
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["volunteers"] });
    const decision = { params: { proposalId }, body: { yes: true, answer: "" } };
    expect((await refusal(clerk.call(decideProposal, decision))).code).toBe("not_allowed");
    expect((await refusal(stranger.call(decideProposal, decision))).code).toBe("not_found");
    expect((await refusal(clerk.call(listProposals, { query: {} }))).code).toBe("not_allowed");
  });
});
