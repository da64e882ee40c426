import { getItem } from "../../contract/catalogue.js";
import { followRequest, listFollows, listSimilar } from "../../contract/follows.js";
import { listMyMessages } from "../../contract/notifications.js";
import { getMyRequest, listMyRequests, moveMyRequest, submitApplication } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { neighbourPlace } from "../../server/requests/followers/place.js";
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
import { countOf } from "../support/rows.js";
import { keepSignedIn } from "../support/staffing.js";
import { act, apply } from "../support/submissions.js";

it.each([
  ["曙光小区 3 栋 2 单元 501", "曙光小区"],
  ["曙光 小区 三栋", "曙光小区"],
  ["张秀兰家门口，电话 13800006021", ""],
  ["梦泽花园二期 8 栋", "梦泽花园二期"],
  ["", ""],
])("of %s neighbours read %s", (written, read) => {
  expect(neighbourPlace(written, ["曙光小区", "梦泽花园", "梦泽花园二期"])).toBe(read);
});

describe("somebody has reported it already (我也遇到了)", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;
  let reporter: TestResident;
  let neighbour: TestResident;
  let number: string;

  beforeAll(async () => {
    hall = await openHall();
  });
  beforeEach(async () => {
    moveClock(null);
    community = await makeCommunity({ address: "曙光小区" });
    officer = await makeStaff(hall, community, { desks: ["general"] });
    reporter = await makeResident(hall, community, { name: "张秀兰", phone: "13800006021" });
    neighbour = await makeResident(hall, community, { name: "李敏" });
    number = await report(reporter);
  });
  afterAll(() => hall.close());

  /** Reports a broken lamp as one does, with more in it than neighbours should read. */
  async function report(resident: TestResident): Promise<string> {
    const receipt = await resident.call(submitApplication, {
      body: {
        itemCode: "report-problem",
        // Every test here has a community with an estate of this name, so it must be said which.
        communityId: community.id,
        placeConfirmed: true,
        answers: { where: "曙光小区 3 栋 2 单元，张秀兰家门口", kind: "路灯道路" },
        note: "楼道的灯坏了好几天，我家老王差点摔着，电话 13800006021",
      },
    });
    return receipt.number;
  }
  const asked = { itemCode: "report-problem", place: "曙光小区3栋2单元", text: "路灯道路 楼道灯坏了" };
  const similarTo = async (resident: TestResident, change: Partial<typeof asked> & { communityId?: string } = {}) =>
    (await resident.call(listSimilar, { query: { ...asked, ...change } })).similar;
  const follow = (resident: TestResident, of = number, key?: string) =>
    resident.call(followRequest, { body: { number: of } }, key ? { key } : {});
  const followsOf = async (resident: TestResident) => (await resident.call(listFollows, {})).follows;

  it("is offered while a neighbour types, without a name, a door or a word of the other", async () => {
    const similar = await similarTo(neighbour);
    expect(similar).toEqual([
      {
        number,
        title: "反映问题",
        place: "曙光小区",
        submittedAt: expect.any(String),
        followers: 0,
        following: false,
      },
    ]);
    expect(JSON.stringify(similar)).not.toMatch(/张秀兰|老王|3 ?栋|1380|楼道|摔/);
  });

  it("is not offered for other words, another place, another item, or to who reported it", async () => {
    expect(await similarTo(neighbour, { text: "垃圾堆了没人收" })).toEqual([]);
    expect(await similarTo(neighbour, { place: "梦泽大道 9 号" })).toEqual([]);
    expect(await similarTo(neighbour, { itemCode: "repair-report" })).toEqual([]);
    expect(await similarTo(neighbour, { place: "", text: "" })).toEqual([]);
    expect(await similarTo(reporter)).toEqual([]);
  });

  it("is not offered in another community", async () => {
    const elsewhere = await makeCommunity({ address: "曙光小区" });
    const stranger = await makeResident(hall, elsewhere);
    expect(await similarTo(stranger)).toEqual([]);
    expect(await similarTo(neighbour, { communityId: elsewhere.id })).toEqual([]);
  });

  it("is not offered once it is finished, after thirty days, or as a part of it", async () => {
    await act(officer, number, "claim");
    await act(officer, number, "split", {
      queueId: community.desk("home_help").queueId,
      text: "楼道的灯坏了，请派电工",
    });
    expect(await similarTo(neighbour)).toHaveLength(1);
    await keepSignedIn([neighbour]);
    moveClock(new Date(now().getTime() + 31 * 24 * 3_600_000));
    expect(await similarTo(neighbour)).toEqual([]);
    moveClock(null);
    await act(officer, number, "reject", { text: "归供电公司" });
    expect(await similarTo(neighbour)).toEqual([]);
  });

  it("of ten at most three are offered", async () => {
    for (let i = 0; i < 4; i++) await report(reporter);
    expect(await similarTo(neighbour)).toHaveLength(3);
  });

  it("what neighbours do not share is never offered and cannot be followed", async () => {
    const { form, shared } = await neighbour.call(getItem, { params: { code: "temporary-aid" }, query: {} });
    expect(shared).toBe(false);
    const private_ = await apply(reporter, "temporary-aid");
    const place = form.some(({ type }) => type === "address") ? "曙光路 46 号 2 单元" : "";
    expect(await similarTo(neighbour, { itemCode: "temporary-aid", place, text: "楼道的灯坏了好几天" })).toEqual([]);
    expect(await refusal(follow(neighbour, private_.number))).toMatchObject({ status: 404 });
  });

  it("a neighbour follows it, sees how it goes, and is told when it is done", async () => {
    expect(await follow(neighbour)).toMatchObject({ number, place: "曙光小区", followers: 1, following: true });
    expect((await similarTo(neighbour))[0]).toMatchObject({ followers: 1, following: true });
    await act(officer, number, "claim");
    expect(await followsOf(neighbour)).toEqual([
      expect.objectContaining({ number, place: "曙光小区", stateWords: "综合窗口收下了", answer: null }),
    ]);
    expect((await officer.call(getStaffRequest, { params: { number } })).followers).toBe(1);
    await act(officer, number, "resolve", { text: "灯换好了" });
    await hall.deliverMessages();
    const { messages } = await neighbour.call(listMyMessages, { query: {} });
    expect(messages).toEqual([
      expect.objectContaining({ title: "您关心的事办好了", text: "反映问题：灯换好了", requestNumber: null }),
    ]);
    const seen = await followsOf(neighbour);
    expect(seen).toEqual([expect.objectContaining({ stateWords: "办好了", answer: "灯换好了" })]);
    expect(JSON.stringify(seen)).not.toMatch(/张秀兰|老王|3 ?栋|1380/);
  });

  it("followed twice is followed once, also by two taps at once and by one key", async () => {
    const key = newKey();
    await Promise.all([follow(neighbour), follow(neighbour)]);
    await follow(neighbour, number, key);
    await follow(neighbour, number, key);
    expect(
      await countOf`SELECT COUNT(*) FROM request_follower f JOIN request r ON r.id = f.requestId WHERE r.number = ${number}`,
    ).toBe(1);
  });

  it("following opens nothing: the request stays its reporter's", async () => {
    await follow(neighbour);
    expect(await refusal(neighbour.call(getMyRequest, { params: { number } }))).toMatchObject({ status: 404 });
    const withdraw = neighbour.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    expect(await refusal(withdraw)).toMatchObject({ status: 404 });
    expect(await neighbour.call(listMyRequests, { query: {} })).toMatchObject({ requests: [], openCount: 0 });
    expect(JSON.stringify(await reporter.call(getMyRequest, { params: { number } }))).not.toContain("李敏");
  });

  it("one's own, a finished one and one that is not there are refused", async () => {
    expect(await refusal(follow(reporter))).toMatchObject({ message: "这一件就是您报的，办好会告诉您。" });
    expect(await refusal(follow(neighbour, "2020-0101-0001"))).toMatchObject({ status: 404 });
    await reporter.call(moveMyRequest, { params: { number }, body: { action: "withdraw" } });
    expect(await refusal(follow(neighbour))).toMatchObject({
      status: 409,
      message: "这一件刚刚办完了。您那里还没好，请接着报。",
    });
  });

  it("who followed a report that is merged follows the one that stays", async () => {
    const other = await report(await makeResident(hall, community));
    await follow(neighbour);
    await act(officer, number, "claim");
    await act(officer, other, "claim");
    await act(officer, number, "merge", { intoNumber: other });
    await act(officer, other, "resolve", { text: "灯换好了" });
    await hall.deliverMessages();
    const { messages } = await neighbour.call(listMyMessages, { query: {} });
    expect(messages.map(({ title }) => title)).toEqual(["您关心的事办好了"]);
  });
});
