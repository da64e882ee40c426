import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, listMyRequests, moveMyRequest, rateMyRequest } from "../../contract/requests.js";
import { countViews, getStaffRequest, listQueue, moveStaffRequest } from "../../contract/staff.js";
import { likeness, type Matter } from "../../server/requests/followers/likeness.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { loadsOf, wrongCounts } from "../support/loads.js";
import { refusal } from "../support/refusals.js";
import { countOf } from "../support/rows.js";
import { act, apply } from "../support/submissions.js";

describe("what is the same matter", () => {
  const lamp: Matter = { place: "曙光路 46 号 2 单元", words: "楼道的灯坏了好几天" };
  it.each<[string, Matter, boolean]>([
    ["the same words", lamp, true],
    ["other words for the same lamp", { place: "曙光路46号2单元", words: "2 单元楼道灯坏了，晚上看不见" }, true],
    ["the entrance next door", { place: "曙光路 46 号 3 单元", words: "楼道灯坏了" }, true],
    ["rubbish at the same door", { place: "曙光路 46 号 2 单元", words: "垃圾堆了一个星期没人收" }, false],
    ["a lamp in another street", { place: "梦泽大道 9 号", words: "楼道的灯坏了好几天" }, false],
    ["no place, and the same words", { place: "", words: "楼道的灯坏了好几天" }, true],
    ["no place, and half a word", { place: "", words: "灯" }, false],
    ["nothing at all", { place: "", words: "" }, false],
  ])("%s", (_, other, same) => {
    expect(likeness(lamp, other) > 0).toBe(same);
    expect(likeness(other, lamp) > 0).toBe(same);
  });
});

describe("two reports of the same matter become one (并案)", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;
  let first: TestResident;
  let second: TestResident;
  let kept: string;
  let duplicate: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
    first = await makeResident(hall, community, { name: "张秀兰" });
    second = await makeResident(hall, community, { name: "李敏" });
    kept = (await apply(first)).number;
    duplicate = (await apply(second, "report-problem", { note: "楼道灯坏了，黑得看不见" })).number;
    await act(officer, kept, "claim");
    await act(officer, duplicate, "claim");
  });
  afterAll(() => hall.close());

  const opened = (number: string, staff = officer) => staff.call(getStaffRequest, { params: { number } });
  const lettersOf = async (resident: TestResident) => {
    await hall.deliverMessages();
    return (await resident.call(listMyMessages, { query: {} })).messages;
  };
  const merge = async (number: string, intoNumber: string, staff = officer) => {
    const { revision } = await opened(number, staff);
    return staff.call(moveStaffRequest, { params: { number }, body: { action: "merge", intoNumber, revision } });
  };

  it("the console is offered what may be the same, with a masked name", async () => {
    const { similar } = await opened(duplicate);
    expect(similar).toEqual([
      expect.objectContaining({ number: kept, excerpt: "楼道的灯坏了好几天", residentName: "张**" }),
    ]);
    const colleague = await makeStaff(hall, community, { desks: ["clinic"] });
    expect((await opened(duplicate, colleague)).similar).toEqual([]);
  });

  it("the duplicate is closed and says which one goes on, and nobody is asked to rate it", async () => {
    const merged = await merge(duplicate, kept);
    expect(merged).toMatchObject({
      row: { state: "closed", stateWords: "并到另一件" },
      mergedInto: { number: kept, title: "反映问题" },
    });
    const detail = await second.call(getMyRequest, { params: { number: duplicate } });
    expect(detail).toMatchObject({
      state: "closed",
      headline: "和另一件一起办",
      answer: `和 ${kept} 是同一件事，一起办，办好告诉您。`,
      canRate: false,
    });
    expect(JSON.stringify(detail)).not.toContain("张秀兰");
    expect((await lettersOf(second))[0]).toMatchObject({
      title: "反映问题：和另一件一起办",
      text: `和 ${kept} 是同一件事，一起办，办好告诉您。`,
    });
    const target = await opened(kept);
    expect(target.timeline[0]).toMatchObject({ action: "merged_in", visible: false });
    expect(target.followers).toBe(1);
    expect(JSON.stringify(await first.call(getMyRequest, { params: { number: kept } }))).not.toContain(duplicate);
    expect(await wrongCounts([community.desk("general").queueId])).toBe(0);
  });

  it("who reported the duplicate is told when the other is done, once", async () => {
    await merge(duplicate, kept);
    await act(officer, kept, "resolve", { text: "灯换好了" });
    const letters = (await lettersOf(second)).filter(({ title }) => title === "您关心的事办好了");
    expect(letters).toEqual([expect.objectContaining({ requestNumber: duplicate, text: "反映问题：灯换好了" })]);
    await hall.deliverMessages();
    expect((await lettersOf(second)).filter(({ title }) => title === "您关心的事办好了")).toHaveLength(1);
    const detail = await second.call(getMyRequest, { params: { number: duplicate } });
    expect(detail.headline).toBe("和另一件一起办好了");
    expect((await lettersOf(first)).filter(({ title }) => title.startsWith("您关心"))).toEqual([]);
  });

  it.each([
    ["reject", "您关心的事有结果了"],
    ["withdraw", "您关心的那件撤回了"],
  ] as const)("also when it ends by %s", async (how, title) => {
    await merge(duplicate, kept);
    if (how === "reject") await act(officer, kept, "reject", { text: "归供电公司，请拨 95598" });
    else await first.call(moveMyRequest, { params: { number: kept }, body: { action: "withdraw" } });
    expect((await lettersOf(second)).map((letter) => letter.title)).toContain(title);
  });

  it("what is the answer to somebody else's own affair is not passed on", async () => {
    const one = (await apply(first, "temporary-aid")).number;
    const other = (await apply(second, "temporary-aid")).number;
    const aid = await makeStaff(hall, community, { role: "head" });
    for (const number of [one, other]) await act(aid, number, "assign", { staffId: await memberOf(aid, number) });
    await merge(other, one, aid);
    await act(aid, one, "resolve", { text: "批了 800 元，打到张秀兰的卡上" });
    const letter = (await lettersOf(second)).find(({ title }) => title === "您关心的事办好了");
    expect(letter?.text).toMatch(/：有疑问请打社区电话。$/);
  });

  it("a chain of merges carries everybody along", async () => {
    const third = await makeResident(hall, community);
    const newest = (await apply(third)).number;
    await act(officer, newest, "claim");
    await merge(duplicate, newest);
    await merge(newest, kept);
    expect((await opened(kept)).followers).toBe(2);
    await act(officer, kept, "resolve", { text: "灯换好了" });
    for (const resident of [second, third]) {
      expect((await lettersOf(resident)).map(({ title }) => title)).toContain("您关心的事办好了");
    }
  });

  it("the resident says that it is another matter: it goes on by itself, and nothing is followed", async () => {
    await merge(duplicate, kept);
    const { moves } = await second.call(getMyRequest, { params: { number: duplicate } });
    expect(moves).toEqual([expect.objectContaining({ action: "reopen", label: "不是一回事" })]);
    const reopened = await second.call(moveMyRequest, {
      params: { number: duplicate },
      body: { action: "reopen", text: "我说的是三楼" },
    });
    expect(reopened).toMatchObject({ state: "in_progress", answer: null });
    expect((await opened(duplicate)).mergedInto).toBeNull();
    expect((await opened(kept)).followers).toBe(0);
    expect(await loadsOf(community.desk("general").queueId)).toContain(2);
    expect(await wrongCounts([community.desk("general").queueId])).toBe(0);
    await act(officer, kept, "resolve", { text: "灯换好了" });
    expect((await lettersOf(second)).filter(({ title }) => title.startsWith("您关心"))).toEqual([]);
  });

  describe("is refused", () => {
    const refusedInto = async (intoNumber: string, number = duplicate) => refusal(merge(number, intoNumber));

    it("into itself, into what is not there, and without a number", async () => {
      expect(await refusedInto(duplicate)).toMatchObject({
        code: "bad_input",
        fields: [{ path: "intoNumber", message: "这就是这一件，请写另一件的编号。" }],
      });
      expect(await refusedInto("2020-0101-0001")).toMatchObject({ code: "bad_input" });
      const { revision } = await opened(duplicate);
      const silent = officer.call(moveStaffRequest, {
        params: { number: duplicate },
        body: { action: "merge", revision },
      });
      expect(await refusal(silent)).toMatchObject({
        fields: [{ path: "intoNumber", message: "请写并到哪一件的编号。" }],
      });
    });

    it("into another community's, which does not exist here", async () => {
      const elsewhere = await makeCommunity();
      const { number } = await apply(await makeResident(hall, elsewhere));
      expect(await refusedInto(number)).toMatchObject({
        fields: [{ path: "intoNumber", message: "这个社区没有可以并的这一件。" }],
      });
    });

    it("into another item's", async () => {
      const { number } = await apply(first, "repair-report");
      expect(await refusedInto(number)).toMatchObject({
        fields: [{ path: "intoNumber", message: "那一件办的不是同一个事项，不能并。" }],
      });
    });

    it("into one that is finished", async () => {
      await act(officer, kept, "resolve", { text: "灯换好了" });
      expect(await refusedInto(kept)).toMatchObject({ status: 409, message: "那一件已经办完了，不能再并进去。" });
    });

    it("of a part or into a part, and while a part is open", async () => {
      const { parts } = await act(officer, kept, "split", {
        queueId: community.desk("police").queueId,
        text: "请看监控",
      });
      const part = parts[0]?.number ?? "";
      expect(await refusedInto(part)).toMatchObject({ code: "bad_input" });
      expect(await refusedInto(duplicate, kept)).toMatchObject({ code: "wrong_state" });
      const police = await makeStaff(hall, community, { desks: ["police"] });
      await act(police, part, "claim");
      expect(await refusal(merge(part, kept, police))).toMatchObject({ code: "wrong_state" });
    });

    it("to others than its owner", async () => {
      const colleague = await makeStaff(hall, community, { desks: ["general"] });
      expect(await refusal(merge(duplicate, kept, colleague))).toMatchObject({ status: 403 });
    });
  });

  it("of two merges that cross one goes through, and one request stays open", async () => {
    const outcomes = await Promise.allSettled([merge(duplicate, kept), merge(kept, duplicate)]);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(
      await countOf`SELECT COUNT(*) FROM request WHERE number IN (${[kept, duplicate]}) AND state = 'accepted'`,
    ).toBe(1);
    expect(await wrongCounts([community.desk("general").queueId])).toBe(0);
  });

  it("a merge that crosses with the answer leaves nobody following what is finished", async () => {
    await Promise.allSettled([merge(duplicate, kept), act(officer, kept, "resolve", { text: "灯换好了" })]);
    const whole = await opened(kept);
    const other = await opened(duplicate);
    if (other.mergedInto) expect((await lettersOf(second)).length).toBeGreaterThan(0);
    else expect(whole.followers).toBe(0);
  });

  it("rating the merged one is refused, and the counts of the views are their rows", async () => {
    await merge(duplicate, kept);
    const rate = second.call(rateMyRequest, { params: { number: duplicate }, body: { score: 5 } });
    expect(await refusal(rate)).toMatchObject({ code: "wrong_state" });
    expect((await second.call(listMyRequests, { query: {} })).openCount).toBe(0);
    const { views } = await officer.call(countViews, {});
    for (const { view, count } of views) {
      const { rows } = await officer.call(listQueue, { query: { view, limit: 200 } });
      expect({ view, count: rows.length }).toEqual({ view, count });
    }
  });

  /** Somebody who answers at the request's desk. */
  async function memberOf(head: TestStaff, number: string): Promise<string> {
    const { row } = await opened(number, head);
    const code = Object.values(community.desks).find(({ queueId }) => queueId === row.queueId)?.code ?? "";
    return (await makeStaff(hall, community, { desks: [code] })).id;
  }
});
