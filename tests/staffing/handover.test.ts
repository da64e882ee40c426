import { listAudit } from "../../contract/audit.js";
import { getWork, handOver } from "../../contract/handover.js";
import { getDispute } from "../../contract/mediation.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { disablePerson } from "../../contract/people.js";
import { getStaffRequest } from "../../contract/staff.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { beginMediation, makeCommittee } from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { makeKin, setMode } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

describe("handing over all work of somebody who leaves", () => {
  let hall: Hall;
  let community: TestCommunity;
  let head: TestStaff;
  let leaver: TestStaff;
  let zhou: TestStaff;
  let wu: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    head = await makeStaff(hall, community, { role: "head" });
    leaver = await makeStaff(hall, community, { desks: ["general", "clinic"], name: "林小华" });
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    wu = await makeStaff(hall, community, { desks: ["general", "clinic"], name: "吴建国" });
  });
  afterAll(() => hall.close());

  const work = (staff = head, staffId = leaver.id) => staff.call(getWork, { params: { staffId } });
  const give = (number: string, toId: string, revision: number, staff = head) =>
    staff.call(handOver, { params: { staffId: leaver.id }, body: { number, toId, revision } });
  async function taken(): Promise<string> {
    const { number } = await apply(await makeResident(hall, community));
    await act(leaver, number, "claim");
    return number;
  }

  it("shows every open row with who could take it, and each goes in the state in which it is", async () => {
    const [claimed, waiting, done] = [await taken(), await taken(), await taken()];
    await act(leaver, waiting, "ask_back", { text: "户口本" });
    await act(leaver, done, "resolve", { text: "好了" });
    const { rows: held, takers, more } = await work();
    expect(more).toBe(false);
    expect(held.map(({ number }) => number).toSorted()).toEqual([claimed, waiting].toSorted());
    expect(held[0]).toMatchObject({ takers: expect.arrayContaining([zhou.id, wu.id]), why: null });
    expect(held[0]?.takers).not.toContain(leaver.id);
    expect(takers.find(({ id }) => id === zhou.id)).toMatchObject({ name: "周晓梅", open: 0, away: null });

    const revisionOf = (number: string) => held.find((row) => row.number === number)?.revision ?? 0;
    await give(claimed, zhou.id, revisionOf(claimed));
    await give(waiting, wu.id, revisionOf(waiting));
    expect((await zhou.call(getStaffRequest, { params: { number: claimed } })).row).toMatchObject({
      state: "accepted",
      owner: { name: "周晓梅" },
    });
    const still = await wu.call(getStaffRequest, { params: { number: waiting } });
    expect(still.row).toMatchObject({ state: "waiting_on_resident", owner: { name: "吴建国" } });
    expect(still.timeline[0]).toMatchObject({ title: "交接给同事", visible: false });
    expect((await work()).rows).toEqual([]);
    // The counts of open requests went along.
    const queueId = community.desk("general").queueId;
    expect(
      await rows`SELECT staffId, open FROM staff_load WHERE queueId = ${queueId} AND staffId IN (${leaver.id}, ${zhou.id})`,
    ).toEqual(
      expect.arrayContaining([
        { staffId: leaver.id, open: 0 },
        { staffId: zhou.id, open: 1 },
      ]),
    );
    await hall.deliverMessages();
    const { messages } = await zhou.call(listMyStaffMessages, { query: {} });
    expect(messages.map(({ title }) => title)).toContain("交接给您一件：反映问题");
    const { entries } = await head.call(listAudit, { query: { action: "hand_over" } });
    expect(entries.map(({ requestNumber }) => requestNumber).toSorted()).toEqual([claimed, waiting].toSorted());
  });

  it("also after the account was switched off", async () => {
    const number = await taken();
    await head.call(disablePerson, { params: { staffId: leaver.id }, body: { reason: "退休" } });
    const { person, rows: held } = await work();
    expect(person.active).toBe(false);
    await give(number, zhou.id, held[0]?.revision ?? 0);
    expect((await work()).rows).toEqual([]);
  });

  it("refuses a row by itself: changed since, somebody full, a relative, somebody of another desk", async () => {
    const resident = await makeResident(hall, community);
    const { number } = await apply(resident);
    await act(leaver, number, "claim");
    const [row] = (await work()).rows;
    const revision = row?.revision ?? 0;
    await makeKin(zhou.id, resident.id);
    expect((await work()).rows[0]?.takers).not.toContain(zhou.id);
    expect(await refusal(give(number, zhou.id, revision))).toMatchObject({ code: "bad_input" });
    const nurse = await makeStaff(hall, community, { desks: ["clinic"] });
    expect(await refusal(give(number, nurse.id, revision))).toMatchObject({ code: "bad_input" });
    await act(leaver, number, "reply", { text: "在看" });
    expect(await refusal(give(number, wu.id, revision))).toMatchObject({ code: "wrong_state" });
    await setMode(community.desk("general").queueId, "claim", 1);
    const { number: another } = await apply(await makeResident(hall, community));
    await act(wu, another, "claim");
    expect(await refusal(give(number, wu.id, revision + 1))).toMatchObject({ code: "wrong_state" });
    expect((await work()).rows).toHaveLength(1);
  });

  it("is refused to officers; another community's people do not exist", async () => {
    const number = await taken();
    expect(await refusal(work(zhou))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(give(number, wu.id, 2, zhou))).toMatchObject({ code: "not_allowed" });
    const elsewhere = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect(await refusal(work(elsewhere))).toMatchObject({ status: 404 });
  });

  it("a mediation goes to another mediator by the law's own move, and the county learns nothing of it", async () => {
    const committee = await makeCommittee(hall);
    const { params, mediator } = await beginMediation(hall, committee);
    const other = await makeStaff(hall, committee.community, {
      desks: ["mediation"],
      role: "mediator",
      name: "何秀兰",
    });
    const officer = await makeStaff(hall, committee.community, { desks: ["mediation"] });
    const administrator = await makeStaff(hall, community, { role: "administrator" });
    const asCounty = (await work(administrator, mediator.id)).rows[0];
    expect(asCounty).toMatchObject({ title: "调解（保密）", takers: [], why: expect.stringContaining("委员会") });
    const body = { number: params.number, toId: other.id, revision: asCounty?.revision ?? 0 };
    const to = { staffId: mediator.id };
    expect(await refusal(administrator.call(handOver, { params: to, body }))).toMatchObject({ status: 404 });

    const [row] = (await work(committee.head, mediator.id)).rows;
    expect(row).toMatchObject({ title: "调解（保密）", why: null });
    expect(row?.takers).toContain(other.id);
    expect(row?.takers).not.toContain(officer.id);
    await committee.head.call(handOver, { params: to, body });
    const file = await other.call(getDispute, { params });
    expect(JSON.stringify(file.mediators)).toContain("何秀兰");
    expect(await refusal(mediator.call(getDispute, { params }))).toMatchObject({ status: 404 });
    expect((await work(committee.head, mediator.id)).rows).toEqual([]);
  });
});
