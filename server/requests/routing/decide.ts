import * as names from "../../../contract/rule-text.js";
import type { CommunityEntry, DeskEntry, Directory } from "../../communities/directory.js";
import type { Facts } from "./facts.js";
import type { CompiledRules, Rule } from "./rules.js";
import { chooseDesk, type DeskChoice, openDesk } from "./what.js";
import { choosePlace } from "./where.js";

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
  /** Whom the rule names; that person gets it where it may. */
  wantedStaffId: string | null;
  /** Desks of the same community that are asked for their part at once. */
  coDesks: DeskEntry[];
  /** The rule that decided, for those whom it tells. */
  rule: Rule | null;
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
  /** The person whom the rule named, whoever got it then. */
  wantedStaffId?: string;
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
    minutes: facts.minutes,
    isWorkingDay: world.directory.calendar.isWorkingDay,
  });
  const choice = chooseDesk(facts, place.community, rule, world.directory);
  const wantedStaffId = choice.rule?.effect.staffId;
  const home = world.directory.communities.get(choice.desk.communityId) ?? world.directory.county;
  return {
    communityId: home.id,
    queueId: choice.desk.queueId,
    deskName: choice.desk.name,
    communityName: home.name,
    deskPhone: choice.desk.phone || home.phone,
    priority: rule?.effect.priority ?? 0,
    promisedDays: Math.min(rule?.effect.promisedDays ?? facts.item.promisedDays, facts.item.legalDays),
    wantedStaffId: wantedStaffId ?? null,
    coDesks: coDesksOf(choice, home),
    rule: choice.rule ?? null,
    explanation: {
      version: world.rules.version,
      rule: choice.rule ? { id: choice.rule.id, name: choice.rule.name } : null,
      sentence: `${place.words}，${choice.words}。`,
      where: place.words,
      what: choice.words,
      who: "由窗口的人来接",
      facts: factsUsed(facts, place.community),
      ...(wantedStaffId ? { wantedStaffId } : {}),
    },
  };
}

/** One that is closed now is left out: the request itself must not wait for its helper. */
function coDesksOf({ desk, rule }: DeskChoice, home: CommunityEntry): DeskEntry[] {
  return (rule?.effect.coDesks ?? []).flatMap((code) => {
    const helper = openDesk(home, code);
    return helper && helper.id !== desk.id ? [helper] : [];
  });
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

export const traitNames: Record<string, string> = names.traitNames;
export const channelNames: Record<string, string> = names.channelNames;
