import * as z from "zod/mini";
import { serviceCode } from "./catalogue.js";
import { day, id, words } from "./fields.js";
import { requestKind } from "./lifecycle.js";

// What a rule says: when it holds, and what it does. The endpoints about rules are in rules.ts.

/** What a rule may ask about the resident. */
export const traitNames = {
  elder80: "80 岁以上",
  disabled: "残疾",
  minor: "未成年",
  migrant: "流动人口",
  allowance: "低保家庭",
  alone: "独居",
} as const;
export type Trait = keyof typeof traitNames;
export const trait = z.enum(Object.keys(traitNames) as [Trait, ...Trait[]]);

/** The ways in which a request comes. */
export const channelNames = {
  mini_program: "手机（小程序）",
  browser: "手机（网页）",
  phone: "电话",
  counter: "窗口",
  visit: "上门",
} as const;
export type Channel = keyof typeof channelNames;
export const channel = z.enum(Object.keys(channelNames) as [Channel, ...Channel[]]);

/** Which days a time window means; working days are the county's own calendar's. */
export const dayKindNames = { any: "每天", working: "工作日", resting: "休息日" } as const;
export type DayKind = keyof typeof dayKindNames;

const minutes = z.int().check(z.minimum(0), z.maximum(1440));

/** From `from` up to, not including, `to`, in minutes after midnight; one that ends before it begins runs over midnight. */
export const timeWindow = z.strictObject({
  from: minutes,
  to: minutes,
  days: z.enum(Object.keys(dayKindNames) as [DayKind, ...DayKind[]]),
});
export type TimeWindow = z.infer<typeof timeWindow>;

const codes = z.array(z.string().check(z.maxLength(60))).check(z.maxLength(200, "一条规则最多列 200 项。"));

/** All that are given must hold; in a list, any one of it. No condition at all holds always. */
export const conditions = z.strictObject({
  items: z.optional(codes),
  kinds: z.optional(z.array(requestKind)),
  services: z.optional(z.array(serviceCode)),
  /** Words in what the resident wrote. */
  words: z.optional(
    z.array(z.string().check(z.maxLength(30, "一个词最多 30 个字。"))).check(z.maxLength(60, "一条规则最多 60 个词。")),
  ),
  /** Codes of communities. */
  communities: z.optional(codes),
  traits: z.optional(z.array(trait)),
  channels: z.optional(
    z.array(z.string().check(z.refine((name) => Object.hasOwn(channelNames, name), "没有这个来处。"))),
  ),
  hours: z.optional(timeWindow),
  /** What the resident wrote speaks of danger, in the hall's own ear for 110, 119, 120 and 122. */
  danger: z.optional(z.literal(true)),
});
export type Conditions = z.infer<typeof conditions>;

/** Posts that a rule can tell: of the request's own community, or of the county. */
export const toldPostNames = { head: "社区负责人", mediator: "调解员", supervisor: "县级督办" } as const;
export type ToldPost = keyof typeof toldPostNames;

/** Who is told that a request came, without having to do anything. */
export const notify = z.strictObject({
  posts: z.array(z.enum(Object.keys(toldPostNames) as [ToldPost, ...ToldPost[]])).check(z.maxLength(3)),
  staffIds: z.array(id).check(z.maxLength(20, "一条规则最多告诉 20 个人。")),
});

export const effect = z.strictObject({
  deskCode: z.string().check(z.maxLength(30)),
  /** Higher is sooner among those with the same limit. */
  priority: z.optional(z.int().check(z.minimum(0), z.maximum(99))),
  /** Working days; never longer than the legal limit. */
  promisedDays: z.optional(z.int().check(z.minimum(1, "最少 1 个工作日。"), z.maximum(365))),
  /** Who should have it, where that person may take it. */
  staffId: z.optional(id),
  /** 协办: desks of the same community that are asked for their part at once, by code. */
  coDesks: z.optional(z.array(z.string().check(z.maxLength(30))).check(z.maxLength(5, "最多请 5 个窗口协办。"))),
  notify: z.optional(notify),
});
export type Effect = z.infer<typeof effect>;

/** One rule as it is written: the first whose conditions all hold decides. */
export const ruleText = z.strictObject({
  /** The same through all versions of the rule. */
  origin: id,
  name: words(80, "给规则起个名字。"),
  conditions,
  effect,
  /** Why the request goes there, as the end of the resident's sentence. */
  because: words(120, "写上居民看到的理由。"),
  /** Days (Asia/Shanghai) between which it holds, both included; null is open. */
  validFrom: z.nullable(day),
  validUntil: z.nullable(day),
  /** Switched off by hand; it keeps its place. */
  off: z.boolean(),
});
export type RuleText = z.infer<typeof ruleText>;

export const ruleTexts = z.array(ruleText).check(z.maxLength(500, "一套规则最多 500 条。"));
