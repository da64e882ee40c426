import { reportDispute } from "../../contract/disputes.js";
import { listMyMessages } from "../../contract/notifications.js";
import { moveMyRequest } from "../../contract/requests.js";
import { getStaffRequest } from "../../contract/staff.js";
import { moveClock, now } from "../../server/env/clock.js";
import { pushSignature } from "../../server/wechat/push/signature.js";
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
import { smallPng } from "../support/pictures.js";
import { countOf, rows } from "../support/rows.js";
import { giveWechat, startWechat, template, type Wechat } from "../support/stand-in.js";
import { act, apply } from "../support/submissions.js";
import { until } from "../support/until.js";

test("the signature of a push is WeChat's own example's", () => {
  expect(pushSignature("AAAAA", "1714036504", "1514711492")).toBe("f464b24fc39322e44b38aa78f5edd27bd1441696");
});

describe("what WeChat pushes to the hall", () => {
  let hall: Hall;
  let wechat: Wechat;
  let community: TestCommunity;
  let officer: TestStaff;
  let resident: TestResident;
  let openid: string;

  beforeAll(async () => {
    wechat = await startWechat();
    hall = await openHall();
    await wechat.pushTo(hall.origin);
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
  });
  beforeEach(async () => {
    await wechat.verdict("pass");
    resident = await makeResident(hall, community);
    openid = await giveWechat(hall, wechat, resident);
  });
  afterEach(() => moveClock(null));
  afterAll(async () => {
    await hall.close();
    await wechat.close();
  });

  const ledger = () => countOf`SELECT remaining FROM subscription WHERE openid = ${openid}`;
  const consented = (times: number) => ({
    FromUserName: openid,
    Event: "subscribe_msg_popup_event",
    CreateTime: 1_714_036_504,
    List: Array.from({ length: times }, () => ({ TemplateId: template, SubscribeStatusString: "accept" })),
  });

  /** A push as anybody could send it, with a signature of their own making. */
  async function pushed(event: object, { token = "push-token", secondsAgo = 0 } = {}) {
    const timestamp = String(Math.floor(now().getTime() / 1_000) - secondsAgo);
    const query = new URLSearchParams({ signature: pushSignature(token, timestamp, "7"), timestamp, nonce: "7" });
    const response = await fetch(`${hall.origin}/api/wechat/push?${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ MsgType: "event", ...event }),
    });
    return { status: response.status, text: await response.text() };
  }

  it("counts each consent once, however often WeChat sends it again", async () => {
    for (let again = 0; again < 3; again++)
      expect(await pushed(consented(2))).toEqual({ status: 200, text: "success" });
    expect(await ledger()).toBe(2);
    await Promise.all(Array.from({ length: 8 }, () => pushed({ ...consented(1), CreateTime: 1_714_036_509 })));
    expect(await ledger()).toBe(3);
  });

  it("a consent given on the phone counts by WeChat's word", async () => {
    await wechat.consent(openid, template);
    await until(async () => (await ledger()) === 1);
  });

  it("switching a template off in the phone's settings leaves nothing to send", async () => {
    await pushed(consented(2));
    await pushed({
      FromUserName: openid,
      Event: "subscribe_msg_change_event",
      List: { TemplateId: template, SubscribeStatusString: "reject" },
    });
    expect(await ledger()).toBe(0);
  });

  it("a message that never reached the phone is known to have failed; it lies in the inbox all the same", async () => {
    await wechat.consent(openid, template);
    await until(async () => (await ledger()) === 1);
    const { number } = await apply(resident);
    await act(officer, number, "claim");
    await hall.deliverMessages();
    const sent = (await wechat.sent()).findIndex(({ touser }) => touser === openid);
    const lost = { TemplateId: template, MsgID: sent + 1, ErrorCode: 10003, ErrorStatus: "user cancel" };
    await pushed({ FromUserName: openid, Event: "subscribe_msg_sent_event", List: [lost] });
    expect(
      await countOf`SELECT COUNT(*) FROM notification WHERE residentId = ${resident.id} AND wechat = 'failed'`,
    ).toBe(1);
    expect((await resident.call(listMyMessages, { query: {} })).messages).toHaveLength(1);
  });

  it("who takes back what they allowed WeChat hears how to have their data deleted", async () => {
    await pushed({ Event: "user_authorization_revoke", OpenID: openid, RevokeInfo: "7", appid: "wx" });
    await hall.deliverMessages();
    const { messages } = await resident.call(listMyMessages, { query: {} });
    expect(messages).toMatchObject([{ title: "您在微信里收回了授权", opens: "identity/privacy/index" }]);
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'revoke_wechat' AND subject = ${`resident:${resident.id}`}`,
    ).toBe(1);
  });

  it("a stranger's push, an overheard one and one of a hall without a token change nothing", async () => {
    expect((await pushed(consented(1), { token: "guessed" })).status).toBe(404);
    expect((await pushed(consented(1), { secondsAgo: 3_600 })).status).toBe(404);
    process.env.WECHAT_PUSH_TOKEN = "";
    expect((await pushed(consented(1), { token: "" })).status).toBe(404);
    process.env.WECHAT_PUSH_TOKEN = "push-token";
    expect(await countOf`SELECT COUNT(*) FROM subscription WHERE openid = ${openid}`).toBe(0);
  });

  it("an event that the hall does not know is answered, or WeChat would send it for ever", async () => {
    expect(await pushed({ Event: "weapp_audit_success", SuccTime: 1 })).toEqual({ status: 200, text: "success" });
    expect((await pushed({ Event: "subscribe_msg_popup_event", List: 3 })).text).toBe("success");
  });

  describe("the verdict on a photo", () => {
    async function taken(): Promise<string> {
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(smallPng())], { type: "image/png" }), "灯.png");
      const headers = { ...resident.call.headers, "idempotency-key": newKey() };
      const upload = await fetch(`${hall.origin}/api/files`, { method: "POST", headers, body: form });
      return ((await upload.json()) as { id: string }).id;
    }
    async function handedIn() {
      const { number } = await apply(resident);
      await act(officer, number, "claim");
      await act(officer, number, "ask_back", { text: "拍一张照片" });
      const id = await taken();
      const own = await resident.call(moveMyRequest, {
        params: { number },
        body: { action: "answer", text: "拍好了", attachmentIds: [id] },
      });
      return { number, own };
    }
    const seenByStaff = async (number: string) =>
      (await officer.call(getStaffRequest, { params: { number } })).attachments[0];

    it("comes before others see it; who took the photo sees it at once", async () => {
      const { number, own } = await handedIn();
      expect(own.attachments[0]).toMatchObject({ held: null, url: expect.any(String) });
      expect(await seenByStaff(number)).toMatchObject({ held: "waiting", url: null });
      await hall.deliverMessages();
      await until(async () => (await seenByStaff(number))?.held === null);
      expect((await fetch(hall.origin + (await seenByStaff(number))?.url)).status).toBe(200);
    });

    it("is never asked for where the photo is evidence of a mediation", async () => {
      const attachmentIds = [await taken()];
      await resident.call(reportDispute, { body: { topic: "邻里", statement: "楼上漏水泡坏了字画", attachmentIds } });
      expect(
        await countOf`SELECT COUNT(*) FROM attachment WHERE id = ${attachmentIds[0]} AND requestId IS NOT NULL AND verdict IS NULL`,
      ).toBe(1);
      expect(
        await countOf`SELECT COUNT(*) FROM outbox WHERE topic = 'wechat.media' AND payload LIKE ${`%${attachmentIds[0]}%`}`,
      ).toBe(0);
    });

    it("keeps an unfit photo from everybody else", async () => {
      await wechat.verdict("risky");
      const { number } = await handedIn();
      await hall.deliverMessages();
      await until(async () => (await seenByStaff(number))?.held === "unfit");
      expect(await seenByStaff(number)).toMatchObject({ url: null });
    });

    it("that never comes holds nobody up for longer than WeChat may take", async () => {
      const { number } = await handedIn();
      moveClock(new Date(Date.now() + 39 * 60_000));
      expect(await seenByStaff(number)).toMatchObject({ held: "waiting" });
      moveClock(new Date(Date.now() + 41 * 60_000));
      expect(await seenByStaff(number)).toMatchObject({ held: null });
    });

    it("is not asked for where the person never came over WeChat", async () => {
      await rows`DELETE FROM wechat_account WHERE residentId = ${resident.id}`;
      const { number } = await handedIn();
      await hall.deliverMessages();
      expect(await seenByStaff(number)).toMatchObject({ held: null });
    });
  });
});
