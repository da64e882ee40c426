import { reportDispute } from "../../contract/disputes.js";
import { bePresent, type Presence, presenceLasts } from "../../contract/presence.js";
import { openRedis } from "../../server/db/redis.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { rows } from "../support/rows.js";
import { apply } from "../support/submissions.js";
import { until } from "../support/until.js";

describe("who else looks at a request", () => {
  let hall: Hall;
  let community: TestCommunity;
  let zhou: TestStaff;
  let liu: TestStaff;
  let number: string;
  const open: AbortController[] = [];
  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    zhou = await makeStaff(hall, community, { desks: ["general"], name: "周晓梅" });
    liu = await makeStaff(hall, community, { role: "head", name: "刘汉清" });
  });
  beforeEach(async () => {
    number = (await apply(await makeResident(hall, community))).number;
  });
  afterEach(() => {
    for (const stream of open.splice(0)) stream.abort();
  });
  afterAll(() => hall.close());

  const be = (staff: TestStaff, given: { here?: boolean; typing?: boolean } = {}, of = number) =>
    staff.call(bePresent, { params: { number: of }, body: { here: true, typing: false, ...given } });

  async function listen(staff: TestStaff): Promise<Presence[]> {
    const stop = new AbortController();
    open.push(stop);
    const response = await fetch(`${hall.origin}/api/staff/stream`, {
      headers: staff.call.headers,
      signal: stop.signal,
    });
    const heard: Presence[] = [];
    void read(response, heard).catch(() => undefined);
    return heard;
  }

  it("is told at once to those who look too, with who is typing, and when they have left", async () => {
    const heard = await listen(zhou);
    expect((await be(zhou)).people).toEqual([]);
    expect((await be(liu)).people).toEqual([{ id: zhou.id, name: "周晓梅", typing: false }]);
    await until(() => heard.find(({ people }) => people.some(({ id }) => id === liu.id)));
    await be(liu, { typing: true });
    const typing = await until(() => heard.find(({ people }) => people.some((one) => one.typing)));
    expect(typing).toEqual({
      number,
      people: [
        { id: liu.id, name: "刘汉清", typing: true },
        { id: zhou.id, name: "周晓梅", typing: false },
      ],
    });
    await be(liu, { here: false });
    await until(() => heard.at(-1)?.people.length === 1);
    expect((await be(zhou)).people).toEqual([]);
  });

  it("is not told to who does not look", async () => {
    const colleague = await makeStaff(hall, community, { desks: ["general"] });
    const heard = await listen(colleague);
    await be(zhou);
    await be(liu);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(heard).toEqual([]);
  });

  it("is forgotten by itself when nothing is heard any more", async () => {
    await be(liu);
    const redis = openRedis();
    const [found] = await rows`SELECT id FROM request WHERE number = ${number}`;
    const key = `hall:presence:${found?.id}`;
    expect(await redis.pttl(key)).toBeGreaterThan(presenceLasts - 5_000);
    expect(await redis.pttl(key)).toBeLessThanOrEqual(presenceLasts);
    // As if the last beat of this one, beside another's, were long ago.
    const seen = JSON.parse((await redis.hget(key, liu.id)) ?? "{}");
    await redis.hset(key, liu.id, JSON.stringify({ ...seen, at: seen.at - presenceLasts - 1 }));
    expect((await be(zhou)).people).toEqual([]);
  });

  it("does not exist for another community, nor of a mediation that one may not open", async () => {
    const foreign = await makeStaff(hall, await makeCommunity(), { desks: ["general"] });
    expect(await refusal(be(foreign))).toMatchObject({ status: 404 });
    const dispute = await (await makeResident(hall, community)).call(reportDispute, {
      body: { topic: "邻里", statement: "漏水" },
    });
    expect(await refusal(be(zhou, {}, dispute.number))).toMatchObject({ status: 404 });
    expect((await be(liu, {}, dispute.number)).people).toEqual([]);
  });
});

async function read(response: Response, heard: Presence[]): Promise<void> {
  let rest = "";
  const decoder = new TextDecoder();
  for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split("\n\n");
    rest = parts.pop() ?? "";
    for (const part of parts) {
      const data = /^data: (.*)$/m.exec(part)?.[1];
      if (part.startsWith("event: presence") && data) heard.push(JSON.parse(data) as Presence);
    }
  }
}
