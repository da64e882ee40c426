import * as z from "zod/mini";
import { takenBy } from "./counter.js";
import { endpoint } from "./endpoint.js";
import { id, maybeWords, words } from "./fields.js";
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

/** What it is about, in the words of whoever asks. */
const matter = {
  topic: z.enum(disputeTopics, "请选是哪一类事。"),
  statement: words(2000, "请用自己的话说说发生了什么。"),
  since: maybeWords(60),
  otherParty: maybeWords(100),
  wish: maybeWords(500),
} as const;
/** Somebody may get hurt now (人民调解法 25). */
const danger = z._default(z.boolean(), false);

/** Reporting a dispute (人民调解法 17: one side may apply; 20, 23: it stays confidential; 4: free of charge). */
export const reportDispute = endpoint({
  method: "POST",
  path: "/api/disputes",
  who: "resident",
  summary: "Reports a dispute for people's mediation. Confidential; danger is told to the police desk at once.",
  body: z.object({
    ...submission,
    ...incident,
    ...matter,
    danger,
    excluded: z._default(z.enum(["none", "crime", "court", "police"]), "none"),
  }),
  reply: z.object({
    ...receipt.shape,
    /** Shown large, with a button to dial, where there is danger. */ dial: z.nullable(z.string()),
  }),
  errors: ["out_of_scope", "desk_closed", "community_doubtful"],
  creates: true,
});

/** Whoever of the staff writes a dispute down: for one who comes in, of the committee's own, or referred. */
export const takeDispute = endpoint({
  method: "POST",
  path: "/api/staff/disputes",
  who: "staff",
  summary:
    "Opens a mediation for a resident: who comes in (17), the committee on its own (17), referred by court or police with their number. Only who may open the file reads it afterwards.",
  body: z.object({
    ...incident,
    ...matter,
    danger,
    /** The side that is heard first; the other is invited later. */
    residentId: id,
    communityId: z.optional(id),
    source: z.enum(["walk_in", "committee", "court", "police"], "请选怎么来的。"),
    /** How this side came to say so. */
    by: z.enum(takenBy, "请选是怎么说的：电话、窗口还是上门。"),
    /** The reference of the court or the police. */
    referral: maybeWords(80),
    /** Where nobody came by themselves: how this side said yes (17). */
    agreed: maybeWords(500),
  }),
  reply: z.object({
    ...receipt.shape,
    dial: z.nullable(z.string()),
    /** Whether who wrote it down may open the file. */
    opens: z.boolean(),
  }),
  errors: ["not_found", "not_allowed", "item_unavailable", "desk_closed", "community_doubtful"],
  creates: true,
});
