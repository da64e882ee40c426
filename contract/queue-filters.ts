import * as z from "zod/mini";
import { serviceCode } from "./catalogue.js";
import { day, id } from "./fields.js";
import { requestKind, requestState } from "./lifecycle.js";
import { channel } from "./rule-text.js";

/** What a tired officer must see at once; each has its own words and icon. */
export const flag = z.enum(["urged", "reopened", "elder", "escalated", "returned", "second_list", "low_rating"]);
export type Flag = z.infer<typeof flag>;

export const dueNames = {
  late: "超期",
  today: "今天到期",
  soon: "两个工作日内",
  week: "这周内",
  paused: "停表中",
} as const;
export type DueFilter = keyof typeof dueNames;
const dueFilter = z.enum(Object.keys(dueNames) as [DueFilter, ...DueFilter[]]);

export const sortNames = {
  due: "先到期的在前",
  arrived: "新来的在前",
  updated: "刚动过的在前",
  priority: "要紧的在前",
} as const;
export type QueueSort = keyof typeof sortNames;
export const queueSort = z.enum(Object.keys(sortNames) as [QueueSort, ...QueueSort[]]);

/** What is counted of a day, each by one date of the request, so that the sum of days is the number of requests. */
export const figureNames = {
  arrived: "来的",
  response_due: "该响应的",
  response_kept: "按时响应的",
  answered: "居民答复过的",
  confirmed: "居民认可解决的",
  reopened: "重开的",
  done: "办好的",
  limit_kept: "按时办好的",
  rated: "评过分的",
  satisfied: "满意的",
} as const;
export type Figure = keyof typeof figureNames;
export const figure = z.enum(Object.keys(figureNames) as [Figure, ...Figure[]]);

const most = 30;

/** Several values of one field, with commas between; any of them will do. */
const several = <S extends z.ZodMiniType<unknown, string>>(one: S) =>
  z.optional(
    z.pipe(
      z.pipe(
        z.string().check(z.maxLength(most * 61)),
        z.transform((text) => [...new Set(text.split(",").filter(Boolean))]),
      ),
      z.array(one).check(z.maxLength(most, `一次最多选 ${most} 个。`)),
    ),
  );

/** The fields by which a list can be narrowed; all must hold. They are the words after `?` in the console's address. */
export const queueFilterFields = {
  communities: several(id),
  desks: several(id),
  /** Owners; `nobody` is who nobody has yet. */
  people: several(z.union([id, z.literal("nobody")])),
  items: several(z.string().check(z.regex(/^[a-z0-9-]{1,60}$/, "事项不对。"))),
  services: several(serviceCode),
  kinds: several(requestKind),
  states: several(requestState),
  channels: several(channel),
  flags: several(flag),
  tags: several(id),
  due: several(dueFilter),
  /** At least this urgent; ordinary requests have 0. */
  priority: z.optional(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(9))),
  arrivedFrom: z.optional(day),
  arrivedTo: z.optional(day),
  /** The requests behind a figure, of the days from `figureFrom` to `figureTo`. */
  figure: z.optional(figure),
  figureFrom: z.optional(day),
  figureTo: z.optional(day),
  sort: z.optional(queueSort),
} as const;
export const queueFilter = z.object(queueFilterFields);
export type QueueFilter = z.infer<typeof queueFilter>;

export const filterNames: Record<Exclude<keyof QueueFilter, "sort">, string> = {
  communities: "社区",
  desks: "窗口",
  people: "经办",
  items: "事项",
  services: "类别",
  kinds: "种类",
  states: "到哪一步",
  channels: "从哪来",
  flags: "记号",
  tags: "标签",
  due: "时限",
  priority: "要紧",
  arrivedFrom: "从哪天来的",
  arrivedTo: "到哪天来的",
  figure: "数据",
  figureFrom: "从",
  figureTo: "到",
};
