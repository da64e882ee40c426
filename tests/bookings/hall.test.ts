import { book, bookingCalendar, checkIn, getMyBooking, reschedule } from "../../contract/bookings.js";
import { fillPath } from "../../contract/client.js";
import {
  callNext,
  getCheckInCode,
  getDaySheet,
  getHall,
  getScreen,
  markBooking,
  moveTicket,
  sitDown,
  takeOwnTicket,
  takeTicket,
} from "../../contract/hall.js";
import { moveMyRequest } from "../../contract/requests.js";
import { makeCommunity, makeResident, makeSlot, makeStaff, type TestCommunity } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";

const counter = { kind: "service", noticeMin: 0 };

describe("the hall", () => {
  let hall: Hall;
  let community: TestCommunity;
  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
  });
  afterAll(() => hall.close());

  const officerAt = (desk = "culture") => makeStaff(hall, community, { desks: [desk] });

  it("checks a booked resident in with the code on the screen, and calls them before who walked in", async () => {
    const { slotId } = await makeSlot(community, { inHours: 0.2, resource: counter });
    const [resident, officer] = [await makeResident(hall, community, { name: "李敏" }), await officerAt()];
    const deskId = community.desk("culture").id;
    const walkIn = await officer.call(takeTicket, { body: { deskId } });
    const { number } = await resident.call(book, { body: { slotId } });
    const { code } = await officer.call(getCheckInCode, { query: {} });
    const wrong = code === "111111" ? "222222" : "111111";
    expect(await refusal(resident.call(checkIn, { params: { number }, body: { code: wrong } }))).toMatchObject({
      code: "wrong_code",
    });
    const mine = await resident.call(checkIn, { params: { number }, body: { code } });
    expect(mine).toMatchObject({ state: "checked_in", ticket: { state: "waiting", ahead: 1 } });
    // Its time comes.
    const [slot] = await rows<{ startsAt: Date }>`SELECT startsAt FROM slot WHERE id = ${slotId}`;
    const past = new Date((slot?.startsAt.getTime() ?? 0) - 40 * 60_000);
    await rows`UPDATE ticket SET dueAt = ${past} WHERE bookingId IS NOT NULL AND deskId = ${deskId}`;
    await officer.call(sitDown, { params: { number: 3 }, body: { deskId, state: "open" } });
    const { ticket } = await officer.call(callNext, { params: { number: 3 }, body: {} });
    expect(ticket).toMatchObject({ residentName: "李敏", counter: 3, state: "called" });
    const screen = await hall.anyone(getScreen, { params: { communityId: community.id } });
    expect(screen.call).toMatchObject({ label: ticket?.label, counter: 3 });
    expect(screen.next).toMatchObject([{ label: walkIn.label, counters: [3] }]);
    expect(JSON.stringify(screen)).not.toContain("李敏");
    await officer.call(moveTicket, { params: { ticketId: ticket?.id ?? "" }, body: { act: "serve" } });
    await officer.call(moveTicket, { params: { ticketId: ticket?.id ?? "" }, body: { act: "finish" } });
    expect(await resident.call(getMyBooking, { params: { number } })).toMatchObject({ state: "served" });
  });

  it("twenty who take a number at once get twenty, and four counters never call one twice", async () => {
    const deskId = community.desk("culture").id;
    const officers = await Promise.all([1, 2, 3, 4].map(() => officerAt()));
    const [first] = officers;
    if (!first) throw new Error("nobody");
    const tickets = await Promise.all(Array.from({ length: 20 }, () => first.call(takeTicket, { body: { deskId } })));
    expect(new Set(tickets.map(({ label }) => label)).size).toBe(20);
    await Promise.all(
      officers.map(({ call }, place) =>
        call(sitDown, { params: { number: place + 1 }, body: { deskId, state: "open" } }),
      ),
    );
    const called: string[] = [];
    for (let round = 0; round < 5; round++) {
      await Promise.all(
        officers.map(async ({ call }, place) => {
          const { ticket } = await call(callNext, { params: { number: place + 1 }, body: {} });
          if (!ticket) return;
          called.push(ticket.label);
          await call(moveTicket, { params: { ticketId: ticket.id }, body: { act: "serve" } });
        }),
      );
    }
    expect(called).toHaveLength(20);
    expect(new Set(called).size).toBe(20);
  });

  it("who missed the call is second in line when they come back", async () => {
    const officer = await officerAt();
    const deskId = community.desk("culture").id;
    const [first, second, third] = [
      await officer.call(takeTicket, { body: { deskId } }),
      await officer.call(takeTicket, { body: { deskId } }),
      await officer.call(takeTicket, { body: { deskId } }),
    ];
    await officer.call(sitDown, { params: { number: 1 }, body: { deskId, state: "open" } });
    await officer.call(callNext, { params: { number: 1 }, body: {} });
    expect(await refusal(officer.call(callNext, { params: { number: 1 }, body: {} }))).toMatchObject({
      code: "wrong_state",
    });
    await officer.call(moveTicket, { params: { ticketId: first.id }, body: { act: "no_show" } });
    await officer.call(moveTicket, { params: { ticketId: first.id }, body: { act: "again" } });
    const { desks } = await officer.call(getHall, { query: {} });
    const line = desks.find(({ id }) => id === deskId)?.waiting.map(({ label }) => label);
    expect(line).toEqual([second.label, first.label, third.label]);
  });

  it("a resident takes one number of a desk with the code of the hall, a second is refused", async () => {
    const [resident, officer] = [await makeResident(hall, community), await officerAt()];
    const deskId = community.desk("culture").id;
    const { code } = await officer.call(getCheckInCode, { query: {} });
    const ticket = await resident.call(takeOwnTicket, { body: { deskId, code } });
    expect(ticket).toMatchObject({ state: "waiting", ahead: 0, words: "下一个就是您" });
    expect(await refusal(resident.call(takeOwnTicket, { body: { deskId, code } }))).toMatchObject({
      code: "already_registered",
    });
  });

  it("the desk's day sheet shows who comes; another desk's officer may not mark, another community's sees nothing", async () => {
    const { slotId } = await makeSlot(community, { inHours: 0.1, resource: counter });
    const resident = await makeResident(hall, community, { name: "李敏" });
    const { number } = await resident.call(book, { body: { slotId } });
    const [officer, other] = [await officerAt(), await officerAt("clinic")];
    const stranger = await makeStaff(hall, await makeCommunity(), { desks: ["culture"] });
    const [slot] = await rows<{ day: string }>`
      SELECT DATE_FORMAT(startsAt + INTERVAL 8 HOUR, '%Y-%m-%d') day FROM slot WHERE id = ${slotId}`;
    const sheet = await officer.call(getDaySheet, { query: { day: slot?.day } });
    expect(sheet.resources[0]?.slots[0]?.bookings).toMatchObject([{ number, residentName: "李敏" }]);
    const body = { mark: "check_in" as const };
    expect(await refusal(other.call(markBooking, { params: { number }, body }))).toMatchObject({ status: 403 });
    expect(await refusal(stranger.call(markBooking, { params: { number }, body }))).toMatchObject({ status: 404 });
    const marked = await officer.call(markBooking, { params: { number }, body });
    expect(marked).toMatchObject({ state: "checked_in", ticket: expect.stringMatching(/^[A-Z] 001$/) });
  });

  it("a booking's calendar keeps its id, counts its changes, and ends as cancelled; a false signature finds nothing", async () => {
    const { slotId, resourceId } = await makeSlot(community, { inHours: 26 });
    const later = await makeSlot(community, { of: resourceId, inHours: 50 });
    const resident = await makeResident(hall, community);
    const { number } = await resident.call(book, { body: { slotId } });
    const { calendarUrl } = await resident.call(getMyBooking, { params: { number } });
    const read = async () => (await fetch(hall.origin + calendarUrl)).text();
    const first = await read();
    expect(first).toContain("SEQUENCE:0");
    expect(first).toContain("METHOD:PUBLISH");
    await resident.call(reschedule, { params: { number }, body: { slotId: later.slotId } });
    const second = await read();
    expect(second).toContain("SEQUENCE:1");
    const uid = (text: string) => /UID:(.+)/.exec(text)?.[1];
    expect(uid(second)).toBe(uid(first));
    await resident.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    const last = await read();
    expect(last).toContain("STATUS:CANCELLED");
    expect(last).toContain("METHOD:CANCEL");
    const forged = await fetch(`${hall.origin}${fillPath(bookingCalendar.path, { number })}?signature=x`);
    expect(forged.status).toBe(404);
  });

  it("keeps one person at one counter", async () => {
    const officer = await officerAt();
    const deskId = community.desk("culture").id;
    for (const number of [1, 2]) {
      await officer.call(sitDown, { params: { number }, body: { deskId, state: "open" } });
    }
    expect(await countOf`SELECT COUNT(*) FROM counter WHERE staffId = ${officer.id}`).toBe(1);
  });
});
