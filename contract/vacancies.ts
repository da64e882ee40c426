import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { attachmentIds, day, id, maybeWords, phone, point, smallPage, words } from "./fields.js";
import { hoursNames, skillNames } from "./jobs.js";
import { attachment } from "./requests.js";

/** 岗位: the stages of a vacancy, in order; the last three end it. */
export const vacancyStageNames = {
  draft: "没核对",
  checked: "核对过",
  published: "在招",
  filled: "招满了",
  expired: "到期了",
  withdrawn: "撤下了",
} as const;
export type VacancyStage = keyof typeof vacancyStageNames;
export const vacancyStage = z.enum(Object.keys(vacancyStageNames) as [VacancyStage, ...VacancyStage[]]);

/** Which moves a vacancy allows, and from where. The server refuses every other; the console draws its buttons from it. */
export const vacancyMoves = {
  check: { from: ["draft"], to: "checked", label: "核对好了" },
  publish: { from: ["checked"], to: "published", label: "发布" },
  withdraw: { from: ["draft", "checked", "published"], to: "withdrawn", label: "撤下" },
  renew: { from: ["expired", "filled"], to: "checked", label: "再招" },
} as const satisfies Record<string, { from: readonly VacancyStage[]; to: VacancyStage; label: string }>;
export type VacancyAction = keyof typeof vacancyMoves;
const vacancyAction = z.enum(Object.keys(vacancyMoves) as [VacancyAction, ...VacancyAction[]]);

/** 统一社会信用代码, 18 characters with a check character (GB 32100-2015). */
export function isCreditCode(text: string): boolean {
  const signs = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  if (!/^[0-9A-HJ-NPQRTUWXY]{18}$/.test(text)) return false;
  const sum = [...text.slice(0, 17)].reduce((total, sign, place) => total + signs.indexOf(sign) * (3 ** place % 31), 0);
  return signs[(31 - (sum % 31)) % 31] === text[17];
}

const pay = z.int("工资写整数。").check(z.minimum(1, "请写工资。"), z.maximum(200_000, "工资写得太高了。"));

/** What an employer must say (就业服务与就业管理规定 11-13; 人力资源市场暂行条例 24). */
export const vacancyText = z.object({
  employer: words(60, "请写单位名称。"),
  licence: z.string("请写统一社会信用代码。").check(z.refine(isCreditCode, "统一社会信用代码不对，请对着执照再看。")),
  agentName: words(30, "请写经办人姓名。"),
  agentPhone: phone,
  /** The employer's letter that this person may recruit was seen. */
  authorised: z.literal(true, "要先看过单位的介绍信或授权。"),
  title: words(30, "请写岗位名称。"),
  skills: z.array(z.enum(skillNames)).check(z.maxLength(5, "最多选 5 样。")),
  headcount: z.int("招几个人，写整数。").check(z.minimum(1, "至少招一个人。"), z.maximum(999, "人数太多了。")),
  work: words(500, "请写做什么。"),
  conditions: maybeWords(300),
  /** Yuan a month, before tax; both ends. */
  payFrom: pay,
  payTo: pay,
  hours: z.enum(hoursNames, "请选上班时间。"),
  benefits: words(200, "请写福利，如社保、吃住。"),
  protection: words(200, "请写劳动保护，没有危险也写一句。"),
  place: words(100, "请写上班地点。"),
  point: z.nullable(point),
});
export type VacancyText = z.infer<typeof vacancyText>;

/** What may not stand in a vacancy, where it stands, and the article that says so. */
export const vacancyFault = z.object({ field: z.string(), found: z.string(), words: z.string(), article: z.string() });
export type VacancyFault = z.infer<typeof vacancyFault>;

/** What residents see of a vacancy: never the agent's number. */
export const vacancyCard = z.object({
  id,
  title: z.string(),
  employer: z.string(),
  payWords: z.string(),
  hours: z.string(),
  place: z.string(),
  communityName: z.string(),
  left: z.int(),
  until: day,
  skills: z.array(z.string()),
});
export type VacancyCard = z.infer<typeof vacancyCard>;

export const listVacancies = endpoint({
  method: "GET",
  path: "/api/vacancies",
  who: "anyone",
  summary: "Lists the vacancies that are open, the newest first, by words, skill and pay.",
  query: z.object({
    ...smallPage,
    q: z.optional(z.string().check(z.maxLength(40))),
    skill: z.optional(z.enum(skillNames)),
    payAtLeast: z.optional(z.coerce.number().check(z.int(), z.minimum(0))),
  }),
  reply: z.object({ vacancies: z.array(vacancyCard), nextCursor: z.nullable(z.string()) }),
});

export const getVacancy = endpoint({
  method: "GET",
  path: "/api/vacancies/:id",
  who: "anyone",
  summary: "Shows an open vacancy whole.",
  params: z.object({ id }),
  reply: z.object({
    ...vacancyCard.shape,
    work: z.string(),
    conditions: z.string(),
    benefits: z.string(),
    protection: z.string(),
    point: z.nullable(point),
    deskPhone: z.string(),
  }),
  errors: ["not_found"],
});

/** The desk's side. */
export const staffVacancy = z.object({
  ...vacancyCard.shape,
  stage: vacancyStage,
  stageWords: z.string(),
  text: vacancyText,
  headcount: z.int(),
  hired: z.int(),
  /** The employer's letter that its agent may recruit, as it was seen at the desk. */
  papers: z.array(attachment),
  /** What keeps it from being published. */
  faults: z.array(vacancyFault),
  /** Another vacancy that seems to be the same. */
  twin: z.nullable(z.object({ id, title: z.string() })),
  moves: z.array(z.object({ action: vacancyAction, label: z.string() })),
  revision: z.int(),
});
export type StaffVacancy = z.infer<typeof staffVacancy>;

export const listStaffVacancies = endpoint({
  method: "GET",
  path: "/api/staff/vacancies",
  who: "staff",
  summary: "Lists the vacancies of one's communities, by stage, the newest first.",
  query: z.object({ ...smallPage, stage: z.optional(vacancyStage) }),
  reply: z.object({ vacancies: z.array(staffVacancy), nextCursor: z.nullable(z.string()) }),
});

export const saveVacancy = endpoint({
  method: "POST",
  path: "/api/staff/vacancies",
  who: "staff",
  summary: "Keeps a vacancy as a draft; what may not stand in it is named with the article.",
  body: z.object({
    /** Of one that is changed. */ id: z.optional(id),
    revision: z.optional(z.int()),
    text: vacancyText,
    /** Photos of the employer's letter; added to those that are there. */
    paperIds: attachmentIds,
  }),
  reply: staffVacancy,
  errors: ["not_found", "not_allowed", "wrong_state"],
  creates: true,
});

export const moveVacancy = endpoint({
  method: "POST",
  path: "/api/staff/vacancies/:id/moves",
  who: "staff",
  summary: "Checks, publishes, withdraws or renews a vacancy.",
  params: z.object({ id }),
  body: z.object({ action: vacancyAction, revision: z.int() }),
  reply: staffVacancy,
  errors: ["not_found", "not_allowed", "wrong_state", "unlawful_vacancy"],
  creates: true,
});
