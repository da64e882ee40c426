import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id } from "./fields.js";
import { formField } from "./forms.js";
import { requestKind } from "./lifecycle.js";

/** The thirteen services that the county brings into its communities. */
export const serviceNames = {
  employment: "就业创业",
  social_security: "社会保障",
  assistance: "社会救助",
  administration: "社会管理",
  health: "医疗卫生",
  family_planning: "计划生育",
  education: "公共教育",
  consumer: "消费维权",
  safety: "社会治安",
  minors: "未成年人",
  elders: "老年人",
  disabled: "残疾人",
  migrants: "流动人口",
} as const;
export type ServiceCode = keyof typeof serviceNames;
export const serviceCode = z.enum(Object.keys(serviceNames) as [ServiceCode, ...ServiceCode[]]);

export const material = z.object({
  name: z.string(),
  note: z.string(),
  required: z.boolean(),
});

export const itemSummary = z.object({
  code: z.string(),
  title: z.string(),
  /** Whom it is for and what it brings, in one sentence. */
  summary: z.string(),
  service: serviceCode,
  kind: requestKind,
});
export type ItemSummary = z.infer<typeof itemSummary>;

/** 办事指南: all that a resident has to know before starting. Limits are in working days; the promised one is never longer. */
export const item = z.object({
  ...itemSummary.shape,
  basis: z.array(z.string()),
  conditions: z.array(z.string()),
  materials: z.array(material),
  steps: z.array(z.string()),
  legalDays: z.int(),
  promisedDays: z.int(),
  /** Yuan; 0 is free. */
  fee: z.number(),
  /** How often one has to come in person. */
  visits: z.int(),
  place: z.string(),
  hours: z.array(z.string()),
  /** The desk of the community that was asked about, or of the resident's own. */
  desk: z.nullable(z.object({ id, name: z.string(), phone: z.string(), communityName: z.string() })),
  form: z.array(formField),
  /** 我也遇到了: neighbours may see that such a matter was reported. */
  shared: z.boolean(),
});
export type Item = z.infer<typeof item>;

export const listItems = endpoint({
  method: "GET",
  path: "/api/items",
  who: "anyone",
  summary: "Lists the catalogue by service, or the items that a sentence may mean, best first.",
  query: z.object({
    service: z.optional(serviceCode),
    q: z.optional(z.string().check(z.maxLength(200))),
  }),
  reply: z.object({
    items: z.array(
      z.object({
        ...itemSummary.shape,
        /** The words of the sentence that were recognised. */ heard: z.array(z.string()),
      }),
    ),
    frequent: z.array(itemSummary),
    /** When the sentence is an emergency or not the community's matter: whom to call instead. */
    callInstead: z.nullable(z.object({ number: z.string(), words: z.string() })),
    total: z.int(),
  }),
});

export const getItem = endpoint({
  method: "GET",
  path: "/api/items/:code",
  who: "anyone",
  summary: "Shows the guide of one item, with the desk that does it in a community.",
  params: z.object({ code: z.string().check(z.maxLength(60)) }),
  query: z.object({ communityId: z.optional(id) }),
  reply: item,
  errors: ["not_found"],
});
