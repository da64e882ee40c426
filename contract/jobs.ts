import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { maybeWords } from "./fields.js";
import { receipt, submission } from "./requests.js";

export const skillNames = [
  "保洁家政",
  "照护老人",
  "带孩子",
  "厨师",
  "服务员",
  "保安",
  "司机",
  "电工",
  "焊工",
  "缝纫",
  "装配",
  "搬运装卸",
  "收银",
  "会计",
  "电脑文员",
  "泥瓦木工",
  "养殖种植",
  "快递外卖",
] as const;
export const hoursNames = ["全天", "半天", "晚班", "周末", "零工", "在家做"] as const;
export const helpNames = ["推荐工作", "职业指导", "技能培训", "创业帮助", "申请补贴"] as const;
export const hardshipNames = ["没有", "零就业家庭", "低保家庭", "残疾", "失业一年以上", "4050人员"] as const;

/** What a seeker says of themselves: ticked, not typed, where that is possible. */
export const seekerForm = {
  skills: z.array(z.enum(skillNames)).check(z.minLength(1, "请至少选一样会做的。"), z.maxLength(10, "最多选 10 样。")),
  experience: maybeWords(500),
  wish: maybeWords(200),
  hours: z.enum(hoursNames, "请选想做多久。"),
  /** Yuan a month, at least. */
  payAtLeast: z.int().check(z.minimum(0), z.maximum(100_000, "工资写得太高了。")),
  /** Kilometres from home. */
  distanceKm: z.int().check(z.minimum(1), z.maximum(100)),
  helpWanted: z.array(z.enum(helpNames)).check(z.maxLength(5)),
  hardship: z._default(z.enum(hardshipNames), "没有"),
} as const;

/** The pay that somebody wishes, in the words of every card and list; 0 is whatever there is. */
export function payWishWords(payAtLeast: number): string {
  return payAtLeast ? `每月 ${payAtLeast} 元以上` : "工资都可以";
}

/** Registration of a job seeker; free of charge and from 16 years on (就业服务与就业管理规定). */
export const registerForWork = endpoint({
  method: "POST",
  path: "/api/job-registrations",
  who: "resident",
  onBehalf: "apply",
  summary: "Registers for work: skills, wishes, help and training wanted.",
  body: z.object({
    ...submission,
    ...seekerForm,
  }),
  reply: receipt,
  errors: ["already_registered", "too_young", "desk_closed"],
  creates: true,
});
