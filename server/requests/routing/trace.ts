import { serviceNames } from "../../../contract/catalogue.js";
import { kindNames } from "../../../contract/lifecycle.js";
import { type Channel, channelNames, traitNames } from "../../../contract/rule-text.js";
import { windowWords } from "../../../contract/rule-words.js";
import type { TraceStep } from "../../../contract/rules.js";
import { speaksOfDanger } from "./danger.js";
import { isWithin, type Matchable, type Rule } from "./rules.js";

/** What codes are called in a trace. */
export interface TraceNames {
  item(code: string): string;
  community(code: string): string;
}

/** Tries each rule in order and says of each why it matched or what was missing; after the first match none is tried. */
export function traceRules(asked: Matchable, rules: readonly Rule[], names: TraceNames): TraceStep[] {
  let decided = false;
  return rules.map((rule, place) => {
    const step = decided ? { outcome: "not_tried" as const, why: "没再试" } : tryRule(rule, asked, names);
    decided ||= step.outcome === "matched";
    return { place, name: rule.name, ...step };
  });
}

function tryRule(rule: Rule, asked: Matchable, names: TraceNames): Pick<TraceStep, "outcome" | "why"> {
  if (rule.off) return { outcome: "off", why: "停用着" };
  if (rule.brokenReason) return { outcome: "broken", why: rule.brokenReason };
  if (rule.validFrom && asked.day < rule.validFrom) return { outcome: "not_matched", why: `${rule.validFrom} 才生效` };
  if (rule.validUntil && rule.validUntil < asked.day) return { outcome: "not_matched", why: `${rule.validUntil} 已停` };
  const looked = lookAt(rule.conditions, asked, names);
  const missing = looked.find(({ holds }) => !holds);
  if (missing) return { outcome: "not_matched", why: missing.words };
  return {
    outcome: "matched",
    why:
      looked
        .map(({ words }) => words)
        .join("，")
        .trim() || "什么都接",
  };
}

interface Look {
  holds: boolean;
  words: string;
}

function lookAt(c: Rule["conditions"], asked: Matchable, names: TraceNames): Look[] {
  const { item, text, traits, communityCode, channel, day } = asked;
  const heard = c.words?.filter((word) => text.includes(word)) ?? [];
  const looks: (Look | undefined)[] = [
    c.danger && say(speaksOfDanger(text), "听得出有危险", "没说到有危险"),
    c.words && say(heard.length > 0, `听到${quoted(heard)}`, `没说到${quoted(c.words)}`),
    c.communities &&
      say(
        c.communities.includes(communityCode),
        `住${names.community(communityCode)}`,
        `不住${few(c.communities.map(names.community))}`,
      ),
    c.traits &&
      say(
        c.traits.some((trait) => traits.includes(trait)),
        `是${few(c.traits.filter((trait) => traits.includes(trait)).map((trait) => traitNames[trait]))}`,
        `不是${few(c.traits.map((trait) => traitNames[trait]))}`,
      ),
    c.items && say(c.items.includes(item.code), `办${names.item(item.code)}`, `不是${few(c.items.map(names.item))}`),
    c.kinds &&
      say(
        c.kinds.some((kind) => kind === item.kind),
        `是${few(c.kinds.filter((kind) => kind === item.kind).map((kind) => kindNames[kind]))}`,
        `不是${few(c.kinds.map((kind) => kindNames[kind]))}`,
      ),
    c.services &&
      say(
        c.services.some((service) => service === item.service),
        `属于${few(c.services.filter((service) => service === item.service).map((service) => serviceNames[service]))}`,
        `不属于${few(c.services.map((service) => serviceNames[service]))}`,
      ),
    c.channels &&
      say(c.channels.includes(channel), `来自${channelWords(channel)}`, `不是来自${few(c.channels.map(channelWords))}`),
    c.hours &&
      say(
        isWithin(c.hours, { ...asked, day }, asked.minutes),
        `正在${windowWords(c.hours)}`,
        `不在${windowWords(c.hours)}`,
      ),
  ];
  return looks.filter((look): look is Look => look !== undefined);
}

function say(holds: boolean, yes: string, no: string): Look {
  return { holds, words: holds ? yes : no };
}

function channelWords(code: string): string {
  return channelNames[code as Channel] ?? code;
}

/** More than this are told by their first few. */
const most = 3;

function few(names: readonly string[]): string {
  // A space between Chinese and digits: 不是 80 岁以上.
  const gap = /^\d/.test(names[0] ?? "") ? " " : "";
  return `${gap}${names.slice(0, most).join("、")}${names.length > most ? ` 等 ${names.length} 样` : ""}`;
}

function quoted(words: readonly string[]): string {
  return `${words
    .slice(0, most)
    .map((word) => `“${word}”`)
    .join("")}${words.length > most ? "等" : ""}`;
}
