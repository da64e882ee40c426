import fc from "fast-check";
import { compileAddresses } from "../../server/communities/addresses/resolve.js";
import { calendarWith } from "../../server/communities/calendar/working-days.js";
import type { CommunityEntry, DeskEntry, Directory } from "../../server/communities/directory.js";
import { decide } from "../../server/requests/routing/decide.js";
import type { Facts } from "../../server/requests/routing/facts.js";
import { compileRules, type Rule } from "../../server/requests/routing/rules.js";
import { choosePlace } from "../../server/requests/routing/where.js";

function desk(communityId: string, code: string, given: Partial<DeskEntry> = {}): DeskEntry {
  return {
    id: `${communityId}-${code}`,
    queueId: `${communityId}-${code}-queue`,
    code,
    name: { allowance: "低保工作站", general: "综合窗口", police: "警务室" }[code] ?? code,
    duties: "",
    place: "",
    phone: "07120000000",
    open: true,
    communityId,
    staffed: true,
    ...given,
  };
}

function community(id: string, name: string, desks: DeskEntry[]): CommunityEntry {
  const place = {
    address: "",
    phone: "",
    lng: 0,
    lat: 0,
    households: 0,
    residents: 0,
    example: false,
    boundary: null,
    hours: [],
  };
  return { id, code: id, kind: id === "county" ? "county" : "community", name, ...place, desks };
}

const county = community("county", "云梦县社区服务中心", [desk("county", "general")]);
const dawn = community("dawn", "曙光社区", [
  desk("dawn", "allowance"),
  desk("dawn", "general"),
  desk("dawn", "police"),
]);
const lake = community("lake", "黄湖社区", [desk("lake", "allowance", { open: false }), desk("lake", "general")]);
const bare = community("bare", "建新社区", [desk("bare", "general", { staffed: false })]);
const communities = [county, dawn, lake, bare];
const addresses = [
  { communityId: "dawn", kind: "street", name: "曙光路", fromNumber: 1, toNumber: 99 },
  { communityId: "lake", kind: "street", name: "曙光路", fromNumber: 100, toNumber: 200 },
  { communityId: "lake", kind: "landmark", name: "黄湖菜场", fromNumber: null, toNumber: null },
];
const directory: Directory = {
  county,
  communities: new Map(communities.map((entry) => [entry.id, entry])),
  desksByQueue: new Map(communities.flatMap((entry) => entry.desks).map((entry) => [entry.queueId, entry])),
  addresses,
  addressIndex: compileAddresses(addresses),
  calendar: calendarWith(),
};

const item = {
  code: "elder-allowance",
  title: "高龄津贴申请",
  kind: "application",
  service: "elders",
  deskCode: "allowance",
  promisedDays: 5,
  legalDays: 20,
};
const facts: Facts = { item, text: "", channel: "browser", traits: [], homeAddress: "", day: "2026-11-23" };
const danger = rule("danger", { words: ["打架", "威胁"] }, "police", "这样的事由警务室先接");

function rule(
  id: string,
  conditions: Rule["conditions"],
  deskCode: string,
  because: string,
  more: Partial<Rule> = {},
): Rule {
  return { id, name: id, conditions, effect: { deskCode }, because, validFrom: null, validUntil: null, ...more };
}

function decideWith(rules: Rule[], given: Partial<Facts>) {
  return decide({ ...facts, ...given }, { directory, rules: compileRules({ version: 7, rules }) });
}

describe("where a request goes", () => {
  it("goes to the desk of the item in the resident's own community, and says so in one sentence", () => {
    const decision = decideWith([], { homeCommunityId: "dawn" });
    expect(decision).toMatchObject({ queueId: "dawn-allowance-queue", promisedDays: 5 });
    expect(decision.explanation.sentence).toBe("您住曙光社区，高龄津贴申请由本社区低保工作站受理。");
  });

  it("follows the community that the resident chose", () => {
    const decision = decideWith([], { homeCommunityId: "dawn", chosenCommunityId: "lake" });
    expect(decision.communityId).toBe("lake");
    expect(decision.explanation.where).toBe("您选了黄湖社区");
  });

  it("goes to the general desk when the desk is closed or nobody sits there", () => {
    const decision = decideWith([], { homeCommunityId: "lake" });
    expect(decision.queueId).toBe("lake-general-queue");
    expect(decision.explanation.sentence).toBe("您住黄湖社区，先由本社区综合窗口接下，再找到办的人。");
  });

  it("goes to the county when the community has nobody at all", () => {
    expect(decideWith([], { homeCommunityId: "bare" }).queueId).toBe("county-general-queue");
  });

  it("goes to the county when nobody knows where the resident lives", () => {
    expect(decideWith([], {}).communityId).toBe("county");
  });

  it.each<[string, Partial<Facts>, string, string]>([
    [
      "where it happened, before the home",
      { homeCommunityId: "lake", incident: { address: "曙光路46号" } },
      "dawn",
      "按您写的地方，事情在曙光社区",
    ],
    [
      "another community that was chosen, before where it happened",
      { homeCommunityId: "lake", chosenCommunityId: "bare", incident: { address: "曙光路46号" } },
      "bare",
      "您选了建新社区",
    ],
    [
      "the home, when it happened nobody knows where",
      { homeCommunityId: "lake", incident: { address: "桥头" } },
      "lake",
      "您住黄湖社区",
    ],
    [
      "the home, where it may have happened there",
      { homeCommunityId: "lake", incident: { address: "曙光路" } },
      "lake",
      "按您写的地方，事情在黄湖社区",
    ],
    [
      "the answer to the question which it is",
      { homeCommunityId: "lake", chosenCommunityId: "lake", incident: { address: "曙光路46号", confirmed: true } },
      "lake",
      "您住黄湖社区",
    ],
    [
      "the home before a point on the map",
      { homeCommunityId: "lake", incident: { address: "", point: { lng: 113.7, lat: 31 } } },
      "lake",
      "您住黄湖社区",
    ],
    [
      "a point on the map before the county",
      { incident: { address: "", point: { lng: 113.7, lat: 31 } } },
      "dawn",
      "按您点的位置，事情在曙光社区",
    ],
  ])("is by %s", (_, given, communityId, words) => {
    const mapped = { ...dawn, lng: 113.7, lat: 31 };
    const world = { ...directory, communities: new Map(directory.communities).set("dawn", mapped) };
    expect(choosePlace({ ...facts, ...given }, world)).toMatchObject({ community: { id: communityId }, words });
  });

  it("an address that is sure decides, and one that is doubtful is not guessed", () => {
    expect(decideWith([], { homeAddress: "城关镇曙光路46号" }).communityId).toBe("dawn");
    expect(decideWith([], { homeAddress: "曙光路" }).communityId).toBe("county");
  });
});

describe("what the rules change", () => {
  it("the first rule whose conditions all hold decides, and gives the reason", () => {
    const decision = decideWith([danger, rule("all", {}, "general", "都由综合窗口接")], {
      homeCommunityId: "dawn",
      text: "他们在楼下打架",
    });
    expect(decision).toMatchObject({
      queueId: "dawn-police-queue",
      explanation: { rule: { id: "danger" }, version: 7 },
    });
    expect(decision.explanation.sentence).toBe("您住曙光社区，这样的事由警务室先接。");
  });

  it.each([
    ["another item", { items: ["dispute"] }],
    ["another community", { communities: ["lake"] }],
    ["a trait that is not there", { traits: ["elder80" as const] }],
    ["another channel", { channels: ["phone"] }],
    ["words that were not written", { words: ["工资"] }],
    ["another service", { services: ["health" as const] }],
  ])("a rule for %s does not match", (_, conditions) => {
    expect(decideWith([rule("x", conditions, "general", "")], { homeCommunityId: "dawn" }).explanation.rule).toBeNull();
  });

  it("a rule holds only between its days", () => {
    const dated = rule("dated", {}, "general", "都由综合窗口接", { validFrom: "2026-11-24", validUntil: "2026-11-30" });
    const on = (day: string) => decideWith([dated], { homeCommunityId: "dawn", day }).explanation.rule?.id;
    expect([on("2026-11-23"), on("2026-11-24"), on("2026-11-30"), on("2026-12-01")]).toEqual([
      undefined,
      "dated",
      "dated",
      undefined,
    ]);
  });

  it("may promise sooner, but never later than the law", () => {
    const effect = (promisedDays: number) => [
      rule("quick", {}, "general", "", { effect: { deskCode: "general", promisedDays } }),
    ];
    expect(decideWith(effect(1), { homeCommunityId: "dawn" }).promisedDays).toBe(1);
    expect(decideWith(effect(90), { homeCommunityId: "dawn" }).promisedDays).toBe(20);
  });

  it("a rule whose desk is gone falls back instead of losing the request", () => {
    const decision = decideWith([rule("gone", {}, "no-such-desk", "")], { homeCommunityId: "dawn" });
    expect(decision.queueId).toBe("dawn-general-queue");
  });
});

describe("the decision is pure and total", () => {
  const anyFacts = fc.record({
    chosenCommunityId: fc.option(fc.constantFrom("dawn", "lake", "bare", "nowhere"), { nil: undefined }),
    homeCommunityId: fc.option(fc.constantFrom("dawn", "lake", "bare", "county", "nowhere"), { nil: undefined }),
    homeAddress: fc.string(),
    text: fc.string({ unit: "grapheme" }),
    traits: fc.subarray(["elder80", "disabled", "minor"]),
    fixedQueueId: fc.option(fc.constantFrom("dawn-police-queue", "gone"), { nil: undefined }),
  });

  it("whatever the facts, there is an open queue, and the same one the second time", () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        const decision = decideWith([danger], given);
        expect(directory.desksByQueue.get(decision.queueId)?.open).toBe(true);
        expect(decideWith([danger], given)).toEqual(decision);
      }),
    );
  });
});
