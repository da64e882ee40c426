import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { attachmentIds, cursor, day, id, instant, maybeWords, phone, point, requestNumber, words } from "./fields.js";
import { answers } from "./forms.js";
import { action, requestKind, requestState } from "./lifecycle.js";

/** One working day of a clock, drawn as a slip. `gapBefore` marks a weekend or holiday in between. */
export const slip = z.object({ date: day, passed: z.boolean(), today: z.boolean(), gapBefore: z.boolean() });

/** By when a request must be done, as both fronts show it. */
export const due = z.object({
  at: instant,
  date: day,
  /** running: days left; today: ends today; late; paused: waits on the resident; done: no clock any more. */
  state: z.enum(["running", "today", "late", "paused", "done"]),
  /** Working days left after today; negative is late. */
  daysLeft: z.int(),
  /** 还剩 2 个工作日, 剩 7 小时 49 分, 超 1 个工作日, 停表中 */
  words: z.string(),
  /** 11月25日 周三 */
  dateWords: z.string(),
  /** The calendar of that year is not published yet, so the date may move. */
  provisional: z.boolean(),
  slips: z.array(slip),
});
export type Due = z.infer<typeof due>;

export const attachment = z.object({
  id,
  name: z.string(),
  mime: z.string(),
  bytes: z.int(),
  /** Signed, short-lived. Null while it is held. */
  url: z.nullable(z.string()),
  /** Why it is not shown: WeChat is still looking at it, or found it unfit (网络信息内容生态治理规定 10). */
  held: z.nullable(z.enum(["waiting", "unfit"])),
});
export type Attachment = z.infer<typeof attachment>;

/** What stands in the place of a file that is held. */
export const heldWords = { waiting: "微信还在检查，一般几分钟", unfit: "没通过微信的检查，不能看" } as const;

/** What a person may do next with a request, and what it needs. */
export const offeredMove = z.object({
  action,
  label: z.string(),
  asks: z.nullable(z.string()),
  needs: z.array(z.enum(["text", "queue", "staff", "days", "request"])),
});
export type OfferedMove = z.infer<typeof offeredMove>;

export const fact = z.object({
  label: z.string(),
  value: z.string(),
  /** The path of an SVG drawing in the box of signatures, where the answer is one. */
  drawing: z.optional(z.string()),
});
export type Fact = z.infer<typeof fact>;

export const requestSummary = z.object({
  number: requestNumber,
  kind: requestKind,
  /** 高龄津贴申请; a booking: 书画室 */
  title: z.string(),
  state: requestState,
  /** 低保工作站正在核对材料 */
  headline: z.string(),
  deskName: z.string(),
  due,
  /** What the resident must do; null when nothing. */
  todo: z.nullable(z.object({ title: z.string(), text: z.string() })),
  /** When and where one is expected, for bookings. */
  appointment: z.nullable(z.object({ startsAt: instant, endsAt: instant, place: z.string() })),
  canRate: z.boolean(),
  submittedAt: instant,
  updatedAt: instant,
});
export type RequestSummary = z.infer<typeof requestSummary>;

export const timelineEntry = z.object({
  id,
  at: instant,
  action: z.string(),
  title: z.string(),
  text: z.nullable(z.string()),
  by: z.string(),
  attachments: z.array(attachment),
});

export const ratingView = z.object({
  score: z.int(),
  words: z.string(),
  text: z.nullable(z.string()),
  anonymous: z.boolean(),
  at: instant,
});

export const requestDetail = z.object({
  ...requestSummary.shape,
  /** Why this desk, in one plain sentence. */
  why: z.object({ sentence: z.string(), deskName: z.string(), communityName: z.string(), phone: z.string() }),
  legalDate: day,
  promisedDays: z.int(),
  legalDays: z.int(),
  facts: z.array(fact),
  timeline: z.array(timelineEntry),
  attachments: z.array(attachment),
  /** The answer that ended it. */
  answer: z.nullable(z.string()),
  /** What comes next, in one sentence. */
  next: z.string(),
  rating: z.nullable(ratingView),
  moves: z.array(offeredMove),
  revision: z.int(),
});
export type RequestDetail = z.infer<typeof requestDetail>;

/** The reply to every creation of a request: its number, who has it, why, and by when. */
export const receipt = z.object({
  number: requestNumber,
  title: z.string(),
  deskName: z.string(),
  communityName: z.string(),
  why: z.string(),
  dueWords: z.string(),
});
export type Receipt = z.infer<typeof receipt>;

/** What every submission may say besides its own facts. */
export const submission = {
  /** The community that the resident chose; else the home address decides. */
  communityId: z.optional(id),
  contactPhone: z.optional(phone),
  attachmentIds,
} as const;

/** Where it happened, for what happened somewhere: it decides the community before the home does. */
export const incident = {
  incidentAddress: maybeWords(120),
  incidentPoint: z.optional(point),
  /** The resident was asked in which community it lies, and `communityId` is the answer. */
  placeConfirmed: z._default(z.boolean(), false),
} as const;

export const submitApplication = endpoint({
  method: "POST",
  path: "/api/applications",
  who: "resident",
  onBehalf: "apply",
  summary: "Applies for an item of the catalogue with the answers to its form.",
  body: z.object({
    ...submission,
    ...incident,
    itemCode: z.string().check(z.maxLength(60)),
    answers,
    note: maybeWords(1000),
  }),
  reply: receipt,
  errors: ["item_unavailable", "desk_closed", "community_doubtful"],
  creates: true,
});

export const listMyRequests = endpoint({
  method: "GET",
  path: "/api/my/requests",
  who: "resident",
  onBehalf: "any",
  summary: "Lists one's own requests: what the resident must do first, then the nearest due.",
  query: z.object({
    filter: z._default(z.enum(["open", "done", "all"]), "all"),
    cursor,
    limit: z._default(z.coerce.number().check(z.int(), z.minimum(1), z.maximum(50)), 20),
  }),
  reply: z.object({
    requests: z.array(requestSummary),
    openCount: z.int(),
    nextCursor: z.nullable(z.string()),
  }),
});

export const getMyRequest = endpoint({
  method: "GET",
  path: "/api/my/requests/:number",
  who: "resident",
  onBehalf: "any",
  summary: "Shows one's own request with its timeline, its desk and the reason for it, and what one may do.",
  params: z.object({ number: requestNumber }),
  reply: requestDetail,
  errors: ["not_found"],
});

export const moveMyRequest = endpoint({
  method: "POST",
  path: "/api/my/requests/:number/moves",
  who: "resident",
  onBehalf: "apply",
  summary: "Answers, adds, urges, withdraws or reopens one's own request.",
  params: z.object({ number: requestNumber }),
  body: z.object({
    action: z.enum(["answer", "add", "urge", "withdraw", "reopen"]),
    text: maybeWords(2000),
    attachmentIds,
  }),
  reply: requestDetail,
  errors: ["not_found", "wrong_state", "already_urged", "too_late"],
  creates: true,
});

export const rateMyRequest = endpoint({
  method: "POST",
  path: "/api/my/requests/:number/rating",
  who: "resident",
  summary: "Rates a finished request, once, in the five official words.",
  params: z.object({ number: requestNumber }),
  body: z.object({
    score: z.int().check(z.minimum(1, "请点一颗星。"), z.maximum(5)),
    text: maybeWords(500),
    anonymous: z._default(z.boolean(), true),
  }),
  reply: requestDetail,
  errors: ["not_found", "wrong_state", "already_rated"],
  creates: true,
});

/** Also the sentence of a move's text field, where a front wants to check before sending. */
export const moveText = words(2000, "请写几句。");
