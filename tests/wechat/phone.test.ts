import { callForHelp } from "../../contract/help-calls.js";
import { requestCode, requestLink } from "../../contract/wechat.js";
import { makeCode, makeLink } from "../../server/wechat/links.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestResident } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { giveWechat, startWechat, type Wechat } from "../support/stand-in.js";
import { apply } from "../support/submissions.js";

describe("WeChat looks at words, and makes codes and links", () => {
  let hall: Hall;
  let wechat: Wechat;
  let community: TestCommunity;
  let resident: TestResident;

  beforeAll(async () => {
    wechat = await startWechat();
    hall = await openHall();
    community = await makeCommunity();
  });
  beforeEach(async () => {
    resident = await makeResident(hall, community);
    await giveWechat(hall, wechat, resident);
  });
  afterEach(() => wechat.mood("well"));
  afterAll(async () => {
    await hall.close();
    await wechat.close();
  });

  const calls = (words: string) =>
    resident.call(callForHelp, {
      body: { kind: "carry", words, address: "曙光路 46 号", contactPhone: "13800001111" },
    });

  it("words that neighbours would read and that are unfit are refused at their field, and nothing is lost", async () => {
    expect(await refusal(calls("谁要买枪支"))).toMatchObject({ code: "bad_input", fields: [{ path: "words" }] });
    expect(await calls("地下室进水，要搬沙袋")).toMatchObject({ id: expect.any(String) });
  });

  it("a call for help does not wait for a WeChat that is silent", async () => {
    await wechat.mood("silent");
    const since = Date.now();
    expect(await calls("地下室进水，要搬沙袋")).toMatchObject({ id: expect.any(String) });
    expect(Date.now() - since).toBeLessThan(5_000);
  });

  it("a receipt carries the code that opens the request on the phone", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const { number } = await apply(resident);
    const path = requestCode.path.replace(":number", number);
    const picture = await fetch(hall.origin + path, { headers: officer.call.headers });
    expect(picture.headers.get("content-type")).toBe("image/png");
    expect((await picture.arrayBuffer()).byteLength).toBeGreaterThan(200);
    expect((await officer.call(requestLink, { params: { number } })).url).toMatch(/^https:\/\/wxaurl\.cn\//);
  });

  it("another community's officer gets neither, and a WeChat that is away is said to be away", async () => {
    const elsewhere = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    const { number } = await apply(resident);
    expect(await refusal(elsewhere.call(requestLink, { params: { number } }))).toMatchObject({ code: "not_found" });
    await wechat.mood("wrong");
    expect(await refusal(officer.call(requestLink, { params: { number } }))).toMatchObject({
      code: "wechat_unavailable",
    });
  });

  it("WeChat refuses a page with a slash before it, a scene that is too long and a link for ever", async () => {
    await expect(makeCode({ page: "/requests/detail/index", scene: "a" })).rejects.toMatchObject({ errcode: 41030 });
    await expect(makeCode({ page: "requests/detail/index", scene: "a".repeat(33) })).rejects.toMatchObject({
      errcode: 40169,
    });
    await expect(makeLink({ path: "requests/detail/index", query: "", days: 0 })).rejects.toMatchObject({
      errcode: 85401,
    });
  });
});
