import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { id, words } from "./fields.js";
import { queueFilter } from "./queue-filters.js";
import { view } from "./staff.js";

/** The columns of the queue that one may leave out. */
export const columnNames = {
  slips: "已走的",
  resident: "居民",
  place: "住处",
  state: "到哪一步",
  owner: "经办",
  moment: "最近动静",
} as const;
export type Column = keyof typeof columnNames;
export const column = z.enum(Object.keys(columnNames) as [Column, ...Column[]]);

/** More would not be found again in the side bar. */
export const mostSavedViews = 20;
/** Up to this many rows of a saved view are counted; beyond it says 99+. */
export const mostCounted = 100;

/** Filters as the console's address writes them: `states=queued&due=late,today`. */
const search = z.string().check(
  z.maxLength(2000),
  z.refine((text) => queueFilter.safeParse(Object.fromEntries(new URLSearchParams(text))).success, "筛选的条件不对。"),
);

const content = {
  name: words(20, "给它起个名字。"),
  view,
  search,
  columns: z.array(column).check(z.maxLength(6)),
  /** Shared: everybody of the community has it in the side bar. */
  shared: z.boolean(),
};

export const savedView = z.object({
  id,
  name: z.string(),
  view,
  search: z.string(),
  columns: z.array(column),
  shared: z.boolean(),
  ownerName: z.string(),
  /** May be renamed, changed and taken away by who asks. */
  changeable: z.boolean(),
  /** Rows it shows to who asks, counted up to 100. */
  count: z.int(),
});
export type SavedView = z.infer<typeof savedView>;

export const listSavedViews = endpoint({
  method: "GET",
  path: "/api/staff/saved-views",
  who: "staff",
  summary: "One's own saved views and those that the community shares, with how many rows each shows, up to 100.",
  reply: z.object({ views: z.array(savedView) }),
});

export const saveView = endpoint({
  method: "POST",
  path: "/api/staff/saved-views",
  who: "staff",
  summary: "Saves a view with its filters, sort and columns, for oneself or for the whole community.",
  body: z.object(content),
  reply: z.object({ id }),
  errors: ["wrong_state"],
  creates: true,
});

export const changeView = endpoint({
  method: "PUT",
  path: "/api/staff/saved-views/:id",
  who: "staff",
  summary: "Changes a saved view: its own, or as head one that the community shares.",
  params: z.object({ id }),
  body: z.object(content),
  reply: z.object({ id }),
  errors: ["not_found"],
});

export const removeView = endpoint({
  method: "DELETE",
  path: "/api/staff/saved-views/:id",
  who: "staff",
  summary: "Takes a saved view away: its own, or as head one that the community shares.",
  params: z.object({ id }),
  reply: z.object({ id }),
  errors: ["not_found"],
});
