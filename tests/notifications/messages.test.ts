import { listMyMessages, readMyMessages, recordSubscription } from "../../contract/notifications.js";
import { newId } from "../../server/db/ids.js";
import { insert } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { moveClock, now } from "../../server/env/clock.js";
import { deliver } from "../../server/notifications/commands.js";
import {
  makeCommunity,
  makeResident,
  makeStaff,
  type TestCommunity,
  type TestResident,
  type TestStaff,
} from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { countOf, rows } from "../support/rows.js";
import { giveWechat, startWechat, template, type Wechat } from "../support/stand-in.js";
import { act, apply } from "../support/submissions.js";

describe("messages to a resident", () => {
  let hall: Hall;
  let wechat: Wechat;
  let community: TestCommunity;
  let officer: TestStaff;
  let resident: TestResident;
  let openid: string;

  beforeAll(async () => {
    wechat = await startWechat();
    hall = await openHall();
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
  });
  beforeEach(async () => {
    resident = await makeResident(hall, community);
    openid = await giveWechat(hall, wechat, resident);
  });
  afterAll(async () => {
    await hall.close();
    await wechat.close();
  });

  const accept = async () => {
    await wechat.consent(openid, template);
    await resident.call(recordSubscription, { body: { accepted: [template] } });
  };
  const answered = async () => {
    const { number } = await apply(resident);
    await act(officer, number, "claim");
    await hall.deliverMessages();
    return number;
  };
  const ledger = () => countOf`SELECT remaining FROM subscription WHERE openid = ${openid}`;
  const sentToMe = async () => (await wechat.sent()).filter(({ touser }) => touser === openid);

  it("lie in the inbox whatever WeChat does, and are read one by one or all", async () => {
    const number = await answered();
    await act(officer, number, "reply", { text: "今天下午来看" });
    await hall.deliverMessages();
    const { messages, unread } = await resident.call(listMyMessages, { query: {} });
    expect(messages.map(({ text }) => text)).toEqual(["今天下午来看", expect.stringMatching(/前办好。$/)]);
    expect(unread).toBe(2);
    expect(await resident.call(readMyMessages, { body: { ids: [messages[0]?.id ?? ""] } })).toEqual({ unread: 1 });
    expect(await resident.call(readMyMessages, { body: {} })).toEqual({ unread: 0 });
  });

  it("go over WeChat once for each consent", async () => {
    await accept();
    const number = await answered();
    expect(await sentToMe()).toMatchObject([{ template_id: template, data: { character_string3: { value: number } } }]);
    expect(await ledger()).toBe(0);
    await act(officer, number, "reply", { text: "还有一句" });
    await hall.deliverMessages();
    expect(await sentToMe()).toHaveLength(1);
    expect((await resident.call(listMyMessages, { query: {} })).messages).toHaveLength(2);
  });

  it("that WeChat refuses (43101) empty the ledger and are never sent again", async () => {
    await resident.call(recordSubscription, { body: { accepted: [template, template] } });
    expect(await ledger()).toBe(2);
    const number = await answered();
    expect(await ledger()).toBe(0);
    const kept = await rows<{ wechat: string }>`SELECT wechat FROM notification WHERE requestNumber = ${number}`;
    expect(kept).toEqual([{ wechat: "refused" }]);
    await hall.deliverMessages();
    expect(await sentToMe()).toHaveLength(0);
  });

  it("wait in the outbox for a WeChat that is silent or talks nonsense, and the inbox does not wait for them", async () => {
    await accept();
    await wechat.mood("wrong");
    const number = await answered();
    expect((await resident.call(listMyMessages, { query: {} })).messages).toHaveLength(1);
    expect(await ledger()).toBe(1);
    await wechat.mood("well");
    moveClock(new Date(now().getTime() + 60_000));
    await hall.deliverMessages();
    moveClock(null);
    expect(await sentToMe()).toMatchObject([{ data: { character_string3: { value: number } } }]);
    expect(await ledger()).toBe(0);
  });

  it("that WeChat could not take for hours stay in the inbox only", async () => {
    await accept();
    await wechat.mood("wrong");
    await answered();
    await wechat.mood("well");
    moveClock(new Date(now().getTime() + 7 * 3_600_000));
    await hall.deliverMessages();
    moveClock(null);
    expect(await sentToMe()).toHaveLength(0);
    expect((await resident.call(listMyMessages, { query: {} })).messages).toHaveLength(1);
  });

  it("delivered twice by the outbox are one message", async () => {
    const letter = { id: newId(), residentId: resident.id, requestNumber: null, title: "通知", text: "明天停水" };
    expect(await deliver(letter)).toBe(true);
    expect(await deliver(letter)).toBe(false);
    expect((await resident.call(listMyMessages, { query: {} })).unread).toBe(1);
  });

  it("come page by page", async () => {
    for (let day = 1; day <= 23; day++) {
      await deliver({ id: newId(), residentId: resident.id, requestNumber: null, title: `第 ${day} 条`, text: "通知" });
    }
    const first = await resident.call(listMyMessages, { query: {} });
    const second = await resident.call(listMyMessages, { query: { cursor: first.nextCursor ?? undefined } });
    const titles = [...first.messages, ...second.messages].map(({ title }) => title);
    expect(new Set(titles).size).toBe(23);
    expect([first.messages.length, second.messages.length, second.nextCursor]).toEqual([20, 3, null]);
  });

  it("that cannot be delivered wait and come later; after many tries a person must look", async () => {
    const at = new Date();
    const id = newId();
    const payload = { residentId: "gone", requestNumber: null, title: "t", text: "t", urgent: false };
    await commit({
      steps: [
        insert("Outbox", { id, topic: "notify.resident", payload, createdAt: at, nextAttemptAt: at, attempts: 0 }),
      ],
      result: null,
    });
    await hall.deliverMessages();
    const state = () =>
      rows<{
        attempts: number;
        deliveredAt: Date | null;
        parkedAt: Date | null;
      }>`SELECT attempts, deliveredAt, parkedAt FROM outbox WHERE id = ${id}`;
    expect(await state()).toEqual([{ attempts: 1, deliveredAt: null, parkedAt: null }]);
    await rows`UPDATE outbox SET attempts = 11, nextAttemptAt = ${at} WHERE id = ${id}`;
    await hall.deliverMessages();
    expect((await state())[0]?.parkedAt).toBeInstanceOf(Date);
  });
});
