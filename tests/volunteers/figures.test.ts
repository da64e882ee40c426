import { askCorrection, decideCorrection } from "../../contract/hours-corrections.js";
import { getMyService } from "../../contract/service-hours.js";
import { getVolunteerBoard, standOnBoard } from "../../contract/volunteer-board.js";
import { exportVolunteerFigures, getVolunteerFigures, listFigurePeople } from "../../contract/volunteer-figures.js";
import { signUpAsVolunteer } from "../../contract/volunteers.js";
import { laterMonth, monthOf } from "../../server/communities/calendar/months.js";
import { newId } from "../../server/db/ids.js";
import { insert, sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { moveClock, now } from "../../server/env/clock.js";
import { keepVolunteerFigures } from "../../server/volunteers/figures/keep.js";
import { milestonesOf } from "../../server/volunteers/hours/milestones.js";
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
import { serve } from "../support/volunteering.js";

/** Noon of the middle of this month, so that nothing a test does falls into another one. */
const middle = new Date(`${monthOf(now())}-15T04:00:00Z`);
const thisMonth = monthOf(middle);

describe("the figures of volunteering", () => {
  let hall: Hall;
  let community: TestCommunity;
  let station: TestStaff;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(middle);
    community = await makeCommunity();
    station = await makeStaff(hall, community, { desks: ["volunteers"] });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const served = async (person: TestResident, minutes: number) => {
    moveClock(middle);
    return serve(station, person, minutes);
  };
  const keep = async () => {
    moveClock(middle);
    await keepVolunteerFigures();
  };
  const before = (person: TestResident, ...months: string[]) =>
    commit({
      steps: months.map((month) =>
        insert("VolunteerMonth", { residentId: person.id, communityId: community.id, month, minutes: 60, times: 1 }),
      ),
      result: null,
    });

  it("say who served and how long, who comes regularly, and on how many of the old and alone somebody looks in", async () => {
    const [once, often, old, alone] = await Promise.all([
      makeResident(hall, community, { name: "侯红梅" }),
      makeResident(hall, community, { name: "陈晓雯" }),
      makeResident(hall, community, { birthDate: "1940-02-01" }),
      makeResident(hall, community, { traits: ["alone"] }),
    ]);
    await before(often, laterMonth(thisMonth, -1), laterMonth(thisMonth, -2));
    // Two months in a row are not three.
    await before(once, laterMonth(thisMonth, -1));
    await served(once, 90);
    await served(often, 30);
    await commit({
      steps: [
        insert("Pair", {
          id: newId(),
          communityId: community.id,
          residentId: old.id,
          activeFor: old.id,
          volunteerId: often.id,
          state: "active",
          everyDays: 7,
          consent: "phone",
          pairedById: station.id,
          pairedBy: station.name,
          createdAt: middle,
          nextDueOn: new Date(`${thisMonth}-20`),
        }),
      ],
      result: null,
    });
    await keep();
    const figures = await station.call(getVolunteerFigures, { query: {} });
    expect(figures.counts).toEqual({
      registered: 0,
      active: 2,
      regular: 1,
      minutes: 120,
      times: 2,
      old_alone: 2,
      paired: 1,
      on_time: 1,
    });
    expect(figures.before).toMatchObject({ active: 2, minutes: 120, regular: 0 });
    expect(figures.rows).toEqual([{ id: community.id, name: community.name, counts: figures.counts }]);
    expect(figures.course.at(-1)).toEqual({ month: thisMonth, active: 2, minutes: 120 });
    const people = (figure: "active" | "regular") => station.call(listFigurePeople, { query: { figure } });
    expect((await people("active")).people.map(({ name, minutes }) => [name, minutes])).toEqual([
      ["侯红梅", 90],
      ["陈晓雯", 30],
    ]);
    expect((await people("regular")).people.map(({ name }) => name)).toEqual(["陈晓雯"]);
    expect(alone.id).not.toBe(old.id);
  });

  it("follow a correction, and the sums of the months are always those of the ledger", async () => {
    const resident = await makeResident(hall, community);
    const signupId = await served(resident, 90);
    await keep();
    const params = { signupId };
    const { id: correctionId } = await resident.call(askCorrection, { params, body: { minutes: 20, words: "多记了" } });
    await station.call(decideCorrection, { params: { correctionId }, body: { minutes: 20, answer: "改" } });
    await keep();
    expect((await station.call(getVolunteerFigures, { query: {} })).counts).toMatchObject({ minutes: 20, times: 1 });
    const [sums] =
      await rows`SELECT (SELECT SUM(minutes) FROM volunteer_month WHERE residentId = ${resident.id}) AS stored,
      (SELECT SUM(minutes) FROM hours_entry WHERE residentId = ${resident.id}) AS entered`;
    expect(sums?.stored).toBe(sums?.entered);
    expect(await resident.call(getMyService, { query: {} })).toMatchObject({ minutes: 20 });
  });

  it("give who served in three months in a row a badge, and take none from who pauses afterwards", async () => {
    const person = await makeResident(hall, community);
    const badges = async () => (await person.call(getMyService, { query: {} })).milestones;
    await before(person, laterMonth(thisMonth, -6), laterMonth(thisMonth, -5), laterMonth(thisMonth, -3));
    expect(await badges()).toEqual([]);
    await before(person, laterMonth(thisMonth, -4));
    expect(await badges()).toEqual(["连着 3 个月"]);
  });

  it.each([
    [["2026-11", "2026-12", "2027-01"], ["连着 3 个月"]],
    [["2026-10", "2026-12", "2027-01"], []],
    [[], []],
  ])("of %j months in a row are %j", (months, said) => {
    expect(milestonesOf(0, months)).toEqual(said);
  });

  it("open page after page into their people, most hours first", async () => {
    const people = await Promise.all(Array.from({ length: 23 }, () => makeResident(hall, community)));
    await commit({
      steps: people.map(({ id }, place) =>
        insert("VolunteerMonth", {
          residentId: id,
          communityId: community.id,
          month: thisMonth,
          minutes: 60 + (place % 4) * 10,
          times: 1,
        }),
      ),
      result: null,
    });
    const first = await station.call(listFigurePeople, { query: {} });
    const next = await station.call(listFigurePeople, { query: { cursor: first.nextCursor ?? "" } });
    const all = [...first.people, ...next.people];
    expect(next.nextCursor).toBeNull();
    expect(new Set(all.map(({ id }) => id)).size).toBe(23);
    expect(all.map(({ minutes }) => minutes)).toEqual(all.map(({ minutes }) => minutes).sort((a, b) => b - a));
  });

  it("are for the station and the head of the community, and for the county of all; no other desk sees them", async () => {
    const other = await makeCommunity();
    const [head, clerk, supervisor] = await Promise.all([
      makeStaff(hall, community, { role: "head" }),
      makeStaff(hall, community, { desks: ["clinic"] }),
      makeStaff(hall, other, { role: "supervisor" }),
    ]);
    expect((await head.call(getVolunteerFigures, { query: {} })).rows.map(({ id }) => id)).toEqual([community.id]);
    expect((await refusal(clerk.call(getVolunteerFigures, { query: {} }))).code).toBe("not_allowed");
    for (const endpoint of [getVolunteerFigures, listFigurePeople])
      expect((await refusal(head.call(endpoint, { query: { communityId: other.id } }))).code).toBe("not_found");
    const all = await supervisor.call(getVolunteerFigures, { query: {} });
    expect(all.rows.map(({ id }) => id)).toEqual(expect.arrayContaining([community.id, other.id]));
    const sheet = (who: TestStaff) => fetch(hall.origin + exportVolunteerFigures.path, { headers: who.call.headers });
    expect((await sheet(clerk)).status).toBe(403);
    const file = await sheet(head);
    expect(file.headers.get("content-type")).toContain("spreadsheetml");
    expect(
      Buffer.from(await file.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe("PK");
  });

  describe("and the board of those who served most", () => {
    const register = async (given: { birthDate?: string; accepted?: boolean; name?: string } = {}) => {
      const person = await makeResident(hall, community, given);
      await person.call(signUpAsVolunteer, {
        body: {
          skills: ["修水电"],
          times: ["周六"],
          agreed: true,
          communityId: community.id,
          guardianConsent: true,
          contactPhone: "13800138000",
        },
      });
      if (given.accepted !== false)
        await commit({
          steps: [sql`UPDATE volunteer SET state = 'accepted' WHERE residentId = ${person.id}`],
          result: null,
        });
      return person;
    };
    const board = (person: TestResident) => person.call(getVolunteerBoard, { query: {} });
    const set = (person: TestResident, on: boolean) => person.call(standOnBoard, { body: { on } });

    it("names only who said so, and nobody the moment after they took it back", async () => {
      const [shy, proud] = [await register(), await register({ name: "杜建国" })];
      await served(shy, 100);
      await served(proud, 50);
      moveClock(middle);
      expect(await board(proud)).toMatchObject({ rows: [], mine: { standing: "off", minutes: 50 } });
      await set(proud, true);
      const seen = await board(shy);
      expect(seen.rows).toEqual([{ place: 1, name: "杜建国", minutes: 50, times: 1, mine: false }]);
      expect(seen.mine).toEqual({ standing: "off", minutes: 100, times: 1 });
      await set(proud, false);
      expect((await board(shy)).rows).toEqual([]);
    });

    it("gives equal hours one place", async () => {
      const people = [await register(), await register(), await register()];
      for (const [number, person] of people.entries()) {
        await served(person, number === 2 ? 20 : 40);
        moveClock(middle);
        await set(person, true);
      }
      expect((await board(people[0] as TestResident)).rows.map(({ place }) => place)).toEqual([1, 1, 3]);
    });

    it("is not for minors, nor before the station has taken one in, nor for who is no volunteer", async () => {
      const minor = await register({ birthDate: `${middle.getUTCFullYear() - 15}-01-01` });
      expect((await refusal(set(minor, true))).code).toBe("guardian_needed");
      const waiting = await register({ accepted: false });
      expect((await refusal(set(waiting, true))).code).toBe("wrong_state");
      const nobody = await makeResident(hall, community);
      expect((await refusal(set(nobody, true))).code).toBe("not_found");
      expect((await board(nobody)).mine.standing).toBe("none");
    });
  });
});
