import { reportDispute } from "../../contract/disputes.js";
import type { LiveMessage } from "../../contract/staff.js";
import { newId } from "../../server/db/ids.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { deliverToStaff } from "../../server/requests/dispatch/staff-letters.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { act, apply } from "../support/submissions.js";
import { until } from "../support/until.js";

describe("the console hears of what happens", () => {
  let hall: Hall;
  let community: TestCommunity;
  let officer: TestStaff;
  const open: AbortController[] = [];
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    officer = await makeStaff(hall, community, { desks: ["general"] });
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.abort();
  });
  afterAll(() => hall.close());

  async function listen(staff: TestStaff, lastEventId?: string) {
    const stop = new AbortController();
    open.push(stop);
    const headers = { ...staff.call.headers, ...(lastEventId ? { "last-event-id": lastEventId } : {}) };
    const response = await fetch(`${hall.origin}/api/staff/stream`, { headers, signal: stop.signal });
    const heard: LiveMessage[] = [];
    const inbox: string[] = [];
    const ended = read(response, heard, inbox).catch(() => undefined);
    return { heard, inbox, stop, ended, type: response.headers.get("content-type") };
  }

  it("of a new request at once, without asking", async () => {
    const { heard, type } = await listen(officer);
    expect(type).toContain("text/event-stream");
    const { number } = await apply(await makeResident(hall, community));
    await hall.deliverMessages();
    const arrived = await until(() => heard.find((message) => message.number === number));
    expect(arrived).toMatchObject({ type: "arrived", title: "反映问题" });
  });

  it("of nothing any more once they are disabled: the stream ends", async () => {
    const leaver = await makeStaff(hall, community, { desks: ["general"] });
    const { ended } = await listen(leaver);
    await commit({ steps: [sql`UPDATE staff_member SET active = 0 WHERE id = ${leaver.id}`], result: null });
    await ended;
    const again = await fetch(`${hall.origin}/api/staff/stream`, { headers: leaver.call.headers });
    expect(again.status).toBe(401);
  });

  it("of nothing in another community", async () => {
    const elsewhere = await makeCommunity();
    const { heard } = await listen(officer);
    const foreign = await apply(await makeResident(hall, elsewhere));
    const own = await apply(await makeResident(hall, community));
    await hall.deliverMessages();
    await until(() => heard.find((message) => message.number === own.number));
    expect(heard.map(({ number }) => number)).not.toContain(foreign.number);
  });

  it("of a mediation nothing but that there is one", async () => {
    const { heard } = await listen(officer);
    const resident = await makeResident(hall, community, { name: "王秀英" });
    const { number } = await resident.call(reportDispute, { body: { topic: "婚姻家庭", statement: "家里的事" } });
    await hall.deliverMessages();
    const arrived = await until(() => heard.find((message) => message.number === number));
    expect(arrived.title).toBe("调解（保密）");
    expect(JSON.stringify(heard)).not.toMatch(/王秀英|婚姻|家里的事/);
  });

  it("that its own inbox has something new, and not that a colleague's has", async () => {
    const colleague = await makeStaff(hall, community, { desks: ["general"] });
    const [own, other] = [await listen(officer), await listen(colleague)];
    const letter = { requestNumber: null, title: "请看一看", text: "有一件事。", urgent: false };
    await deliverToStaff({ ...letter, staffIds: [officer.id] }, newId());
    await until(() => own.inbox.length || undefined);
    await deliverToStaff({ ...letter, staffIds: [colleague.id] }, newId());
    await until(() => other.inbox.length || undefined);
    expect([own.inbox.length, other.inbox.length]).toEqual([1, 1]);
  });

  it("of what it missed while the connection was lost", async () => {
    const { heard, stop } = await listen(officer);
    const first = await apply(await makeResident(hall, community));
    await hall.deliverMessages();
    const last = await until(() => heard.find((message) => message.number === first.number));
    stop.abort();
    const missed = await apply(await makeResident(hall, community));
    await act(officer, missed.number, "claim");
    await hall.deliverMessages();
    const back = await listen(officer, last.id);
    await until(() => back.heard.find((message) => message.number === missed.number));
  });
});

async function read(response: Response, heard: LiveMessage[], inbox: string[]): Promise<void> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (part.startsWith("event: inbox")) inbox.push(part);
      else if (data) heard.push(JSON.parse(data) as LiveMessage);
    }
  }
}
