import type { CatalogueItem } from "../catalogue/item.js";
import type { ResidentRow } from "../rows.js";
import type { DeskPlace, World } from "../world.js";
import { type RoutingRule, routingRules, ruleId, ruleVersion } from "./rules.js";

/** Where a request went and why, worded as the hall words it when it decides by itself. */
export interface Decision {
  desk: DeskPlace;
  priority: number;
  promisedDays: number;
  routing: {
    version: number;
    rule: { id: string; name: string } | null;
    sentence: string;
    where: string;
    what: string;
    who: string;
    facts: { label: string; value: string }[];
  };
}

const traitNames: Record<string, string> = {
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

export interface Asked {
  item: CatalogueItem;
  resident: ResidentRow;
  communityCode: string;
  text: string;
  channel: string;
  /** What was booked stands at its desk already; no rule is asked. */
  booked: boolean;
}

/** The first rule that fits decides the desk, else the item's own. */
export function decide(asked: Asked, world: World): Decision {
  const traits = traitsOf(asked.resident, world);
  const rule = asked.booked ? undefined : routingRules.find((candidate) => fits(candidate, asked, traits));
  const desk = world.desk(asked.communityCode, rule?.effect.deskCode ?? asked.item.deskCode);
  const where = asked.booked ? `您约的是${desk.communityName}` : `您住${desk.communityName}`;
  const what = asked.booked ? `由${desk.name}接待` : (rule?.because ?? `${asked.item.title}由本社区${desk.name}受理`);
  return {
    desk,
    priority: rule?.effect.priority ?? 0,
    promisedDays: Math.min(rule?.effect.promisedDays ?? asked.item.promisedDays, asked.item.legalDays),
    routing: {
      version: ruleVersion,
      rule: rule ? { id: ruleId(rule), name: rule.name } : null,
      sentence: `${where}，${what}。`,
      where,
      what,
      who: "由窗口的人来接",
      facts: [
        { label: "事项", value: asked.item.title },
        { label: "社区", value: desk.communityName },
        ...(traits.length ? [{ label: "特征", value: traits.map((name) => traitNames[name] ?? name).join("、") }] : []),
        { label: "来自", value: channelNames[asked.channel] ?? asked.channel },
      ],
    },
  };
}

function traitsOf(resident: ResidentRow, world: World): string[] {
  const age = world.ageOf(resident);
  return [...(resident.traits as string[]), ...(age >= 80 ? ["elder80"] : []), ...(age < 18 ? ["minor"] : [])];
}

function fits(
  { conditions: c }: RoutingRule,
  { item, text, communityCode, channel }: Asked,
  traits: string[],
): boolean {
  return (
    (!c.items || c.items.includes(item.code)) &&
    (!c.kinds || c.kinds.includes(item.kind)) &&
    (!c.services || c.services.includes(item.service)) &&
    (!c.communities || c.communities.includes(communityCode)) &&
    (!c.traits || c.traits.some((wanted) => traits.includes(wanted))) &&
    (!c.channels || c.channels.includes(channel)) &&
    (!c.words || c.words.some((word) => text.includes(word)))
  );
}
