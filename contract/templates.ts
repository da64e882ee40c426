import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, requestNumber, words } from "./fields.js";
import { requestState } from "./lifecycle.js";

// 常用回复: words that are written again and again, with fields that the request fills in.

/** The fields of a reply, each as `{姓名}` in its words. */
export const templateFields = {
  姓名: "居民的姓名",
  编号: "受理编号",
  事项: "办的是什么",
  办结期限: "答应办好的日子",
  窗口: "现在的窗口",
  窗口电话: "窗口的电话",
  社区: "社区的名字",
  经办人: "您的姓名",
  今天: "今天的日子",
} as const;
export type TemplateField = keyof typeof templateFields;

/** More would not be found again while somebody waits. */
export const mostTemplates = 60;

const unknownField = (text: string) =>
  [...text.matchAll(/\{([^{}]*)\}/g)].map(([, name = ""]) => name).find((name) => !Object.hasOwn(templateFields, name));

const content = z.object({
  name: words(30, "给它起个名字。"),
  text: words(2000, "请写回复的话。").check(
    z.refine((text) => unknownField(text) === undefined, {
      error: ({ input }) => `没有 {${unknownField(String(input)) ?? ""}} 这一项。`,
    }),
  ),
  /** Only for this item; for all when it is null. */
  itemCode: z.nullable(z.string().check(z.maxLength(60))),
  /** Only in this state; in all when it is null. */
  state: z.nullable(requestState),
  /** Shared: all of the community have it. */
  shared: z.boolean(),
});
export type TemplateContent = z.infer<typeof content>;

export const template = z.object({
  id,
  name: z.string(),
  text: z.string(),
  itemCode: z.nullable(z.string()),
  itemTitle: z.nullable(z.string()),
  state: z.nullable(requestState),
  shared: z.boolean(),
  ownerName: z.string(),
  /** May be changed and taken away by who asks: one's own, and as head what the community shares. */
  changeable: z.boolean(),
});
export type Template = z.infer<typeof template>;

export const listTemplates = endpoint({
  method: "GET",
  path: "/api/staff/templates",
  who: "staff",
  summary: "One's own replies and those that the community shares.",
  reply: z.object({ templates: z.array(template) }),
});

export const saveTemplate = endpoint({
  method: "POST",
  path: "/api/staff/templates",
  who: "staff",
  summary: "Keeps a reply, for oneself or for the whole community.",
  body: content,
  reply: z.object({ id }),
  errors: ["wrong_state"],
  creates: true,
});

export const changeTemplate = endpoint({
  method: "PUT",
  path: "/api/staff/templates/:id",
  who: "staff",
  summary: "Changes a reply: one's own, or as head one that the community shares.",
  params: z.object({ id }),
  body: content,
  reply: z.object({}),
  errors: ["not_found"],
});

export const removeTemplate = endpoint({
  method: "DELETE",
  path: "/api/staff/templates/:id",
  who: "staff",
  summary: "Takes a reply away: one's own, or as head one that the community shares.",
  params: z.object({ id }),
  reply: z.object({}),
  errors: ["not_found"],
});

export const templatesFor = endpoint({
  method: "GET",
  path: "/api/staff/requests/:number/templates",
  who: "staff",
  summary:
    "The replies that suit this request, by item and state, with their fields filled in; those for just this item and state first. Nothing for who may not write to its resident.",
  params: z.object({ number: requestNumber }),
  reply: z.object({
    templates: z.array(z.object({ id, name: z.string(), text: z.string(), shared: z.boolean(), exact: z.boolean() })),
  }),
  errors: ["not_found"],
});
