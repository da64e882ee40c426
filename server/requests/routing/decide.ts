import type { CommunityEntry, DeskEntry, Directory } from "../../communities/directory.js";
import { findByAddress } from "./address.js";
import type { CompiledRules, Rule } from "./rules.js";

/** All that a decision may depend on. Time comes in with them, so the same facts always give the same decision. */
export interface Facts {
  item: {
    code: string;
    title: string;
    kind: string;
    service: string;
    deskCode: string;
    promisedDays: number;
    legalDays: number;
  };
  text: string;
  channel: string;
  traits: readonly string[];
  /** The community that the resident chose. */
  chosenCommunityId?: string | undefined;
  homeCommunityId?: string | undefined;
  homeAddress: string;
  /** What was booked stands at this desk already. */
  fixedQueueId?: string | undefined;
  /** The Shanghai day. */
  day: string;
}

export interface World {
  directory: Directory;
  rules: CompiledRules;
}

/** Where a request goes, and why. Stored with the request, shown to staff in parts and to the resident as one sentence. */
export interface Decision {
  communityId: string;
  queueId: string;
  deskName: string;
  communityName: string;
  deskPhone: string;
  priority: number;
  promisedDays: number;
  explanation: Explanation;
}

export interface Explanation {
  version: number;
  rule: { id: string; name: string } | null;
  sentence: string;
  where: string;
  what: string;
  who: string;
  facts: { label: string; value: string }[];
}

/**
 * Decides which desk of which community takes a request (domain rule 3). Pure and total: whatever the facts,
 * there is a desk, at the last the county's.
 */
export function decide(facts: Facts, world: World): Decision {
  const place = choosePlace(facts, world.directory);
  const rule = world.rules.firstMatch({
    item: facts.item,
    communityCode: place.community.code,
    text: facts.text,
    traits: facts.traits,
    channel: facts.channel,
    day: facts.day,
  });
  const choice = chooseDesk(facts, place.community, rule, world.directory);
  const home = world.directory.communities.get(choice.desk.communityId) ?? world.directory.county;
  return {
    communityId: home.id,
    queueId: choice.desk.queueId,
    deskName: choice.desk.name,
    communityName: home.name,
    deskPhone: choice.desk.phone || home.phone,
    priority: rule?.effect.priority ?? 0,
    promisedDays: Math.min(rule?.effect.promisedDays ?? facts.item.promisedDays, facts.item.legalDays),
    explanation: {
      version: world.rules.version,
      rule: choice.rule ? { id: choice.rule.id, name: choice.rule.name } : null,
      sentence: `${place.words}，${choice.words}。`,
      where: place.words,
      what: choice.words,
      who: "由窗口的人来接",
      facts: factsUsed(facts, place.community),
    },
  };
}

interface Place {
  community: CommunityEntry;
  words: string;
}

/** Where: what was booked, the resident's choice, the home on record, the home's address, else the county. */
function choosePlace(facts: Facts, directory: Directory): Place {
  const { communities, county, desksByQueue } = directory;
  const booked = communities.get(desksByQueue.get(facts.fixedQueueId ?? "")?.communityId ?? "");
  if (booked) return { community: booked, words: `您约的是${booked.name}` };
  const chosen = communities.get(facts.chosenCommunityId ?? "");
  if (chosen && chosen.id !== facts.homeCommunityId) return { community: chosen, words: `您选了${chosen.name}` };
  const home = communities.get(facts.homeCommunityId ?? "");
  if (home) return { community: home, words: `您住${home.name}` };
  const found = communities.get(findByAddress(facts.homeAddress, directory.addresses) ?? "");
  if (found) return { community: found, words: `按您写的地址，您住${found.name}` };
  return { community: county, words: "还不知道您住哪个社区" };
}

/** What: the first rule that matches, else the item's own desk; one that cannot take it hands on to the general desk. */
function chooseDesk(
  facts: Facts,
  community: CommunityEntry,
  rule: Rule | undefined,
  { desksByQueue, county }: Directory,
) {
  const fixed = desksByQueue.get(facts.fixedQueueId ?? "");
  if (fixed) return { desk: fixed, rule: undefined, words: `由${fixed.name}接待` };
  const wanted = rule?.effect.deskCode ?? facts.item.deskCode;
  const desk = openDesk(community, wanted);
  if (desk && rule) return { desk, rule, words: rule.because };
  const by = community.kind === "county" ? "" : "本社区";
  if (desk) return { desk, rule: undefined, words: `${facts.item.title}由${by}${desk.name}受理` };
  const general = openDesk(community, "general");
  if (general) return { desk: general, rule: undefined, words: `先由${by}${general.name}接下，再找到办的人` };
  const last = county.desks.find((candidate) => candidate.code === "general") ?? county.desks[0];
  if (!last) throw new Error("The county has no desk: a hall needs its county's own desk.");
  return { desk: last, rule: undefined, words: `先由${county.name}接下，再找到办的人` };
}

function openDesk(community: CommunityEntry, code: string): DeskEntry | undefined {
  return community.desks.find((desk) => desk.code === code && desk.open && desk.staffed);
}

function factsUsed(facts: Facts, community: CommunityEntry) {
  return [
    { label: "事项", value: facts.item.title },
    { label: "社区", value: community.name },
    ...(facts.traits.length
      ? [{ label: "特征", value: facts.traits.map((name) => traitNames[name] ?? name).join("、") }]
      : []),
    { label: "来自", value: channelNames[facts.channel] ?? facts.channel },
  ];
}

export const traitNames: Record<string, string> = {
  elder80: "80 岁以上",
  disabled: "残疾",
  minor: "未成年",
  migrant: "流动人口",
  allowance: "低保家庭",
  alone: "独居",
};

export const channelNames: Record<string, string> = {
  mini_program: "手机（小程序）",
  browser: "手机（网页）",
  phone: "电话",
  counter: "窗口",
  visit: "上门",
};
