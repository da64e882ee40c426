import { listMyStaffMessages } from "../../contract/notifications.js";
import type { RuleText } from "../../contract/rule-text.js";
import {
  checkRules,
  discardRuleDraft,
  getRuleChoices,
  getRules,
  listRuleVersions,
  publishRules,
  rollBackRules,
  saveRuleDraft,
  tryRules,
} from "../../contract/rules.js";
import { getStaffRequest } from "../../contract/staff.js";
import { refreshDirectory } from "../../server/communities/directory.js";
import { newId } from "../../server/db/ids.js";
import { sql } from "../../server/db/statement.js";
import { commit } from "../../server/db/work.js";
import { moveClock, now } from "../../server/env/clock.js";
import { switchOffBrokenRules } from "../../server/requests/routing/commands.js";
import { refreshRules } from "../../server/requests/routing/queries.js";
import { makeCommunity, makeResident, makeStaff, type TestCommunity, type TestStaff } from "../support/factories.js";
import { county } from "../support/ground.js";
import { type Hall, openHall } from "../support/hall.js";
import { newKey } from "../support/keys.js";
import { refusal } from "../support/refusals.js";
import { countOf, rows } from "../support/rows.js";
import { sendAway, setMode } from "../support/staffing.js";
import { apply } from "../support/submissions.js";

// Rules are the whole county's and tests run side by side: every rule here names this file's own community, and each
// publication stands on whatever is in force. No other file publishes.
describe("the county's rules over HTTP", () => {
  let hall: Hall;
  let community: TestCommunity;
  let supervisor: TestStaff;
  let other: TestStaff;
  let head: TestStaff;

  beforeAll(async () => {
    hall = await openHall();
    community = await makeCommunity();
    supervisor = await makeStaff(hall, county, { role: "supervisor", name: "郑守信" });
    other = await makeStaff(hall, county, { role: "administrator", name: "何敏" });
    head = await makeStaff(hall, community, { role: "head" });
  });
  beforeEach(() => moveClock(null));
  afterAll(() => hall.close());

  const page = () => supervisor.call(getRules, {});
  function ownRule(given: Partial<RuleText> & { words?: string[] } = {}): RuleText {
    const { words = ["打架"], ...rest } = given;
    return {
      origin: newId(),
      name: "有人动手",
      conditions: { communities: [community.code], words },
      effect: { deskCode: "police", priority: 20, promisedDays: 1 },
      because: "有人动手的事由本社区警务室先来看",
      validFrom: null,
      validUntil: null,
      off: false,
      ...rest,
    };
  }
  async function save(rules: RuleText[], by = supervisor) {
    const { draft, newest } = await page();
    return by.call(saveRuleDraft, { body: { revision: draft?.revision ?? -1, basedOn: newest, rules } });
  }
  /** What is in force stays, and these come after it. */
  async function publish(rules: RuleText[], given: { at?: string; note?: string; key?: string } = {}) {
    const { draft } = await save(rules);
    const { newest } = await page();
    const { key, note = "试一条", ...at } = given;
    return supervisor.call(
      publishRules,
      { body: { revision: draft.revision, onTopOf: newest, note, ...at } },
      key ? { key } : {},
    );
  }
  async function deskOf(number: string): Promise<string> {
    const [row] = await rows<{ code: string }>`
      SELECT desk.code FROM request JOIN queue ON queue.id = request.queueId JOIN desk ON desk.id = queue.deskId WHERE number = ${number}`;
    return row?.code ?? "";
  }
  async function submitted(note: string): Promise<string> {
    refreshRules();
    const resident = await makeResident(hall, community);
    return (await apply(resident, "report-problem", { note })).number;
  }

  it("a draft is kept for all who may edit, and the next request follows it once it is published", async () => {
    const rule = ownRule();
    await save([rule]);
    expect((await other.call(getRules, {})).draft).toMatchObject({
      editor: "郑守信",
      rules: [{ origin: rule.origin }],
    });
    expect(await deskOf(await submitted("楼下有人打架"))).toBe("general");
    const published = await publish([rule]);
    expect(published).toMatchObject({ mayEdit: true, inForce: { author: "县级督办 郑守信", note: "试一条" } });
    expect(published.draft?.rules).toBeNull();
    expect(published.rules).toMatchObject([{ origin: rule.origin, broken: null }]);
    const number = await submitted("楼下有人打架");
    expect(await deskOf(number)).toBe("police");
    const [request] = await rows<{
      priority: number;
      promisedDays: number;
    }>`SELECT priority, promisedDays FROM request WHERE number = ${number}`;
    expect(request).toEqual({ priority: 20, promisedDays: 1 });
    expect((await page()).rules[0]?.sent).toBe(1);
  });

  it("of two who saved on the same revision one is told to look first", async () => {
    const { draft, newest } = await page();
    const body = { revision: draft?.revision ?? -1, basedOn: newest, rules: [ownRule()] };
    const outcomes = await Promise.allSettled([
      supervisor.call(saveRuleDraft, { body }),
      other.call(saveRuleDraft, { body }),
    ]);
    const lost = outcomes.filter((outcome) => outcome.status === "rejected");
    expect(lost).toMatchObject([{ reason: { status: 409, code: "wrong_state" } }]);
  });

  it("a draft that was thrown away does not come back under the old revision", async () => {
    const { draft } = await save([ownRule()]);
    const after = await supervisor.call(discardRuleDraft, { query: { revision: draft.revision } });
    expect(after.draft).toMatchObject({ rules: null, revision: draft.revision + 1 });
    const { newest } = after;
    const late = other.call(saveRuleDraft, { body: { revision: draft.revision, basedOn: newest, rules: [] } });
    expect(await refusal(late)).toMatchObject({ code: "wrong_state" });
    const publication = { revision: after.draft?.revision ?? -1, onTopOf: newest, note: "没有草稿" };
    expect(await refusal(supervisor.call(publishRules, { body: publication }))).toMatchObject({ code: "not_found" });
  });

  it("a set that is half right is refused as a whole, with every fault named", async () => {
    const before = await page();
    const rules = [
      ownRule(),
      ownRule({ name: "没窗口", words: ["甲"], effect: { deskCode: "spa" } }),
      ownRule({ name: "没事项", conditions: { communities: [community.code], items: ["flying", "sailing"] } }),
      ownRule({ name: "轮不到" }),
      ownRule({ name: "反日子", words: ["乙"], validFrom: "2026-12-02", validUntil: "2026-12-01" }),
    ];
    const refused = await refusal(save(rules));
    expect(refused).toMatchObject({ status: 400, code: "bad_input" });
    expect(refused.fields.map(({ path }) => path)).toEqual([
      "rules.1.effect.deskCode",
      "rules.2.conditions.items",
      "rules.2.conditions.items",
      "rules.3",
      "rules.4.validUntil",
    ]);
    for (const { message } of refused.fields) expect(message).toMatch(/^第 \d 条“.+”.+。$/);
    expect((await page()).draft).toEqual(before.draft);
    const { faults } = await supervisor.call(checkRules, { body: { rules } });
    expect(faults.filter(({ level }) => level === "error")).toHaveLength(5);
  });

  it("what is no rule at all is refused field by field", async () => {
    const { draft, newest } = await page();
    const broken = {
      ...ownRule(),
      name: "",
      because: " ",
      colour: "red",
      conditions: { traits: ["tall"], words: [1] },
    };
    const refused = await refusal(
      supervisor.call(saveRuleDraft, {
        body: { revision: draft?.revision ?? -1, basedOn: newest, rules: [broken as never] },
      }),
    );
    expect(refused.fields.map(({ path }) => path).sort()).toEqual([
      "rules.0",
      "rules.0.because",
      "rules.0.conditions.traits.0",
      "rules.0.conditions.words.0",
      "rules.0.name",
    ]);
  });

  it("a warning is told and allowed", async () => {
    const { warnings } = await save([ownRule({ off: true })]);
    expect(warnings.map(({ code, sentence }) => [code, sentence])).toContainEqual([
      "off",
      "第 1 条“有人动手”停用着，不会派单。",
    ]);
  });

  it("only the county edits; heads read and try in their own community", async () => {
    const { draft, newest } = await page();
    const body = { revision: draft?.revision ?? -1, basedOn: newest, rules: [ownRule()] };
    const officer = await makeStaff(hall, community, { desks: ["general"] });
    for (const { call } of [head, officer]) {
      const refusals = [
        call(saveRuleDraft, { body }),
        call(checkRules, { body }),
        call(discardRuleDraft, { query: { revision: body.revision } }),
        call(publishRules, { body: { revision: body.revision, onTopOf: newest, note: "我来" } }),
        call(rollBackRules, { params: { version: 1 }, body: { onTopOf: newest, note: "我来" } }),
        call(tryRules, { body: { itemCode: "question", text: "", rules: body.rules } }),
      ].map(refusal);
      for (const refused of await Promise.all(refusals)) expect(refused).toMatchObject({ status: 403 });
      expect(await call(getRules, {})).toMatchObject({ mayEdit: false, draft: null });
      expect((await call(getRuleChoices, {})).staff).toEqual([]);
      expect((await call(listRuleVersions, { query: {} })).versions.length).toBeGreaterThan(0);
    }
    const elsewhere = await makeCommunity();
    const away = { itemCode: "question", text: "", communityId: elsewhere.id };
    expect(await refusal(head.call(tryRules, { body: away }))).toMatchObject({ status: 404 });
  });

  it("what is published for later is in force when its time has come, and not before", async () => {
    await publish([ownRule({ words: ["早先"] })]);
    const at = new Date(now().getTime() + 3_600_000).toISOString();
    const published = await publish([ownRule({ words: ["水管"], effect: { deskCode: "home_help" } })], { at });
    expect(published.scheduled).toMatchObject({ publishedAt: at });
    expect(published.rules).toMatchObject([{ conditions: { words: ["早先"] } }]);
    expect(await deskOf(await submitted("水管漏了"))).toBe("general");
    moveClock(new Date(now().getTime() + 3_700_000));
    expect(await deskOf(await submitted("水管漏了"))).toBe("home_help");
    expect((await page()).scheduled).toBeNull();
    moveClock(null);
    const past = new Date(now().getTime() - 1_000).toISOString();
    expect(await refusal(publish([ownRule()], { at: past }))).toMatchObject({ code: "too_late" });
  });

  it("a repeated publication makes one version", async () => {
    const { draft } = await save([ownRule({ words: ["一次"] })]);
    const { newest } = await page();
    const key = newKey();
    const body = { revision: draft.revision, onTopOf: newest, note: "只发一次" };
    const [first, second] = [
      await supervisor.call(publishRules, { body }, { key }),
      await supervisor.call(publishRules, { body }, { key }),
    ];
    expect([first.newest, second.newest]).toEqual([newest + 1, newest + 1]);
  });

  it("nobody publishes over what somebody else published meanwhile", async () => {
    const { newest } = await page();
    await publish([ownRule({ words: ["先到"] })]);
    const { draft } = await save([ownRule({ words: ["后到"] })]);
    const late = { revision: draft.revision, note: "没看见" };
    for (const onTopOf of [newest, newest + 5]) {
      expect(await refusal(supervisor.call(publishRules, { body: { ...late, onTopOf } }))).toMatchObject({
        code: "wrong_state",
      });
    }
    expect((await page()).newest).toBe(newest + 1);
    expect((await page()).draft?.rules).not.toBeNull();
  });

  it("a roll back publishes the earlier rules as a new version, and the story says what changed", async () => {
    const rule = ownRule({ words: ["工钱"], effect: { deskCode: "labour_security" } });
    const { newest: good } = await publish([rule], { note: "工钱归劳动站" });
    await publish([{ ...rule, effect: { deskCode: "general" } }], { note: "改错了" });
    expect(await deskOf(await submitted("讨要工钱"))).toBe("general");
    const { newest } = await page();
    const body = { onTopOf: newest, note: `退回第 ${good} 版` };
    const after = await supervisor.call(rollBackRules, { params: { version: good }, body });
    expect(after).toMatchObject({ newest: newest + 1, rules: [{ origin: rule.origin, effect: rule.effect }] });
    expect(await deskOf(await submitted("讨要工钱"))).toBe("labour_security");
    const { versions } = await head.call(listRuleVersions, { query: {} });
    expect(versions.slice(0, 2)).toMatchObject([
      { state: "in_force", note: `退回第 ${good} 版`, changes: [expect.stringContaining("就派给劳动保障服务站。")] },
      { state: "past", note: "改错了", changes: [expect.stringContaining("就派给综合窗口。")] },
    ]);
    const nowhere = supervisor.call(rollBackRules, {
      params: { version: 99_999 },
      body: { onTopOf: newest + 1, note: "没有" },
    });
    expect(await refusal(nowhere)).toMatchObject({ code: "not_found" });
    expect(
      await countOf`SELECT COUNT(*) FROM audit_entry WHERE action = 'publish_rules' AND actorId = ${supervisor.id} AND subject = ${`rule_set:${newest + 1}`}`,
    ).toBe(1);
  });

  it("a rule whose desk closes switches itself off once, tells its author, and the page says so", async () => {
    const other = await makeCommunity();
    const rule = ownRule({ conditions: { communities: [other.code] }, effect: { deskCode: "clinic" } });
    await publish([rule]);
    await switchOffBrokenRules();
    expect((await page()).rules[0]?.broken).toBeNull();
    await commit({ steps: [sql`UPDATE desk SET open = FALSE WHERE id = ${other.desk("clinic").id}`], result: null });
    refreshDirectory();
    await Promise.all([switchOffBrokenRules(), switchOffBrokenRules(), switchOffBrokenRules()]);
    const [broken] = (await page()).rules;
    expect(broken?.broken?.reason).toBe("要派给“卫生所”，这个窗口都停了。");
    const at = broken?.broken?.at;
    expect(await switchOffBrokenRules()).toBe(0);
    expect((await page()).rules[0]?.broken?.at).toBe(at);
    const { steps } = await supervisor.call(tryRules, {
      body: { itemCode: "question", text: "", communityId: other.id },
    });
    expect(steps).toMatchObject([{ outcome: "broken" }]);
    await hall.deliverMessages();
    const { messages } = await supervisor.call(listMyStaffMessages, { query: {} });
    expect(messages.filter(({ title }) => title === `派单规则“${rule.name}”停了`)).toMatchObject([
      { text: "要派给“卫生所”，这个窗口都停了。先按事项自己的窗口派，请去改规则。", urgent: true, requestNumber: null },
    ]);
  });

  it("a rule opens the other desks' parts with the request, and tells posts and people", async () => {
    const officer = await makeStaff(hall, community, { desks: ["police"], name: "何芳" });
    await publish([
      ownRule({
        words: ["煤气"],
        effect: { deskCode: "general", coDesks: ["police"], notify: { posts: ["head"], staffIds: [officer.id] } },
        because: "煤气的事由本社区综合窗口先来看",
      }),
    ]);
    const number = await submitted("闻到煤气味");
    await hall.deliverMessages();
    const whole = await head.call(getStaffRequest, { params: { number } });
    expect(whole.parts).toMatchObject([{ deskName: "警务室", state: "queued" }]);
    expect(whole.timeline.map(({ action, by }) => [action, by])).toContainEqual(["split", "系统"]);
    const part = await officer.call(getStaffRequest, { params: { number: whole.parts[0]?.number ?? "" } });
    expect(part).toMatchObject({
      text: "闻到煤气味",
      parent: { number },
      routing: { sentence: `按规则“有人动手”，请${community.name}警务室协办。` },
    });
    for (const { call } of [head, officer]) {
      const { messages } = await call(listMyStaffMessages, { query: {} });
      expect(messages.filter((message) => message.requestNumber === number)).toMatchObject([
        { title: "反映问题：请您知道", text: `派给了${community.name}综合窗口。规则“有人动手”让告诉您。` },
      ]);
    }
    const tried = await head.call(tryRules, { body: { itemCode: "report-problem", text: "煤气" } });
    expect(tried).toMatchObject({ coDeskNames: ["警务室"], told: ["社区负责人", "何芳"] });
  });

  it("whom a rule names has it at once, and where that cannot be it is said why", async () => {
    const officer = await makeStaff(hall, community, { desks: ["general"], name: "吴强" });
    const effect = { deskCode: "general", staffId: officer.id };
    await publish([ownRule({ words: ["水表"], effect, because: "水表的事由本社区综合窗口办" })]);
    const whoOf = async (number: string) => {
      const { row, routing } = await head.call(getStaffRequest, { params: { number } });
      return [row.owner?.name ?? null, routing.who];
    };
    expect(await whoOf(await submitted("水表不走"))).toEqual(["吴强", "规则指定由吴强办"]);
    await setMode(community.desk("general").queueId, "claim", 1);
    expect(await whoOf(await submitted("水表又不走"))).toEqual([null, "规则指定的吴强手上满了，由窗口的人来接"]);
    await setMode(community.desk("general").queueId, "claim", 30);
    await sendAway(officer.id, new Date(now().getTime() - 60_000), new Date(now().getTime() + 9 * 86_400_000));
    expect(await whoOf(await submitted("水表还不走"))).toEqual([null, "规则指定的吴强不在，由窗口的人来接"]);
  });

  it("the test box tells the way of a request, rule by rule, and what its resident would read", async () => {
    await publish([
      ownRule(),
      ownRule({
        name: "老人上门",
        words: ["上门"],
        effect: { deskCode: "home_help", promisedDays: 2 },
        because: "老人上门的事由本社区家政服务中心先办",
      }),
    ]);
    const tried = await head.call(tryRules, {
      body: { itemCode: "question", text: "我妈八十了，想请人上门", traits: ["elder80"], at: "2026-11-20T02:00:00Z" },
    });
    expect(tried).toMatchObject({
      communityName: community.name,
      deskName: "家政服务中心",
      dueWords: "11月24日 周二",
      promisedDays: 2,
      rule: { place: 1, name: "老人上门" },
      sentence: `您住${community.name}，老人上门的事由本社区家政服务中心先办。`,
    });
    expect(tried.steps.map(({ outcome, why }) => [outcome, why])).toEqual([
      ["not_matched", "没说到“打架”"],
      ["matched", `听到“上门”，住${community.name}`],
    ]);
    const draft = [ownRule({ words: ["八十"], effect: { deskCode: "allowance" }, because: "先由本社区低保工作站接" })];
    const dry = await supervisor.call(tryRules, {
      body: { itemCode: "question", text: "我妈八十了", communityId: community.id, rules: draft },
    });
    expect(dry).toMatchObject({ deskName: "低保工作站", rule: { place: 0 } });
  });
});
