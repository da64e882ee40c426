import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { attachmentIds, cursor, id, instant, maybeWords, requestNumber } from "./fields.js";
import { type Action, action, requestKind, requestState } from "./lifecycle.js";
import { flag, queueFilterFields } from "./queue-filters.js";
import { attachment, due, fact, offeredMove, ratingView } from "./requests.js";
import { tag } from "./tags.js";

/** The views of the queue, in the order of the console's side bar. */
export const viewNames = {
  unclaimed: "等我接",
  mine: "我在办",
  due_today: "今天到期",
  overdue: "超期",
  community: "全部在办",
  waiting: "等居民补材料",
  mediation: "调解（保密）",
  mentioned: "提到我的",
  done: "这周办好的",
  follow_up: "差评待回访",
  any: "所有办件",
} as const;
export type View = keyof typeof viewNames;
export const view = z.enum(Object.keys(viewNames) as [View, ...View[]]);

/**
 * A row of the queue. A mediation that this person may not open shows its clock and its state only:
 * no topic, no name, no words (人民调解法 13, 15, 23).
 */
export const queueRow = z.object({
  number: requestNumber,
  kind: requestKind,
  title: z.string(),
  excerpt: z.nullable(z.string()),
  confidential: z.boolean(),
  openable: z.boolean(),
  residentName: z.nullable(z.string()),
  place: z.nullable(z.string()),
  communityName: z.string(),
  queueId: id,
  deskName: z.string(),
  state: requestState,
  stateWords: z.string(),
  owner: z.nullable(z.object({ id, name: z.string() })),
  due,
  flags: z.array(flag),
  /** Of a mediation none. */
  tags: z.array(tag),
  /** Whether the button 我来接 belongs on this row. */
  claimable: z.boolean(),
  updatedAt: instant,
  /** What a move made from this row has seen. */
  revision: z.int(),
});
export type QueueRow = z.infer<typeof queueRow>;

export const listQueue = endpoint({
  method: "GET",
  path: "/api/staff/requests",
  who: "staff",
  summary: "A page of one view of the queue, narrowed by filters, the nearest due first or as `sort` says.",
  query: z.object({
    ...queueFilterFields,
    view: z._default(view, "community"),
    q: z.optional(z.string().check(z.maxLength(60))),
    cursor,
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(200)), 50),
  }),
  reply: z.object({ rows: z.array(queueRow), nextCursor: z.nullable(z.string()) }),
});

export const countViews = endpoint({
  method: "GET",
  path: "/api/staff/views",
  who: "staff",
  summary: "How many requests each view holds for this person.",
  reply: z.object({ views: z.array(z.object({ view, count: z.int() })) }),
});

export const staffEvent = z.object({
  id,
  at: instant,
  action: z.string(),
  title: z.string(),
  text: z.nullable(z.string()),
  by: z.string(),
  byKind: z.enum(["resident", "staff", "system"]),
  visible: z.boolean(),
  attachments: z.array(attachment),
});

/** Why the request is where it is: the rule, the facts it used and the version, to be checked by staff. */
export const routingView = z.object({
  sentence: z.string(),
  where: z.string(),
  what: z.string(),
  who: z.string(),
  rule: z.nullable(z.object({ id: z.string(), name: z.string() })),
  version: z.int(),
  facts: z.array(fact),
});

export const staffRequest = z.object({
  row: queueRow,
  text: z.nullable(z.string()),
  channel: z.string(),
  submittedAt: instant,
  legalDateWords: z.string(),
  facts: z.array(fact),
  attachments: z.array(attachment),
  timeline: z.array(staffEvent),
  next: z.string(),
  routing: routingView,
  resident: z.object({
    name: z.string(),
    phone: z.nullable(z.string()),
    idNumber: z.nullable(z.string()),
    /** When the card was compared; null: not yet. */
    idCheckedAt: z.nullable(instant),
    age: z.nullable(z.int()),
    traits: z.array(z.string()),
    address: z.string(),
    others: z.array(
      z.object({ number: requestNumber, title: z.string(), state: requestState, stateWords: z.string() }),
    ),
  }),
  firstReceiver: z.nullable(z.string()),
  /** 协办: what other desks were asked to do of it. */
  parts: z.array(
    z.object({
      number: requestNumber,
      deskName: z.string(),
      state: requestState,
      stateWords: z.string(),
      answer: z.nullable(z.string()),
    }),
  ),
  /** The request that it is a part of. */
  parent: z.nullable(z.object({ number: requestNumber, title: z.string() })),
  /** 并案: the request of the same matter that is worked on instead. */
  mergedInto: z.nullable(z.object({ number: requestNumber, title: z.string() })),
  /** How many residents are told of its end besides its own. */
  followers: z.int(),
  /** Open requests that seem to be the same matter, the likeliest first; for whoever may merge. */
  similar: z.array(
    z.object({
      number: requestNumber,
      title: z.string(),
      excerpt: z.nullable(z.string()),
      residentName: z.string(),
      submittedAt: instant,
    }),
  ),
  rating: z.nullable(ratingView),
  moves: z.array(offeredMove),
  revision: z.int(),
});
export type StaffRequest = z.infer<typeof staffRequest>;

export const getStaffRequest = endpoint({
  method: "GET",
  path: "/api/staff/requests/:number",
  who: "staff",
  summary: "Opens a request: facts, timeline, resident card, reason of the routing, and what may be done next.",
  params: z.object({ number: requestNumber }),
  reply: staffRequest,
  errors: ["not_found"],
});

export const moveStaffRequest = endpoint({
  method: "POST",
  path: "/api/staff/requests/:number/moves",
  who: "staff",
  summary: "Makes one move of the table of moves. `revision` is what the person saw: an older one is refused.",
  params: z.object({ number: requestNumber }),
  body: z.object({
    action,
    text: maybeWords(4000),
    queueId: z.optional(id),
    staffId: z.optional(id),
    /** Working days, for an extension. */
    days: z.optional(z.int().check(z.minimum(1), z.maximum(60))),
    /** For a transfer: the item that it really was for, where the resident took another one. */
    itemCode: z.optional(z.string().check(z.maxLength(60))),
    /** For a merge: the request that stays. */
    intoNumber: z.optional(requestNumber),
    attachmentIds,
    /** For a note: the colleagues whom it names. */
    mentions: z._default(z.array(id).check(z.maxLength(10, "一次最多提到 10 位。")), []),
    revision: z.int(),
  }),
  reply: staffRequest,
  errors: ["not_found", "not_allowed", "wrong_state", "taken_by_other"],
  creates: true,
});

/** How many rows may be done at once: what a person can still look over before saying yes. */
export const mostAtOnce = 50;

/** The moves that may be made on many rows at once; each row is a move of its own, with its own refusal. */
export const manyActions = ["assign", "transfer", "reply", "resolve", "reject"] as const satisfies readonly Action[];
export type ManyAction = (typeof manyActions)[number];

export const lookAtMany = endpoint({
  method: "GET",
  path: "/api/staff/chosen",
  who: "staff",
  summary:
    "What may be done with each of the chosen requests, before it is done to many. Those outside one's scope are left out.",
  query: z.object({
    /** Numbers, with commas between. */
    numbers: z
      .string()
      .check(
        z.maxLength(mostAtOnce * 19),
        z.regex(/^\d{4}-\d{4}-\d{4,8}(,\d{4}-\d{4}-\d{4,8}){0,49}$/, "一次最多选 50 件。"),
      ),
  }),
  reply: z.object({
    rows: z.array(z.object({ row: queueRow, moves: z.array(offeredMove) })),
  }),
});

export const listDesks = endpoint({
  method: "GET",
  path: "/api/staff/desks",
  who: "staff",
  summary: "The desks and colleagues that a request can go to from here.",
  reply: z.object({
    desks: z.array(z.object({ queueId: id, name: z.string(), communityName: z.string() })),
    colleagues: z.array(z.object({ id, name: z.string(), deskNames: z.array(z.string()), queueIds: z.array(id) })),
  }),
});

/** What a live message says: enough to fetch again what changed, nothing that its reader may not see. */
export const liveMessage = z.object({
  id: z.string(),
  type: z.enum(["arrived", "changed"]),
  number: requestNumber,
  title: z.string(),
  at: instant,
});
export type LiveMessage = z.infer<typeof liveMessage>;

export const streamQueue = endpoint({
  method: "GET",
  path: "/api/staff/stream",
  who: "staff",
  summary:
    "Server-sent events (`event: request`, data: LiveMessage) of what arrives and changes in one's scope; Last-Event-ID catches up. `event: inbox` says that one's inbox has something new, `event: presence` (data: Presence) who else looks at the request that one looks at.",
  query: z.object({ after: z.optional(z.string().check(z.maxLength(60))) }),
  reply: liveMessage,
  raw: "stream",
});
