import { listAudit } from "../../contract/audit.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { dropParked, listParked, retryParked } from "../../contract/parked.js";
import { makeCommunity, makeStaff, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";

describe("a message that cannot be delivered", () => {
  let hall: Hall;
  let keeper: TestStaff;
  let head: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    const community = await makeCommunity();
    keeper = await makeStaff(hall, community, { role: "administrator" });
    head = await makeStaff(hall, community, { role: "head" });
  });
  afterAll(() => hall.close());

  /** One that was tried eleven times and says nothing that anybody could act upon. */
  async function poison(topic = "request.event"): Promise<string> {
    const id = newKey();
    const at = new Date();
    await rows`INSERT INTO outbox (id, topic, payload, createdAt, nextAttemptAt, attempts)
               VALUES (${id}, ${topic}, ${"null"}, ${at}, ${at}, ${11})`;
    await hall.deliverMessages();
    return id;
  }
  const parked = async (id: string) => {
    let cursor: string | undefined;
    do {
      const page = await keeper.call(listParked, { query: { cursor } });
      const found = page.messages.find((message) => message.id === id);
      if (found) return found;
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    return undefined;
  };
  const letters = async () => (await keeper.call(listMyStaffMessages, { query: {} })).messages;

  it("is parked after twelve attempts, and the county's keepers hear of it at once", async () => {
    const id = await poison();
    expect(await parked(id)).toMatchObject({ words: "告诉窗口和居民：办件有变化", attempts: 12, error: "TypeError" });
    await hall.deliverMessages();
    expect((await letters())[0]).toMatchObject({ title: "有消息送不出去", urgent: true });
  });

  it("shows nothing of its words", async () => {
    const id = newKey();
    const at = new Date();
    await rows`INSERT INTO outbox (id, topic, payload, createdAt, nextAttemptAt, attempts, parkedAt)
               VALUES (${id}, ${"notify.resident"}, ${JSON.stringify({ text: "张秀梅的低保" })}, ${at}, ${at}, ${12}, ${at})`;
    expect(await parked(id)).toBeDefined();
    expect(JSON.stringify(await parked(id))).not.toContain("张秀梅");
    await rows`DELETE FROM outbox WHERE id = ${id}`;
  });

  it("is tried again from the beginning when a keeper says so", async () => {
    const id = await poison();
    expect(await keeper.call(retryParked, { body: { ids: [id] } })).toEqual({ retried: 1 });
    expect(await parked(id)).toBeUndefined();
    // Its cause is mended meanwhile: it is delivered like any other.
    await rows`UPDATE outbox SET topic = ${"staff.changed"}, payload = ${JSON.stringify({ staffId: head.id })} WHERE id = ${id}`;
    await hall.deliverMessages();
    const [row] = await rows`SELECT deliveredAt FROM outbox WHERE id = ${id}`;
    expect(row?.deliveredAt).toBeInstanceOf(Date);
    expect(await keeper.call(retryParked, { body: { ids: [id] } })).toEqual({ retried: 0 });
  });

  it("is given up for good with a reason only, which stands on the audit log", async () => {
    const id = await poison();
    const drop = (reason: string) => keeper.call(dropParked, { params: { id }, body: { reason } });
    expect(await refusal(drop(" "))).toMatchObject({ code: "bad_input", fields: [{ path: "reason" }] });
    await drop("办件已经并走了");
    expect(await parked(id)).toBeUndefined();
    expect(await refusal(drop("再来一次"))).toMatchObject({ code: "not_found" });
    const { entries } = await keeper.call(listAudit, { query: { action: "drop_parked" } });
    expect(entries[0]).toMatchObject({ words: "不再送一条消息", reason: "办件已经并走了" });
  });

  it("is the county's: a head neither sees nor moves it", async () => {
    const id = await poison();
    expect(await refusal(head.call(listParked, { query: {} }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(head.call(retryParked, { body: {} }))).toMatchObject({ code: "not_allowed" });
    expect(await refusal(head.call(dropParked, { params: { id }, body: { reason: "不要了" } }))).toMatchObject({
      code: "not_allowed",
    });
    expect(await parked(id)).toBeDefined();
  });

  it("is counted for the alarm of Prometheus", async () => {
    await poison();
    const told = await (await fetch(`${hall.origin}/metrics`)).text();
    const count = /hall_outbox_messages\{state="parked"\} (\d+)/.exec(told)?.[1];
    expect(Number(count)).toBeGreaterThan(0);
    expect(told).toMatch(/hall_outbox_late_seconds \d/);
  });
});
