import { serviceCode, serviceNames } from "../contract/catalogue.js";
import { id, requestNumber } from "../contract/fields.js";
import { checkAnswers, formField, isIdNumber } from "../contract/forms.js";
import { type Action, type Move, moves, openStates, type RequestState, stateNames } from "../contract/lifecycle.js";
import { buildCounty, catalogueItems } from "../prisma/seed/seed.js";
import { dayOf, daysLater, instantOf, weekdayOf } from "../prisma/seed/shanghai.js";

/** Monday to Friday, without holidays: the seed must not depend on which days of a year are free. */
const isWorkingDay = (day: string) => weekdayOf(day) <= 5;
const workingDays = {
  name: "weekdays",
  isWorkingDay,
  add(from: Date, days: number) {
    let day = dayOf(from);
    for (let left = days; left > 0; ) {
      day = daysLater(day, 1);
      if (isWorkingDay(day)) left -= 1;
    }
    return instantOf(day, 1050);
  },
};

const monday = new Date("2026-11-23T02:40:00Z");
const county = buildCounty({ now: monday, workingDays });
const communities = county.community.filter(({ kind }) => kind === "community");
const deskCodes = new Set(county.desk.map(({ code }) => code));
const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
const idsOf = (rows: readonly { id: string }[]) => new Set(rows.map((row) => row.id));

describe("the demonstration county", () => {
  it("has the report's 24 communities with their households, residents and rooms", () => {
    expect(communities).toHaveLength(24);
    expect(sum(communities.map(({ households }) => households))).toBe(46_096);
    expect(sum(communities.map(({ residents }) => residents))).toBe(164_516);
    expect(communities.filter(({ areaM2 }) => areaM2 > 1000).map(({ name }) => name)).toEqual([
      "太平社区",
      "幸福社区",
      "曙光社区",
      "黄湖社区",
      "建新社区",
    ]);
    expect(communities.filter(({ areaM2 }) => areaM2 > 300)).toHaveLength(9);
  });

  it("says of every made-up community that it is an example, and of none that the report names", () => {
    expect(communities.filter(({ example }) => example)).toHaveLength(17);
    for (const { example, address } of communities) expect(address.includes("（示例）")).toBe(example);
  });

  it("has 152 people of whom 98 hold a party post, 116 a committee post and 62 both", () => {
    const local = idsOf(communities);
    const staff = county.staff_member.filter(({ communityId }) => local.has(communityId));
    const holding = (body: string) =>
      new Set(county.post.filter((post) => post.body === body).map((post) => post.staffId));
    const [party, committee] = [holding("party"), holding("committee")];
    expect(staff).toHaveLength(152);
    expect([party.size, committee.size, [...party].filter((person) => committee.has(person)).length]).toEqual([
      98, 116, 62,
    ]);
  });

  it("gives every community a head, mediators, and somebody at each desk with a queue of its own", () => {
    for (const { id: communityId } of communities) {
      const roles = county.post.filter((post) => post.communityId === communityId).map(({ role }) => role);
      expect(roles).toEqual(expect.arrayContaining(["head", "mediator", "officer"]));
    }
    const served = new Set(county.desk_member.map(({ deskId }) => deskId));
    const queued = new Set(county.queue.map(({ deskId }) => deskId));
    for (const desk of county.desk) expect([served.has(desk.id), queued.has(desk.id)]).toEqual([true, true]);
  });

  it("has one account name for each member of staff, in plain letters", () => {
    const names = county.staff_credential.map(({ username }) => username);
    expect(new Set(names).size).toBe(county.staff_member.length);
    for (const name of names) expect(name).toMatch(/^[a-z]+\.[a-z]+$/);
    expect(names).toEqual(
      expect.arrayContaining(["shuguang.zhou", "shuguang.liu", "county.supervisor", "county.admin"]),
    );
  });

  it("knows an estate that two communities share and a street whose house numbers do not overlap", () => {
    const named = (name: string) => county.address_name.filter((row) => row.name === name);
    expect(new Set(named("梦泽花园").map(({ communityId }) => communityId)).size).toBe(2);
    expect(named("曙光路").map(({ fromNumber, toNumber }) => [fromNumber, toNumber])).toEqual([
      [1, 188],
      [189, 360],
    ]);
    for (const name of ["幸福小区", "黄湖菜场"]) expect(named(name)).toHaveLength(1);
  });

  it("is the same county again for the same moment", () => {
    expect(buildCounty({ now: monday, workingDays })).toEqual(county);
  });

  it("gives every row an id of the contract's shape, and no id twice", () => {
    for (const rows of Object.values(county) as { id?: string }[][]) {
      const ids = rows.flatMap((row) => (typeof row.id === "string" ? [row.id] : []));
      expect(new Set(ids).size).toBe(ids.length);
      for (const one of ids) expect(id.safeParse(one).success).toBe(true);
    }
  });
});

describe("the catalogue", () => {
  it("has at least 46 items over all thirteen services, each code once", () => {
    expect(catalogueItems.length).toBeGreaterThanOrEqual(46);
    expect(new Set(catalogueItems.map(({ service }) => service))).toEqual(new Set(Object.keys(serviceNames)));
    expect(new Set(catalogueItems.map(({ code }) => code)).size).toBe(catalogueItems.length);
    expect(
      catalogueItems
        .filter(({ frequent }) => frequent > 0)
        .map(({ frequent }) => frequent)
        .sort(),
    ).toEqual([1, 2, 3]);
  });

  it.each([
    ["dispute", "dispute", "mediation"],
    ["job-registration", "job", "jobs"],
    ["volunteer-signup", "volunteer", "volunteers"],
    ["book-clinic", "booking", "clinic"],
    ["book-culture-room", "booking", "culture"],
    ["book-allowance-counter", "booking", "allowance"],
    ["book-activity-room", "booking", "activity"],
    ["book-reading-room", "booking", "culture"],
    ["elder-allowance", "application", "allowance"],
    ["question", "application", "general"],
    ["report-problem", "application", "general"],
    ["repair-report", "application", "general"],
  ])("has %s of the kind %s at the desk %s", (code, kind, deskCode) => {
    expect(catalogueItems.find((item) => item.code === code)).toMatchObject({ kind, deskCode });
  });

  it.each(catalogueItems.map((item) => [item.title, item] as const))("%s has a whole guide", (_, item) => {
    expect(item.code).toMatch(/^[a-z]+(-[a-z]+)*$/);
    expect(serviceCode.safeParse(item.service).success).toBe(true);
    expect(deskCodes.has(item.deskCode)).toBe(true);
    expect(item.basis.length).toBeGreaterThan(0);
    expect(item.conditions.length).toBeGreaterThan(0);
    // 家政服务 needs nothing but an address; for the rest a resident reads what to bring.
    if (!["home-help", "parents-school", "child-protection"].includes(item.code))
      expect(item.materials.length).toBeGreaterThan(0);
    expect(item.steps.length).toBeGreaterThanOrEqual(3);
    expect(item.synonyms.length).toBeGreaterThanOrEqual(5);
    expect(item.promisedDays).toBeGreaterThan(0);
    expect(item.promisedDays).toBeLessThanOrEqual(item.legalDays);
    expect([0, 1]).toContain(item.visits);
    for (const field of item.form) expect(formField.safeParse(field).success).toBe(true);
    expect(new Set(item.form.map(({ name }) => name)).size).toBe(item.form.length);
    for (const field of item.form) expect(field.type === "choice").toBe((field.options ?? []).length > 0);
  });

  it("asks for an identity number nowhere, since answers are kept as they are typed", () => {
    expect(catalogueItems.flatMap(({ form }) => form).filter(({ type }) => type === "idNumber")).toEqual([]);
  });
});

describe("the routing rules", () => {
  it("stand in order in one version and send to desks that exist", () => {
    expect(county.rule.map(({ position }) => position)).toEqual(county.rule.map((_, index) => index + 1));
    for (const { effect, version } of county.rule) {
      expect(version).toBe(1);
      expect(deskCodes.has((effect as { deskCode: string }).deskCode)).toBe(true);
    }
  });

  it("name only items and services of the catalogue", () => {
    const codes = new Set(catalogueItems.map(({ code }) => code));
    for (const { conditions } of county.rule) {
      const { items = [], services = [] } = conditions as { items?: string[]; services?: string[] };
      for (const code of items) expect(codes.has(code)).toBe(true);
      for (const service of services) expect(service in serviceNames).toBe(true);
    }
  });

  it("are told to the resident as one sentence about the own community", () => {
    const allowance = county.request.find(
      ({ itemCode, communityId }) =>
        itemCode === "elder-allowance" && communityId === communities.find(({ code }) => code === "shuguang")?.id,
    );
    expect(allowance?.routing).toMatchObject({
      sentence: "您住曙光社区，这项津贴由本社区低保工作站受理。",
      version: 1,
    });
  });
});

describe("the residents", () => {
  it("have identity numbers that check, one each, that agree with the date of birth", () => {
    const numbers = county.resident.map(({ idNumber }) => idNumber ?? "");
    expect(new Set(numbers).size).toBe(county.resident.length);
    for (const { idNumber, birthDate } of county.resident) {
      expect(isIdNumber(idNumber ?? "")).toBe(true);
      expect(idNumber?.slice(6, 14)).toBe(birthDate?.toISOString().slice(0, 10).replaceAll("-", ""));
    }
  });

  it("include the six whom a visitor may be, each with requests and an inbox whose unread count is true", () => {
    const demo = county.resident.filter((resident) => resident.demo);
    expect(demo.map(({ name }) => name)).toEqual(["李敏", "张秀兰", "王建国", "陈晓雯", "刘大明", "赵小满"]);
    for (const resident of demo) {
      expect(county.request.filter(({ residentId }) => residentId === resident.id).length).toBeGreaterThanOrEqual(3);
      const letters = county.notification.filter(({ residentId }) => residentId === resident.id);
      expect(letters.filter(({ readAt }) => !readAt)).toHaveLength(resident.unread);
    }
  });

  it("show 李敏 a photo to send again, an allowance with two working days left and a booked 书画室", () => {
    const limin = county.resident.find(({ name, demo }) => demo && name === "李敏");
    const own = county.request.filter(({ residentId }) => residentId === limin?.id);
    expect(own.find(({ itemCode }) => itemCode === "social-insurance-subsidy")?.state).toBe("waiting_on_resident");
    const allowance = own.find(({ itemCode }) => itemCode === "elder-allowance");
    expect([allowance?.state, allowance?.dueAt]).toEqual(["in_progress", workingDays.add(monday, 2)]);
    expect(own.find(({ title }) => title === "书画室")?.kind).toBe("booking");
  });
});

describe("the requests", () => {
  it("stand in every state, in every community, and most of all at 曙光社区", () => {
    expect(new Set(county.request.map(({ state }) => state))).toEqual(new Set(Object.keys(stateNames)));
    const openIn = (communityId: string) =>
      county.request.filter((row) => row.communityId === communityId && openStates.some((state) => state === row.state))
        .length;
    const counts = communities.map((community) => [community.code, openIn(community.id)] as const);
    for (const [, count] of counts) expect(count).toBeGreaterThanOrEqual(4);
    expect([...counts].sort((one, other) => other[1] - one[1])[0]?.[0]).toBe("shuguang");
  });

  it("have numbers of the day of submission, none twice and none that the hall would hand out again", () => {
    const next = new Map(county.number_block.map((block) => [block.day.toISOString().slice(0, 10), block.next]));
    expect(new Set(county.request.map(({ number }) => number)).size).toBe(county.request.length);
    for (const { number, submittedAt } of county.request) {
      expect(requestNumber.safeParse(number).success).toBe(true);
      const day = dayOf(submittedAt);
      expect(number.slice(0, 9)).toBe(`${day.slice(0, 4)}-${day.slice(5, 7)}${day.slice(8)}`);
      expect(Number(number.slice(10))).toBeLessThan(next.get(day) ?? 0);
    }
  });

  it("came to their state by legal moves, one after the other, none of them in the future", () => {
    for (const request of county.request) {
      const events = county.request_event.filter(({ requestId }) => requestId === request.id);
      const toState = request.kind === "booking" ? "booked" : "queued";
      expect(events[0]).toMatchObject({ action: "submit", fromState: null, toState });
      expect(events.at(-1)?.toState).toBe(request.state);
      expect(request.revision).toBe(events.length);
      events.slice(1).forEach((event, index) => {
        const before = events[index];
        expect(event.fromState).toBe(before?.toState);
        expect(event.at.getTime()).toBeGreaterThanOrEqual(before?.at.getTime() ?? 0);
        expect(event.at.getTime()).toBeLessThanOrEqual(monday.getTime());
        expect(isLegal(event)).toBe(true);
      });
    }
  });

  it("have an owner of the desk that holds them unless they wait for one, and a clock that stands only while waiting", () => {
    const deskOf = new Map(county.queue.map((queue) => [queue.id, queue.deskId]));
    const members = new Set(county.desk_member.map(({ deskId, staffId }) => `${deskId} ${staffId}`));
    for (const { kind, state, ownerId, queueId, pausedAt, asked } of county.request) {
      if (state === "queued" || kind === "booking") expect(ownerId).toBeNull();
      else if (state !== "withdrawn") expect(members.has(`${deskOf.get(queueId)} ${ownerId}`)).toBe(true);
      expect(pausedAt !== null).toBe(state === "waiting_on_resident");
      expect(asked !== null).toBe(state === "waiting_on_resident");
    }
  });

  it("have some that are late, due today, urged, reopened, returned, transferred and escalated", () => {
    const open = county.request.filter(({ state }) => openStates.some((one) => one === state));
    const today = dayOf(monday);
    expect(open.some(({ dueAt }) => dueAt < monday)).toBe(true);
    expect(open.some(({ dueAt }) => dueAt > monday && dayOf(dueAt) === today)).toBe(true);
    for (const count of ["urgedCount", "reopenedCount", "returnedCount", "transferCount", "escalation"] as const) {
      expect(open.some((row) => row[count] > 0)).toBe(true);
    }
  });

  it("answer the forms as the forms demand", () => {
    for (const { requestId, answers } of county.application) {
      const code = county.request.find((row) => row.id === requestId)?.itemCode;
      const form = catalogueItems.find((item) => item.code === code)?.form ?? [];
      expect(checkAnswers(form, answers as Record<string, string>)).toEqual([]);
    }
  });

  it("tell of a mediation nothing outside its own file", () => {
    const confidential = county.request.filter((row) => row.kind === "dispute");
    expect(confidential).toHaveLength(county.dispute.length);
    for (const row of confidential) {
      expect(row).toMatchObject({ title: "调解（保密）", text: null, confidential: true });
      const written = JSON.stringify([
        row,
        ...county.request_event.filter(({ requestId }) => requestId === row.id),
        ...county.notification.filter(({ requestNumber: number }) => number === row.number),
      ]);
      const dispute = county.dispute.find(({ requestId }) => requestId === row.id);
      expect(written).not.toContain(dispute?.statement);
      expect(written).not.toContain(dispute?.otherParty);
    }
  });

  it("have two low ratings that somebody must still call back about", () => {
    const low = county.rating.filter(({ score }) => score <= 2);
    expect(low).toHaveLength(2);
    for (const { callBackDueAt, calledBackAt } of low)
      expect([callBackDueAt !== null, calledBackAt]).toEqual([true, null]);
  });
});

describe("the bookings", () => {
  it("take exactly the places that their slots count, never more than there are, some of them all", () => {
    const taken = new Map<string, number>();
    for (const { slotId, state } of county.booking) {
      if (!state.startsWith("cancelled")) taken.set(slotId, (taken.get(slotId) ?? 0) + 1);
    }
    for (const { slotId, places } of county.room_hold) taken.set(slotId, (taken.get(slotId) ?? 0) + places);
    for (const slot of county.slot) {
      expect(slot.taken).toBe(taken.get(slot.id) ?? 0);
      expect(slot.taken).toBeLessThanOrEqual(slot.capacity);
    }
    expect(county.slot.some(({ startsAt, taken: used, capacity }) => startsAt > monday && used === capacity)).toBe(
      true,
    );
  });

  it("stand on working days, or on the weekend days of a resource's own pattern", () => {
    for (const { startsAt } of county.slot) {
      const day = dayOf(startsAt);
      expect(isWorkingDay(day)).toBe(weekdayOf(day) <= 5);
    }
    for (const { id: resourceId, itemCode, staffOnly } of county.resource) {
      if (!staffOnly) expect(catalogueItems.find(({ code }) => code === itemCode)?.kind).toBe("booking");
      expect(county.slot.some((slot) => slot.resourceId === resourceId)).toBe(true);
    }
  });

  it("never hold one person at two places at a time", () => {
    const held = county.booking.filter(({ state }) => !state.startsWith("cancelled"));
    for (const one of held) {
      const clash = held.find(
        (other) =>
          other !== one &&
          other.residentId === one.residentId &&
          other.startsAt < one.endsAt &&
          one.startsAt < other.endsAt,
      );
      expect(clash).toBeUndefined();
    }
  });
});

describe("who looks for work", () => {
  const demo = idsOf(county.resident.filter(({ name }) => name === "李敏"));
  const ofDemo = county.placement.filter(({ residentId }) => demo.has(residentId));

  it("of those whom a visitor may be, one has an interview at a time that was booked, and another waits for a time", () => {
    const meeting = ofDemo.find(({ state }) => state === "interviewing");
    const booking = county.booking.find(({ matterId }) => matterId === meeting?.id);
    const number = county.request.find(({ id: one }) => one === booking?.requestId)?.number;
    expect(meeting).toMatchObject({
      interviewNumber: number,
      interviewAt: booking?.startsAt,
      interviewResourceId: booking?.resourceId,
    });
    expect(booking).toMatchObject({ state: "confirmed", residentId: meeting?.residentId });
    expect(meeting?.interviewPlace).toContain("曙光社区 书画室");
    const invited = ofDemo.find(({ state }) => state === "invited");
    expect(invited).toMatchObject({
      interviewAt: null,
      interviewNumber: null,
      interviewResourceId: expect.any(String),
    });
    const pairs = county.placement.map(({ vacancyId, residentId }) => `${vacancyId} ${residentId}`);
    expect(new Set(pairs).size).toBe(pairs.length);
  });
});

describe("on any day", () => {
  it.each([
    ["a Sunday night", "2026-11-22T15:30:00Z"],
    ["before the doors open", "2026-11-22T22:05:00Z"],
    ["just after midnight", "2026-11-24T16:01:00Z"],
    ["New Year's Day", "2027-01-01T04:00:00Z"],
    ["the last day of February", "2028-02-29T06:00:00Z"],
  ])("the county can be built: %s", (_, instant) => {
    const now = new Date(instant);
    const built = buildCounty({ now, workingDays });
    expect(built.request.length).toBeGreaterThan(500);
    for (const { at } of built.request_event) expect(at.getTime()).toBeLessThanOrEqual(now.getTime());
  });
});

/** `rate` closes what is answered and `escalate` leaves the state; all else stands in the table of moves. */
function isLegal({
  action,
  fromState,
  toState,
}: {
  action: string;
  fromState: string | null;
  toState: string;
}): boolean {
  if (action === "rate") return (fromState === "resolved" || fromState === "closed") && toState === "closed";
  if (action === "escalate") return fromState === toState;
  // What comes of a booking is its service's to say.
  if (["serve", "no_show", "cancel"].includes(action)) return fromState === "booked";
  // A mediation goes by its own law; of its envelope it only says how far it is.
  if (action === "mediate") return toState === fromState || toState === "in_progress" || toState === "resolved";
  const move: Move = moves[action as Action];
  return move.from.includes(fromState as RequestState) && toState === (move.to ?? fromState);
}
