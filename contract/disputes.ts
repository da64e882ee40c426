import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { maybeWords, words } from "./fields.js";
import { incident, receipt, submission } from "./requests.js";

/** The types that the mediation statistics count. */
export const disputeTopics = [
  "邻里",
  "婚姻家庭",
  "损害赔偿",
  "房屋宅基地",
  "医疗",
  "合同",
  "道路交通",
  "生产经营",
  "征地拆迁",
  "山林土地",
  "劳动",
  "消费",
  "环境",
  "物业",
  "其他",
] as const;

/** What a mediation committee may not take (人民调解工作若干规定 22), and whom to turn to. */
export const excludedMatters = {
  crime: "正在打人、偷抢、威胁：先拨 110",
  court: "法院、仲裁已经受理的：请等法院或仲裁的结果",
  police: "公安机关已经在处理的：请问办案民警",
} as const;

/** Reporting a dispute (人民调解法 17: one side may apply; 20, 23: it stays confidential; 4: free of charge). */
export const reportDispute = endpoint({
  method: "POST",
  path: "/api/disputes",
  who: "resident",
  summary: "Reports a dispute for people's mediation. Confidential; danger is told to the police desk at once.",
  body: z.object({
    ...submission,
    ...incident,
    topic: z.enum(disputeTopics, "请选是哪一类事。"),
    statement: words(2000, "请用自己的话说说发生了什么。"),
    since: maybeWords(60),
    otherParty: maybeWords(100),
    wish: maybeWords(500),
    /** Somebody may get hurt now (人民调解法 25). */
    danger: z._default(z.boolean(), false),
    excluded: z._default(z.enum(["none", "crime", "court", "police"]), "none"),
  }),
  reply: z.object({
    ...receipt.shape,
    /** Shown large, with a button to dial, where there is danger. */ dial: z.nullable(z.string()),
  }),
  errors: ["out_of_scope", "desk_closed", "community_doubtful"],
  creates: true,
});
