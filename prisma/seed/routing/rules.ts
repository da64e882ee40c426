import type { RequestKind } from "../../../contract/lifecycle.js";
import { idOf } from "../chance.js";
import type { County, RuleRow } from "../rows.js";

/** All given keys must hold; any one word in the text is enough for `words`. */
export interface Conditions {
  items?: string[];
  kinds?: RequestKind[];
  services?: string[];
  words?: string[];
  communities?: string[];
  traits?: ("elder80" | "disabled" | "minor" | "migrant" | "allowance")[];
  channels?: string[];
}

export interface Effect {
  deskCode: string;
  priority?: number;
  promisedDays?: number;
}

export interface RoutingRule {
  name: string;
  conditions: Conditions;
  effect: Effect;
  /** The end of the sentence that the resident reads: 您住曙光社区，… */
  because: string;
}

// Questions in the resident's own words: only these may change their desk by what they say.
const openQuestions = ["question", "report-problem"];

/** First what is urgent, then who asks, then what is asked; the first that fits decides. */
export const routingRules: readonly RoutingRule[] = [
  {
    name: "有人动手或威胁",
    conditions: { kinds: ["application"], words: ["打架", "威胁", "家暴", "动手打", "拿刀", "砸门"] },
    effect: { deskCode: "police", priority: 20, promisedDays: 1 },
    because: "有人动手或威胁的事由本社区警务室先来看",
  },
  {
    name: "像是骗局",
    conditions: { kinds: ["application"], words: ["骗子", "诈骗", "刷单", "被骗", "冒充"] },
    effect: { deskCode: "police", priority: 15, promisedDays: 1 },
    because: "防骗的事由本社区警务室马上回电话",
  },
  {
    name: "孩子受委屈",
    conditions: { items: ["child-protection", ...openQuestions], traits: ["minor"] },
    effect: { deskCode: "general", priority: 15, promisedDays: 1 },
    because: "未成年人的事由本社区综合窗口专人跟进",
  },
  {
    name: "八十岁以上要人上门",
    conditions: {
      items: ["elder-care", "home-help", ...openQuestions],
      traits: ["elder80"],
      words: ["上门", "腿脚", "走不动", "下不了楼", "一个人"],
    },
    effect: { deskCode: "home_help", priority: 10, promisedDays: 2 },
    because: "八十岁以上老人要上门的事由本社区家政服务中心先办",
  },
  {
    name: "残疾居民要人上门",
    conditions: { items: openQuestions, traits: ["disabled"], words: ["上门", "轮椅", "出不了门"] },
    effect: { deskCode: "home_help", priority: 10, promisedDays: 2 },
    because: "行动不便要上门的事由本社区家政服务中心先办",
  },
  {
    name: "会伤到人的隐患",
    conditions: {
      items: ["report-problem", "repair-report"],
      words: ["井盖", "电线掉", "煤气味", "高空", "摔了", "塌"],
    },
    effect: { deskCode: "general", priority: 10, promisedDays: 1 },
    because: "会伤到人的隐患由本社区综合窗口当天去看",
  },
  {
    name: "讨要工钱",
    conditions: { items: [...openQuestions, "wage-help"], words: ["工钱", "工资", "欠薪", "包工头"] },
    effect: { deskCode: "labour_security", priority: 8 },
    because: "讨要工钱的事由本社区劳动保障服务站受理",
  },
  {
    name: "津贴和补贴",
    conditions: { items: ["elder-allowance", "disability-subsidy", "care-subsidy", "orphan-subsidy"] },
    effect: { deskCode: "allowance" },
    because: "这项津贴由本社区低保工作站受理",
  },
  {
    name: "社会救助",
    conditions: { services: ["assistance"], kinds: ["application"] },
    effect: { deskCode: "allowance" },
    because: "救助的事由本社区低保工作站受理",
  },
  {
    name: "问工作的",
    conditions: { items: ["question"], words: ["找工作", "招工", "招人", "培训班", "上班"] },
    effect: { deskCode: "jobs" },
    because: "找工作的事由本社区职业介绍所答复",
  },
  {
    name: "问医保社保的",
    conditions: { items: ["question"], words: ["医保", "社保", "养老保险", "缴费", "报销"] },
    effect: { deskCode: "labour_security" },
    because: "医保社保的事由本社区劳动保障服务站答复",
  },
  {
    name: "问看病打针的",
    conditions: { items: ["question"], words: ["疫苗", "打针", "血压", "体检", "开药"] },
    effect: { deskCode: "clinic" },
    because: "看病打针的事由本社区卫生所答复",
  },
  {
    name: "问低保补贴的",
    conditions: { items: ["question"], words: ["低保", "救助", "补贴", "津贴", "困难"] },
    effect: { deskCode: "allowance" },
    because: "低保和补贴的事由本社区低保工作站答复",
  },
];

/** The version that the demonstration's rules carry. */
export const ruleVersion = 1;

export function ruleRows(publishedAt: Date): Pick<County, "rule_set" | "rule"> {
  return {
    rule_set: [
      {
        version: ruleVersion,
        publishedAt,
        author: "县级督办 郑守信",
        authorId: idOf("staff_member", "county.supervisor"),
        note: "开通时的派单规则：先看急不急，再看是谁、是什么事。",
      },
    ],
    rule: routingRules.map(ruleRow),
  };
}

function ruleRow(rule: RoutingRule, index: number): RuleRow {
  return {
    id: ruleId(rule),
    version: ruleVersion,
    position: index + 1,
    origin: ruleId(rule),
    ...rule,
    validFrom: null,
    validUntil: null,
    off: false,
    brokenAt: null,
    brokenReason: null,
  };
}

export function ruleId({ name }: RoutingRule): string {
  return idOf("rule", name);
}
