import type { RuleText } from "../../contract/rule-text.js";
import { dryRunRules, getRules } from "../../contract/rules.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { now } from "../../server/env/clock.js";
import { writeSheet } from "../../server/sheets/write.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { county } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { refusal } from "../support/refusals.js";
import { act, apply } from "../support/submissions.js";
import { aRule } from "./county.js";

// A draft is run here, never published: what other tests submit at the same time lies in other communities.
describe("a draft over the last 30 days", () => {
  let hall: Hall;
  let community: TestCommunity;
  let supervisor: TestStaff;
  let fight: string;
  let lamp: string;
  let old: string;
  let elder: string;
  let dispute: string;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    supervisor = await makeStaff(hall, county, { role: "supervisor" });
    const resident = await makeResident(hall, community);
    const grandmother = await makeResident(hall, community, { birthDate: "1940-01-01" });
    fight = (await apply(resident, "report-problem", { note: "楼下有人打架" })).number;
    lamp = (await apply(resident, "report-problem", { note: "路灯不亮" })).number;
    old = (await apply(resident, "report-problem", { note: "上个月打架" })).number;
    elder = (await apply(grandmother, "question", { note: "想问补贴" })).number;
    dispute = (await apply(resident, "question", { note: "和邻居打架，是秘密" })).number;
    const longAgo = new Date(now().getTime() - 31 * 24 * 3_600_000);
    await commit({
      steps: [
        sql`UPDATE request SET submittedAt = ${longAgo} WHERE number = ${old}`,
        sql`UPDATE request SET confidential = TRUE, title = '秘密的题目' WHERE number = ${dispute}`,
      ],
      result: null,
    });
  });
  afterAll(() => hall.close());

  const own = (conditions: RuleText["conditions"], deskCode: string) =>
    aRule({ communities: [community.code], ...conditions }, { effect: { deskCode } });
  /** A draft on top of what is in force, and of its result what happened to this community's own requests. */
  const run = async (rules: RuleText[]) => {
    const { rules: inForce } = await supervisor.call(getRules, {});
    const below = inForce.map(({ broken: _, sent: __, sentOn: ___, ...rule }) => rule);
    const result = await supervisor.call(dryRunRules, { body: { rules: [...rules, ...below] } });
    const mine = new Set([fight, lamp, old, elder, dispute]);
    return {
      ...result,
      queues: result.queues.filter(({ communityName }) => communityName === community.name),
      requests: result.requests.filter(({ number }) => number !== null && mine.has(number)),
    };
  };
  const place = (name: string) => `${community.name} ${name}`;

  it("shows which would have gone elsewhere, and what that does to each queue", async () => {
    const result = await run([own({ words: ["打架"] }, "police"), own({ traits: ["elder80"] }, "allowance")]);
    expect(result.moved).toBeGreaterThanOrEqual(2);
    expect(result.total).toBeGreaterThanOrEqual(4);
    expect(result.workingDays).toBeGreaterThan(18);
    expect(result.requests).toEqual([
      expect.objectContaining({ number: elder, from: place("综合窗口"), to: place("低保工作站") }),
      expect.objectContaining({ number: fight, from: place("综合窗口"), to: place("警务室") }),
    ]);
    expect(result.queues.map(({ name, before, after }) => [name, after - before])).toEqual([
      ["综合窗口", -2],
      ["低保工作站", 1],
      ["警务室", 1],
    ]);
    expect(result.requests.map(({ number }) => number)).not.toContain(old);
  });

  it("nothing moves by the rules that are in force", async () => {
    expect(await run([])).toMatchObject({ requests: [], queues: [] });
  });

  it("a confidential request is routed without its text and shows nothing but its number", async () => {
    const byText = await run([own({ words: ["秘密", "邻居"] }, "police")]);
    expect(byText.requests).toEqual([]);
    const byItem = await run([own({ items: ["question"] }, "jobs")]);
    const found = byItem.requests.find(({ number }) => number === dispute);
    expect(found).toEqual({
      number: dispute,
      title: "调解（保密）",
      confidential: true,
      from: null,
      to: null,
      rule: null,
    });
    expect(JSON.stringify(byItem)).not.toContain("秘密的题目");
  });

  it("counts those that staff had sent there by hand", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    await act(officer, lamp, "claim");
    await act(officer, lamp, "transfer", { queueId: community.desk("home_help").queueId, text: "家政中心修" });
    const result = await run([own({ words: ["路灯"] }, "home_help")]);
    expect(result.requests).toMatchObject([{ number: lamp, to: place("家政服务中心") }]);
    expect(result.confirmed).toBeGreaterThanOrEqual(1);
  });

  it("runs over a sample as well, and names every line that it cannot read", async () => {
    const rules = [own({ words: ["打架"] }, "police")];
    const line = { itemCode: "report-problem", communityCode: community.code };
    const sample = [
      { ...line, text: "楼下打架" },
      { ...line, text: "路灯不亮", traits: ["elder80" as const] },
    ];
    const result = await supervisor.call(dryRunRules, { body: { rules, sample } });
    expect(result).toMatchObject({ total: 2, moved: 1, requests: [{ number: null, to: place("警务室") }] });
    const wrong = [...sample, { ...line, itemCode: "flying", text: "" }, { ...line, communityCode: "mars", text: "" }];
    const refused = await refusal(supervisor.call(dryRunRules, { body: { rules, sample: wrong } }));
    expect(refused.fields).toEqual([
      { path: "sample.2.itemCode", message: "第 3 件的事项“flying”没有。" },
      { path: "sample.3.communityCode", message: "第 4 件的社区“mars”没有。" },
    ]);
  });

  it("lists a page of what moves, and the next one from where it ended", async () => {
    const rules = [own({ words: ["打架"] }, "police")];
    const line = { itemCode: "report-problem", communityCode: community.code };
    const sample = Array.from({ length: 450 }, (_, place) => ({ ...line, text: place % 10 ? "打架" : "路灯" }));
    const pages = [];
    for (let skip: number | null = 0; skip !== null; skip = pages.at(-1)?.next ?? null) {
      pages.push(await supervisor.call(dryRunRules, { body: { rules, sample, skip } }));
    }
    expect(pages.map(({ moved, requests, next }) => [moved, requests.length, next])).toEqual([
      [405, 200, 200],
      [405, 200, 400],
      [405, 5, null],
    ]);
  });

  it("reads a sample from a sheet by names, and refuses a half right one with every cell that is wrong", async () => {
    const send = async (staff: TestStaff, lines: string[][]) => {
      const [head, ...body] = [["事项", "说的话", "社区", "居民情况"], ...lines];
      const columns = (head ?? []).map((heading, place) => ({ heading, value: (row: string[]) => row[place] ?? "" }));
      const form = new FormData();
      form.append("file", new Blob([new Uint8Array(await writeSheet("样本", columns, body))]), "样本.xlsx");
      const response = await fetch(`${hall.origin}/api/staff/rules/sample`, {
        method: "POST",
        headers: staff.call.headers,
        body: form,
      });
      return { status: response.status, body: await response.json() };
    };
    const right = ["反映问题", "楼下打架", community.name, "80 岁以上、残疾"];
    const read = await send(supervisor, [right, ["question", "问一下", community.code, ""]]);
    expect(read).toEqual({
      status: 200,
      body: {
        sample: [
          {
            itemCode: "report-problem",
            text: "楼下打架",
            communityCode: community.code,
            traits: ["elder80", "disabled"],
          },
          { itemCode: "question", text: "问一下", communityCode: community.code, traits: [] },
        ],
      },
    });
    const wrong = await send(supervisor, [right, ["飞行", "", community.name, ""], ["反映问题", "", "火星", "高个子"]]);
    expect(wrong.status).toBe(400);
    expect(wrong.body.error.fields.map(({ message }: { message: string }) => message)).toEqual([
      "第 3 行“事项”：没有这个名字，也没有这个代码。",
      "第 4 行“社区”：没有这个名字，也没有这个代码。",
      "第 4 行“居民情况”：用“80 岁以上、残疾”这样的写法。",
    ]);
    const head = await makeStaff(hall, community, { role: "head" });
    expect((await send(head, [right])).status).toBe(403);
  });

  it("is the county's alone", async () => {
    const head = await makeStaff(hall, community, { role: "head" });
    expect(await refusal(head.call(dryRunRules, { body: { rules: [] } }))).toMatchObject({ status: 403 });
  });
});
