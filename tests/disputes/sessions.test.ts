import { listResources } from "../../contract/bookings.js";
import {
  answerSession,
  callOffSession,
  listRooms,
  moveSession,
  recordSession,
  scheduleSession,
  signMyRecord,
  signRecord,
} from "../../contract/dispute-sessions.js";
import { endMine, getDispute, getMyDispute, listMyDisputes } from "../../contract/mediation.js";
import { listMyMessages } from "../../contract/notifications.js";
import { close, previewClosure } from "../../contract/schedules.js";
import { dayOf } from "../../server/communities/calendar/shanghai.js";
import { keepMediations } from "../../server/disputes/clockwork.js";
import { moveClock, now } from "../../server/env/clock.js";
import { makeStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import {
  beginMediation,
  type Committee,
  makeCommittee,
  makeMeetingRoom,
  meet,
  strokes,
} from "../support/mediations.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

describe("meetings of a mediation", () => {
  let hall: Hall;
  let committee: Committee;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    committee = await makeCommittee(hall);
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  const begin = () => beginMediation(hall, committee);
  const takenOf = (slotId: string) => countOf`SELECT taken FROM slot WHERE id = ${slotId}`;

  it("hold the committee's room: nobody else gets it, and residents are not offered it at all", async () => {
    const { mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community);
    const { rooms } = await mediator.call(listRooms, { params });
    expect(rooms.map((room) => room.slotId)).toEqual([slotId]);
    const file = await mediator.call(scheduleSession, { params, body: { slotId } });
    expect(file).toMatchObject({ stage: "in_session", sessions: [{ number: 1, place: "调解室，二楼", room: true }] });
    expect(await takenOf(slotId)).toBe(1);
    const second = await begin();
    expect((await second.mediator.call(listRooms, { params: second.params })).rooms).toEqual([]);
    const late = second.mediator.call(scheduleSession, { params: second.params, body: { slotId } });
    expect(await refusal(late)).toMatchObject({ code: "slot_full" });
    const { resources } = await hall.anyone(listResources, { params: { communityId: committee.community.id } });
    expect(resources).toEqual([]);
  });

  it("invite both by a message that says nothing; each says whether they come, and the other side does not read why", async () => {
    const { applicant, respondent, mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community);
    await mediator.call(scheduleSession, { params, body: { slotId, online: "腾讯会议 123 456 789" } });
    await hall.deliverMessages();
    for (const party of [applicant, respondent]) {
      const { messages } = await party.call(listMyMessages, { query: {} });
      expect(messages[0]).toMatchObject({ title: "您有一条调解消息", text: "请打开看一看。" });
    }
    const { disputes } = await respondent.call(listMyDisputes, {});
    expect(disputes[0]?.todo).toBe("约了时间，请回话来不来");
    const [session] = (await respondent.call(getMyDispute, { params })).sessions;
    expect(session).toMatchObject({ online: "腾讯会议 123 456 789", state: "planned" });
    const at = { ...params, sessionId: session?.id ?? "" };
    const seen = await respondent.call(answerSession, { params: at, body: { answer: "online", text: "脚崴了" } });
    expect(seen.todo).toBeNull();
    const line = (file: typeof seen) => file.sessions[0]?.attendance.find(({ role }) => role === "respondent");
    expect(line(seen)).toMatchObject({ answer: "online", text: "脚崴了" });
    expect(line(await applicant.call(getMyDispute, { params }))).toMatchObject({ answer: "online", text: null });
  });

  it("with one side alone are nothing that the other hears or reads of", async () => {
    const { applicant, respondent, mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community);
    const before = await respondent.call(getMyDispute, { params });
    const file = await mediator.call(scheduleSession, { params, body: { slotId, sides: "applicant" } });
    const at = { ...params, sessionId: file.sessions[0]?.id ?? "" };
    const after = await respondent.call(getMyDispute, { params });
    expect(after).toMatchObject({ sessions: [], register: before.register });
    expect((await applicant.call(getMyDispute, { params })).sessions).toHaveLength(1);
    const answer = respondent.call(answerSession, { params: at, body: { answer: "here" } });
    expect(await refusal(answer)).toMatchObject({ status: 404 });
  });

  it("are not at a time at which the mediator sits with others", async () => {
    const [one, other] = [await begin(), await begin()];
    const first = await makeMeetingRoom(committee.community);
    const second = await makeMeetingRoom(committee.community);
    await one.mediator.call(scheduleSession, { params: one.params, body: { slotId: first.slotId } });
    const clash = one.mediator.call(scheduleSession, { params: other.params, body: { slotId: second.slotId } });
    expect(await refusal(clash)).toMatchObject({ code: "overlapping_booking" });
    expect(await takenOf(second.slotId)).toBe(0);
  });

  it("move to another room: the old one is free, and who was asked answers anew", async () => {
    const { respondent, mediator, params } = await begin();
    const [first, second] = [
      await makeMeetingRoom(committee.community),
      await makeMeetingRoom(committee.community, 72),
    ];
    const file = await mediator.call(scheduleSession, { params, body: { slotId: first.slotId } });
    const at = { ...params, sessionId: file.sessions[0]?.id ?? "" };
    await respondent.call(answerSession, { params: at, body: { answer: "here" } });
    const moved = await mediator.call(moveSession, { params: at, body: { slotId: second.slotId } });
    expect(moved.sessions[0]?.attendance.every(({ answer }) => answer === null)).toBe(true);
    expect([await takenOf(first.slotId), await takenOf(second.slotId)]).toEqual([0, 1]);
    // Only how to join changes: the room stays.
    const same = await mediator.call(moveSession, {
      params: at,
      body: { slotId: second.slotId, online: "打电话进来" },
    });
    expect(same.sessions[0]).toMatchObject({ place: "调解室，二楼", online: "打电话进来", room: true });
    expect(await takenOf(second.slotId)).toBe(1);
  });

  it("are called off with the reason, or because a party ends it; the room is free again", async () => {
    const { applicant, mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community);
    const file = await mediator.call(scheduleSession, { params, body: { slotId } });
    const at = { ...params, sessionId: file.sessions[0]?.id ?? "" };
    const off = await mediator.call(callOffSession, { params: at, body: { text: "对方出差" } });
    expect(off.sessions[0]).toMatchObject({ state: "called_off", reason: "对方出差", room: false });
    expect(await takenOf(slotId)).toBe(0);
    await mediator.call(scheduleSession, { params, body: { slotId } });
    expect(await takenOf(slotId)).toBe(1);
    const ended = await applicant.call(endMine, { params, body: {} });
    expect(ended.sessions.map(({ state }) => state)).toEqual(["called_off", "called_off"]);
    expect(await takenOf(slotId)).toBe(0);
  });

  it("keep their room when somebody would close it", async () => {
    const { mediator, params } = await begin();
    const { slotId, resourceId } = await makeMeetingRoom(committee.community);
    await mediator.call(scheduleSession, { params, body: { slotId } });
    const [slot] = await rows<{ startsAt: Date }>`SELECT startsAt FROM slot WHERE id = ${slotId}`;
    const day = dayOf(slot?.startsAt ?? now());
    const closure = { fromDay: day, untilDay: day, startsAt: 0, endsAt: 1440 };
    const closing = committee.head.call(close, {
      params: { resourceId },
      body: { ...closure, reason: "停电", seen: [] },
    });
    expect(await refusal(closing)).toMatchObject({ code: "places_taken" });
    const looking = committee.head.call(previewClosure, { params: { resourceId }, body: closure });
    expect(await refusal(looking)).toMatchObject({ message: expect.not.stringContaining("调解") });
  });

  it("let others in only with the consent of both (20)", async () => {
    const { mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community);
    const guests = [{ name: "马师傅", about: "懂防水" }];
    const bare = mediator.call(scheduleSession, { params, body: { slotId, guests } });
    expect(await refusal(bare)).toMatchObject({ message: expect.stringContaining("第二十条") });
    const file = await mediator.call(scheduleSession, { params, body: { slotId, guests, guestsAgreed: true } });
    expect(file.sessions[0]?.attendance).toContainEqual(expect.objectContaining({ role: "guest", name: "马师傅" }));
  });

  it("end in a record that those present sign, on their phone and at the counter, over exactly what they read", async () => {
    const mediation = await begin();
    const { applicant, respondent, mediator, params } = mediation;
    const held = await meet(mediation, { notes: "何建说愿意修" });
    expect(held.record?.text).toMatch(
      /人民调解笔录（第 1 次）[\s\S]*申请人 刘大明；对方 何建；调解员 方敏[\s\S]*何建说愿意修/,
    );
    const hash = held.record?.hash ?? "";
    const at = { ...params, sessionId: held.id };
    expect((await applicant.call(getMyDispute, { params })).todo).toBe("有一份笔录请您看，没错就签字");
    const wrong = applicant.call(signMyRecord, { params: at, body: { hash: "0".repeat(64), strokes } });
    expect(await refusal(wrong)).toMatchObject({ code: "wrong_state", message: expect.stringContaining("再看一遍") });
    await applicant.call(signMyRecord, { params: at, body: { hash, strokes } });
    const twice = applicant.call(signMyRecord, { params: at, body: { hash, strokes } });
    expect(await refusal(twice)).toMatchObject({ code: "wrong_state" });
    const lineOf = (role: string) => held.attendance.find((one) => one.role === role)?.id ?? "";
    const other = committee.head.call(signRecord, {
      params: at,
      body: { attendanceId: lineOf("mediator"), hash, strokes },
    });
    expect(await refusal(other)).toMatchObject({ code: "not_allowed" });
    await mediator.call(signRecord, { params: at, body: { attendanceId: lineOf("respondent"), hash, strokes } });
    const file = await mediator.call(signRecord, {
      params: at,
      body: { attendanceId: lineOf("mediator"), hash, strokes },
    });
    expect(file.sessions[0]?.record).toMatchObject({
      waitsFor: [],
      signatures: [{ name: "刘大明" }, { name: "何建" }, { name: "方敏" }],
    });
    expect(file.sessions[0]?.record?.signatures[0]?.path).toMatch(/^M60 60L/);
    expect((await respondent.call(getMyDispute, { params })).todo).toBeNull();
    const noted =
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'sign_record' AND reason = ${`sha256 ${hash}`}`;
    expect(noted).toBe(3);
  });

  it("recorded anew let earlier signatures fall", async () => {
    const mediation = await begin();
    const { applicant, mediator, params } = mediation;
    const held = await meet(mediation);
    const at = { ...params, sessionId: held.id };
    await applicant.call(signMyRecord, { params: at, body: { hash: held.record?.hash ?? "", strokes } });
    const came = held.attendance.map(({ id }) => ({ id, presence: "here" as const }));
    const again = await mediator.call(recordSession, {
      params: at,
      body: { came, notes: "补记：愿意赔", result: "again" },
    });
    expect(again.sessions[0]?.record).toMatchObject({ signatures: [], result: "again" });
    expect(again.sessions[0]?.record?.text).toContain("还要再谈，时间另约");
  });

  it("leave no record to read for a side that did not come", async () => {
    const { applicant, respondent, mediator, params } = await begin();
    const startsAt = new Date(now().getTime() + 3_600_000);
    const endsAt = new Date(startsAt.getTime() + 3_600_000);
    const body = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), place: "居委会" };
    const [session] = (await mediator.call(scheduleSession, { params, body })).sessions;
    if (!session) throw new Error("no meeting");
    const at = { ...params, sessionId: session.id };
    const came = session.attendance.map(({ id, role }) => ({
      id,
      presence: role === "respondent" ? ("absent" as const) : ("here" as const),
    }));
    const given = { came, notes: "只有申请人来", result: "again" } as const;
    expect(await refusal(mediator.call(recordSession, { params: at, body: given }))).toMatchObject({
      code: "too_late",
    });
    moveClock(endsAt);
    await mediator.call(recordSession, { params: at, body: given });
    expect((await respondent.call(getMyDispute, { params })).sessions[0]).toMatchObject({
      state: "held",
      record: null,
    });
    expect((await applicant.call(getMyDispute, { params })).sessions[0]?.record?.text).toContain("没到：对方 何建");
  });

  it("are reminded of a day before, once, however often the clock comes round", async () => {
    const { respondent, mediator, params } = await begin();
    const { slotId } = await makeMeetingRoom(committee.community, 48);
    await mediator.call(scheduleSession, { params, body: { slotId } });
    await hall.deliverMessages();
    const lettersOf = async () => (await respondent.call(listMyMessages, { query: {} })).messages.length;
    const before = await lettersOf();
    moveClock(new Date(now().getTime() + 25 * 3_600_000));
    const ids = [committee.community.id];
    const counts = await Promise.all([keepMediations(ids), keepMediations(ids), keepMediations(ids)]);
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    await hall.deliverMessages();
    expect(await lettersOf()).toBe(before + 1);
  });

  it("are nobody else's: they do not exist for a colleague, and lie encrypted", async () => {
    const mediation = await begin();
    const held = await meet(mediation, { notes: "水管是何建自己改的" });
    const stranger = await makeStaff(hall, committee.community, { desks: ["mediation"], role: "mediator" });
    const { params } = mediation;
    expect(await refusal(stranger.call(listRooms, { params }))).toMatchObject({ status: 404 });
    const body = { hash: held.record?.hash ?? "", strokes, attendanceId: held.attendance[0]?.id ?? "" };
    const sign = stranger.call(signRecord, { params: { ...params, sessionId: held.id }, body });
    expect(await refusal(sign)).toMatchObject({ status: 404 });
    const stored = await rows`SELECT * FROM dispute_session WHERE id = ${held.id}`;
    expect(JSON.stringify(stored)).not.toMatch(/居委会二楼|何建|水管/);
    // Others of this base speak of pipes and of the second floor too.
    expect(
      await countOf`SELECT COUNT(*) FROM outbox WHERE payload LIKE '%水管是何建%'
        OR (payload LIKE '%居委会二楼%' AND payload LIKE ${`%${params.number}%`})`,
    ).toBe(0);
    expect((await mediation.mediator.call(getDispute, { params })).sessions).toHaveLength(1);
  });
});
