import { serviceNames } from "./catalogue.js";
import { kindNames } from "./lifecycle.js";
import {
  type Channel,
  channelNames,
  dayKindNames,
  type RuleText,
  type TimeWindow,
  toldPostNames,
  traitNames,
} from "./rule-text.js";

/** What the codes in a rule are called. */
export interface RuleNames {
  item(code: string): string;
  community(code: string): string;
  desk(code: string): string;
  staff(id: string): string;
}

/** A piece of a rule's sentence: plain words, what is asked for, or where it leads. */
export interface RulePart {
  look: "plain" | "asked" | "desk";
  text: string;
}

type Said = Pick<RuleText, "conditions" | "effect">;

/** A rule as one sentence in parts: 住在〔曙光社区〕办〔高龄津贴 / 低保〕就派给〔低保工作站〕. */
export function ruleParts({ conditions: c, effect }: Said, names: RuleNames): RulePart[] {
  const asked: [string, readonly string[] | undefined][] = [
    ["说到要出事的话", c.danger ? [] : undefined],
    ["说到", c.words],
    ["住在", c.communities?.map(names.community)],
    ["居民是", c.traits?.map((trait) => traitNames[trait])],
    ["办", c.items?.map(names.item)],
    ["是", c.kinds?.map((kind) => kindNames[kind])],
    ["属于", c.services?.map((service) => serviceNames[service])],
    ["来自", c.channels?.map((channel) => channelNames[channel as Channel] ?? channel)],
    ["在", c.hours ? [windowWords(c.hours)] : undefined],
  ];
  const given = asked.filter((entry): entry is [string, readonly string[]] => entry[1] !== undefined);
  return [
    ...(given.length === 0 ? [plain("不管什么事")] : []),
    ...given.flatMap(([verb, values], index) => [
      plain(index === 0 ? verb : `，${verb}`),
      ...(values.length ? [{ look: "asked" as const, text: listWords(values) }] : []),
    ]),
    plain("就派给"),
    { look: "desk", text: names.desk(effect.deskCode) },
    ...(effect.staffId ? [plain("的"), { look: "desk" as const, text: names.staff(effect.staffId) }] : []),
  ];
}

/** The same sentence as plain text. */
export function ruleSentence(rule: Said, names: RuleNames): string {
  return ruleParts(rule, names)
    .map(({ look, text }) => (look === "asked" ? `“${text}”` : text))
    .join("");
}

/** What else the rule does: 往前排 10，2 个工作日，请警务室协办，告诉社区负责人. Empty when nothing. */
export function effectWords({ priority, promisedDays, coDesks, notify }: RuleText["effect"], names: RuleNames): string {
  const told = [
    ...(notify?.posts.map((post) => toldPostNames[post]) ?? []),
    ...(notify?.staffIds.map(names.staff) ?? []),
  ];
  return [
    priority ? `往前排 ${priority}` : "",
    promisedDays ? `${promisedDays} 个工作日` : "",
    coDesks?.length ? `请${coDesks.map(names.desk).join("、")}协办` : "",
    told.length ? `告诉${told.join("、")}` : "",
  ]
    .filter(Boolean)
    .join("，");
}

/** 工作日 8:30–12:00, 每天 18:00–次日 8:00 */
export function windowWords({ from, to, days }: TimeWindow): string {
  return `${dayKindNames[days]} ${clock(from)}–${to < from ? "次日 " : ""}${clock(to)}`;
}

/** More than this are told by their first few and their number. */
const fewWords = 6;

function listWords(values: readonly string[]): string {
  if (values.length <= fewWords) return values.join(" / ");
  return `${values.slice(0, fewWords - 1).join(" / ")} 等 ${values.length} 样`;
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

function plain(text: string): RulePart {
  return { look: "plain", text };
}
