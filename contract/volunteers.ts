import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { maybeWords } from "./fields.js";
import { receipt, submission } from "./requests.js";

export const volunteerSkills = [
  "陪老人说话",
  "上门送餐",
  "打扫卫生",
  "修水电",
  "理发",
  "医护",
  "辅导作业",
  "教手机",
  "文艺表演",
  "巡逻守望",
  "环境清洁",
  "调解说和",
  "心理疏导",
  "手语翻译",
] as const;
export const volunteerTimes = ["平时上午", "平时下午", "平时晚上", "周六", "周日", "随叫随到"] as const;

/** Sign-up as a volunteer (志愿服务条例 7, 8: a minor needs the guardian's consent). */
export const signUpAsVolunteer = endpoint({
  method: "POST",
  path: "/api/volunteers",
  who: "resident",
  summary: "Signs up as a volunteer: skills, times and area.",
  body: z.object({
    ...submission,
    skills: z.array(z.enum(volunteerSkills)).check(z.minLength(1, "请至少选一样愿意做的。")),
    times: z.array(z.enum(volunteerTimes)).check(z.minLength(1, "请至少选一个有空的时候。")),
    aboutMe: maybeWords(300),
    guardianConsent: z._default(z.boolean(), false),
    agreed: z.literal(true, "请先看过并同意志愿者须知。"),
  }),
  reply: receipt,
  errors: ["already_registered", "guardian_needed", "desk_closed"],
  creates: true,
});
