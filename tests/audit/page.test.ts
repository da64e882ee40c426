import { listAudit } from "../../contract/audit.js";
import { reportDispute } from "../../contract/disputes.js";
import type { InputOf } from "../../contract/endpoint.js";
import { revealResident } from "../../contract/identity.js";
import { listMyStaffMessages } from "../../contract/notifications.js";
import { getStaffRequest } from "../../contract/staff.js";
import { checkAudit } from "../../server/audit/check.js";
import { sealAudit } from "../../server/audit/seal.js";
import { audit } from "../../server/db/audit.js";
import { commit } from "../../server/db/work.js";
import { moveClock } from "../../server/env/clock.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { apply } from "../support/submissions.js";

describe("the page of the audit log", () => {
  let hall: Hall;
  let community: TestCommunity;
  let head: TestStaff;
  let officer: TestStaff;
  let supervisor: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    head = await makeStaff(hall, community, { role: "head", name: "刘主任" });
    officer = await makeStaff(hall, community, { desks: ["general"], name: "吴小娟" });
    supervisor = await makeStaff(hall, community, { role: "supervisor", name: "郑督办" });
  });
  afterEach(() => moveClock(null));
  afterAll(() => hall.close());

  async function reveal(reason: string, name = "张秀梅") {
    const resident = await makeResident(hall, community, { name, phone: "13800006021" });
    const { number } = await apply(resident);
    await officer.call(revealResident, { params: { number }, body: { field: "phone", reason } });
    return { number, resident };
  }
  const note = (staff: TestStaff, subject: string, reason?: string) =>
    commit({
      steps: [audit({ kind: "staff", id: staff.id, requestId: "r" }, "add_address", subject, reason)],
      result: null,
    });

  it("says who looked at whose number and why, with the name masked", async () => {
    await reveal("约上门时间");
    const { entries } = await head.call(listAudit, { query: { action: "reveal_phone" } });
    expect(entries[0]).toMatchObject({
      by: "吴小娟",
      byPlace: community.name,
      words: "看了居民的电话",
      object: "居民 张**",
      reason: "约上门时间",
    });
    expect(JSON.stringify(entries)).not.toContain("张秀梅");
  });

  it("is for heads and the county; a head sees the own people's acts only", async () => {
    const elsewhere = await makeCommunity();
    const foreign = await makeStaff(hall, elsewhere, { name: "外人" });
    await note(foreign, `community:${elsewhere.id}`);
    expect(await refusal(officer.call(listAudit, { query: {} }))).toMatchObject({ status: 403 });
    const byForeign = { query: { who: "外人" } };
    expect((await head.call(listAudit, byForeign)).entries).toEqual([]);
    expect((await supervisor.call(listAudit, byForeign)).entries.length).toBeGreaterThan(0);
  });

  it("is searched by who, sort, object and day", async () => {
    const { number, resident } = await reveal("核对地址", `李${Date.now()}`);
    const ask = async (query: InputOf<typeof listAudit>["query"]) =>
      (await supervisor.call(listAudit, { query })).entries;
    expect((await ask({ object: resident.name })).map(({ reason }) => reason)).toEqual(["核对地址"]);
    expect(await ask({ object: number })).toEqual([]);
    expect((await ask({ who: "吴小娟", group: "personal", object: resident.name })).length).toBe(1);
    expect(await ask({ who: "刘主任", object: resident.name })).toEqual([]);
    expect(await ask({ group: "bookings", object: resident.name })).toEqual([]);
    expect(await ask({ object: resident.name, until: "2020-01-01" })).toEqual([]);
    expect((await ask({ object: resident.name, from: "2020-01-01" })).length).toBe(1);
  });

  it("goes on page by page without gap or repetition, also where many share a moment", async () => {
    const clerk = await makeStaff(hall, community, { name: `记录员${Date.now()}` });
    moveClock(new Date("2026-11-20T02:00:00Z"));
    for (let count = 0; count < 120; count++) await note(clerk, `community:${community.id}`, `第${count}条`);
    moveClock(null);
    const seen: (string | null)[] = [];
    let cursor: string | undefined;
    do {
      const page = await head.call(listAudit, { query: { who: clerk.name, cursor } });
      seen.push(...page.entries.map(({ reason }) => reason));
      cursor = page.nextCursor ?? undefined;
    } while (cursor);
    expect(seen.length).toBe(120);
    expect(new Set(seen).size).toBe(120);
  });

  it("tells of a mediation that it was opened and by whom, not whose it is, whoever asks and however", async () => {
    const mediator = await makeStaff(hall, community, { role: "mediator", desks: ["mediation"], name: "郑调解" });
    const party = await makeResident(hall, community, { name: "王秀英", phone: "13800006022" });
    const body = { topic: "婚姻家庭" as const, statement: "家里的事" };
    const { number } = await party.call(reportDispute, { body });
    await mediator.call(getStaffRequest, { params: { number } });
    const reason = "王秀英家里没人接";
    await mediator.call(revealResident, { params: { number }, body: { field: "phone", reason } });
    const { entries } = await supervisor.call(listAudit, { query: { who: "郑调解" } });
    expect(entries.map(({ words }) => words)).toEqual(expect.arrayContaining(["打开调解卷宗", "看了调解当事人的电话"]));
    expect(JSON.stringify(entries)).not.toMatch(/王|家里|婚姻/);
    const byName = await supervisor.call(listAudit, { query: { object: "王秀英" } });
    expect(byName.entries.filter(({ by }) => by === "郑调解")).toEqual([]);
  });

  it("shows what the last walk over the chain found, with the head that is kept outside", async () => {
    await sealAudit().catch(() => 0);
    await checkAudit();
    const { check, entries } = await supervisor.call(listAudit, { query: {} });
    expect(check).toMatchObject({
      whole: true,
      brokenAt: null,
      anchor: { hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    });
    expect(check?.anchor?.seq).toBe(check?.sealed);
    expect(entries.some(({ seq }) => seq !== null)).toBe(true);
  });

  it("says where it was tampered with, and the county hears of it, once", async () => {
    await note(head, "community:tampered", "原来的");
    await sealAudit().catch(() => 0);
    const [entry] = await rows<{ id: string; seq: number }>`
      SELECT id, seq FROM audit_entry WHERE subject = 'community:tampered' ORDER BY id DESC LIMIT 1`;
    await rows`UPDATE audit_entry SET reason = '别的' WHERE id = ${entry?.id}`;
    await checkAudit();
    await checkAudit();
    await hall.deliverMessages();
    const { check } = await supervisor.call(listAudit, { query: {} });
    expect(check).toMatchObject({ whole: false, brokenAt: entry?.seq });
    const { messages } = await supervisor.call(listMyStaffMessages, { query: {} });
    expect(messages.filter(({ title }) => title === "操作记录对不上了")).toHaveLength(1);
    await rows`UPDATE audit_entry SET reason = '原来的' WHERE id = ${entry?.id}`;
    await checkAudit();
    expect(await countOf`SELECT brokenAt IS NULL FROM audit_check WHERE id = 1`).toBe(1);
  });
});
