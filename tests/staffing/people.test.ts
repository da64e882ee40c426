import { TOTP } from "otpauth";
import { listAudit } from "../../contract/audit.js";
import type { Role } from "../../contract/identity.js";
import { beginSecondFactor, confirmSecondFactor, getOwnAccount } from "../../contract/own-account.js";
import {
  addPerson,
  disablePerson,
  enablePerson,
  givePost,
  listPeople,
  type Person,
  renewAccess,
  setDesks,
  takePost,
  unbindSecondFactor,
} from "../../contract/people.js";
import { moveMyRequest } from "../../contract/requests.js";
import { countViews } from "../../contract/staff.js";
import { changeQueue } from "../../contract/staffing.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeAccount } from "../support/accounts.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { putOnDuty } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

describe("the people of a community", () => {
  let hall: Hall;
  let community: TestCommunity;
  let head: TestStaff;
  let administrator: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    head = await makeStaff(hall, community, { role: "head", name: "刘建华" });
    administrator = await makeStaff(hall, await makeCommunity(), { role: "administrator", name: "邹明远" });
  });
  afterAll(() => hall.close());

  const people = async (staff = head) =>
    (await staff.call(listPeople, { query: { communityId: community.id } })).people;
  const find = async (id: string): Promise<Person | undefined> => (await people()).find((one) => one.id === id);
  const post = (role: Role, title = "居委会委员") => ({ role, title, body: "committee" as const });

  it("are the head's and the administrator's to see, nobody else's, and another community does not exist", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"], name: "吴建国" });
    expect(await find(officer.id)).toMatchObject({
      name: "吴建国",
      active: true,
      sessions: 1,
      open: 0,
      desks: [{ name: "综合窗口" }],
      posts: [{ role: "officer", title: "居委会委员" }],
    });
    expect((await people(administrator)).map(({ id }) => id)).toContain(officer.id);
    expect(await refusal(people(officer))).toMatchObject({ code: "not_allowed" });
    const supervisor = await makeStaff(hall, community, { role: "supervisor" });
    expect(await refusal(people(supervisor))).toMatchObject({ code: "not_allowed" });
    const elsewhere = await makeStaff(hall, await makeCommunity(), { role: "head" });
    expect(await refusal(people(elsewhere))).toMatchObject({ status: 404 });
  });

  it("a new colleague signs in with the password that is given out, and must set another first", async () => {
    const username = `new.${community.code.slice(5)}`;
    const body = { communityId: community.id, name: "何小丽", username };
    const { id } = await head.call(addPerson, { body });
    expect(await refusal(head.call(addPerson, { body }))).toMatchObject({ code: "already_registered" });
    await head.call(givePost, { params: { staffId: id }, body: post("officer") });
    await head.call(setDesks, { params: { staffId: id }, body: { deskIds: [community.desk("general").id] } });
    const access = await head.call(renewAccess, { params: { staffId: id }, body: { reason: "新同事" } });
    expect(access).toMatchObject({ username, password: expect.stringMatching(/^(\w{4}-){3}\w{4}$/) });
    const response = await fetch(`${hall.origin}/api/staff/session`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(access),
    });
    expect(await response.json()).toMatchObject({ name: "何小丽", owes: ["password"] });
    const kept = await rows`SELECT result FROM idempotency_key WHERE JSON_EXTRACT(result, '$.id') = ${id}`;
    expect(JSON.stringify(kept)).not.toContain(access.password);
  });

  it("a new password leaves the phone's code in place, and a lost phone the password: it takes two people to give both", async () => {
    const officer = await makeAccount(hall, community);
    const params = { staffId: officer.id };
    const { secret } = await officer.call(beginSecondFactor, { body: { password: officer.password } });
    const code = () => new TOTP({ secret }).generate({ timestamp: now().getTime() });
    await officer.call(confirmSecondFactor, { body: { code: code() } });
    const { password } = await head.call(renewAccess, { params, body: { reason: "忘了密码" } });
    expect(await refusal(officer.signIn({ password }))).toMatchObject({ code: "code_needed" });
    moveClock(new Date(now().getTime() + 60_000));
    const back = await officer.signIn({ password, code: code() });
    const lost = { params, body: { reason: "手机丢了" } };
    expect(await refusal(head.call(unbindSecondFactor, lost))).toMatchObject({
      code: "not_allowed",
      message: "这位同事的密码是您重发的，还没换成自己的，动态口令要由另一位负责人或管理员来解绑。",
    });
    await administrator.call(unbindSecondFactor, lost);
    expect(await refusal(back.call(getOwnAccount, {}))).toMatchObject({ status: 401 });
    expect(await officer.signIn({ password })).toMatchObject({ owes: ["password"] });
    expect(await refusal(administrator.call(unbindSecondFactor, lost))).toMatchObject({ code: "wrong_state" });
    expect(await refusal(administrator.call(renewAccess, { params, body: { reason: "又忘了" } }))).toMatchObject({
      message: "这位同事的动态口令是您解绑的，密码要由另一位负责人或管理员来重发。",
    });
    await head.call(renewAccess, { params, body: { reason: "又忘了" } });
    moveClock(null);
    const noted = await rows<{ action: string; actorId: string }>`SELECT action, actorId FROM audit_entry
      WHERE subject = ${`staff_member:${officer.id}`} AND actorId <> ${officer.id} ORDER BY id`;
    expect(noted).toEqual([
      { action: "renew_access", actorId: head.id },
      { action: "unbind_second_factor", actorId: administrator.id },
      { action: "renew_access", actorId: head.id },
    ]);
  });

  it("a post gives its rights with the next call, and taking it back takes them with the next", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const queueId = community.desk("general").queueId;
    const steer = () => officer.call(changeQueue, { params: { queueId }, body: { mode: "claim", cap: 30 } });
    expect(await refusal(steer())).toMatchObject({ code: "not_allowed" });
    const params = { staffId: officer.id };
    const { id } = await administrator.call(givePost, { params, body: post("head", "居委会主任") });
    await steer();
    expect(await refusal(administrator.call(givePost, { params, body: post("head", "居委会主任") }))).toMatchObject({
      code: "already_registered",
    });
    await administrator.call(takePost, { params: { postId: id } });
    expect(await refusal(steer())).toMatchObject({ code: "not_allowed" });
  });

  it("a head gives officers and mediators, but makes no heads, nor switches them off; nobody does anything to themselves", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const second = await makeStaff(hall, community, { role: "head" });
    const params = { staffId: officer.id };
    await head.call(givePost, { params, body: post("mediator", "调解员") });
    for (const role of ["head", "supervisor", "administrator"] as const) {
      expect(await refusal(head.call(givePost, { params, body: post(role) }))).toMatchObject({ code: "not_allowed" });
    }
    const off = (staff: TestStaff, staffId: string) =>
      refusal(staff.call(disablePerson, { params: { staffId }, body: { reason: "调走了" } }));
    expect(await off(head, second.id)).toMatchObject({ code: "not_allowed" });
    expect(await off(head, head.id)).toMatchObject({ code: "not_allowed" });
    expect(await off(officer, second.id)).toMatchObject({ code: "not_allowed" });
    const foreign = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    expect(await off(head, foreign.id)).toMatchObject({ status: 404 });
    const [own] = (await find(head.id))?.posts ?? [];
    expect(await refusal(head.call(takePost, { params: { postId: own?.id ?? "" } }))).toMatchObject({
      code: "not_allowed",
    });
  });

  it("who is switched off is out at once, on every device and in the live channel, and cannot sign in again", async () => {
    const leaver = await makeAccount(hall, community, { desks: ["general"], name: "林小华" });
    const other = await leaver.signIn();
    await putOnDuty(community.desk("general").id, "2099-12-01", leaver.id);
    const stream = await fetch(`${hall.origin}/api/staff/stream`, { headers: leaver.call.headers });
    const ended = drained(stream);

    const params = { staffId: leaver.id };
    const gone = await head.call(disablePerson, { params, body: { reason: "调到县里" } });
    expect(gone).toEqual({ sessions: 2, shifts: 1 });
    for (const call of [leaver.call, other.call]) {
      expect(await refusal(call(countViews, {}))).toMatchObject({ code: "not_signed_in" });
    }
    await hall.deliverMessages();
    const begun = performance.now();
    await ended;
    // Told at once, not found out by the beat of five seconds.
    expect(performance.now() - begun).toBeLessThan(4_000);
    expect(await refusal(leaver.signIn())).toMatchObject({ code: "wrong_credentials" });
    expect(await find(leaver.id)).toMatchObject({ active: false, sessions: 0, leftOn: expect.any(String) });
    expect(await refusal(head.call(disablePerson, { params, body: { reason: "再来" } }))).toMatchObject({
      code: "wrong_state",
    });
    const { entries } = await head.call(listAudit, { query: { action: "disable_person" } });
    expect(entries[0]).toMatchObject({ by: "刘建华", object: "林小华", reason: "调到县里" });

    await head.call(enablePerson, { params, body: { reason: "" } });
    expect((await leaver.signIn()).name).toBe("林小华");
  });

  it("what a resident reopens of somebody who has left waits for the desk again", async () => {
    const leaver = await makeStaff(hall, community, { desks: ["general"] });
    const resident = await makeResident(hall, community);
    const { number } = await apply(resident);
    await act(leaver, number, "claim");
    await act(leaver, number, "resolve", { text: "修好了" });
    await head.call(disablePerson, { params: { staffId: leaver.id }, body: { reason: "退休" } });
    await resident.call(moveMyRequest, { params: { number }, body: { action: "reopen", text: "又坏了" } });
    expect(await rows`SELECT state, ownerId FROM request WHERE number = ${number}`).toEqual([
      { state: "queued", ownerId: null },
    ]);
  });
});

async function drained(response: Response): Promise<void> {
  for await (const _ of response.body as unknown as AsyncIterable<Uint8Array>);
}
