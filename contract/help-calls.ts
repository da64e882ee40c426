import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, id, instant, maybeWords, phone, point } from "./fields.js";
import type { volunteerSkills } from "./volunteers.js";

/** What one may ask of a neighbour; the skill that is wanted, where not everybody will do. */
export const helpKinds = {
  look_in: { name: "上门看看", about: "来家里看一眼，说说话", skill: null },
  errand: { name: "买菜取药", about: "帮着跑个腿", skill: null },
  carry: { name: "搬重东西", about: "米、水、家具，搬上搬下", skill: null },
  company: { name: "陪着出门", about: "去医院、银行，有人陪着", skill: null },
  meal: { name: "送一餐饭", about: "做不了饭，送一餐来", skill: "上门送餐" },
  repair: { name: "水电坏了", about: "停水跳闸、水管漏、灯不亮", skill: "修水电" },
  phone: { name: "手机不会用", about: "上门教一教", skill: "教手机" },
  talk: { name: "心里难受", about: "找人说说话", skill: "心理疏导" },
  sign: { name: "手语翻译", about: "陪着去办事", skill: "手语翻译" },
  storm: { name: "应急帮忙", about: "停电、积水、转移，要人手", skill: null },
} as const satisfies Record<string, { name: string; about: string; skill: (typeof volunteerSkills)[number] | null }>;
export type HelpKind = keyof typeof helpKinds;
const helpKind = z.enum(Object.keys(helpKinds) as [HelpKind, ...HelpKind[]], "请选要帮什么。");

/** How far a call has come. */
export const helpStates = {
  calling: "正在找人",
  unanswered: "还没有人接",
  taken: "有人接下了",
  done: "帮好了",
  confirmed: "办妥了",
  settled: "社区安排好了",
  cancelled: "不用了",
} as const;
export type HelpState = keyof typeof helpStates;

/** Every legal move of a call, and whose it is; whatever is not here does not happen. */
export const helpMoves = {
  accept: { by: "volunteer", from: ["calling", "unanswered"], to: "taken" },
  give_back: { by: "volunteer", from: ["taken"], to: "calling" },
  finish: { by: "volunteer", from: ["taken"], to: "done" },
  confirm: { by: "caller", from: ["done", "taken"], to: "confirmed" },
  again: { by: "caller", from: ["done", "taken", "unanswered"], to: "calling" },
  cancel: { by: "caller", from: ["calling", "unanswered", "taken"], to: "cancelled" },
  widen: { by: "staff", from: ["calling", "unanswered"], to: "calling" },
  settle: { by: "staff", from: ["calling", "unanswered", "taken", "done"], to: "settled" },
} as const satisfies Record<
  string,
  { by: "volunteer" | "caller" | "staff"; from: readonly HelpState[]; to: HelpState }
>;
export type HelpMove = keyof typeof helpMoves;

/** A call that somebody may still come for, or has come for and nobody has said that it is well. */
export const openHelpStates = ["calling", "unanswered", "taken", "done"] as const satisfies readonly HelpState[];

const helpState = z.enum(Object.keys(helpStates) as [HelpState, ...HelpState[]]);
const callId = z.object({ callId: id });

const call = {
  id,
  kind: helpKind,
  kindName: z.string(),
  state: helpState,
  stateWords: z.string(),
  urgent: z.boolean(),
  communityName: z.string(),
  createdAt: instant,
} as const;

/** One's own call, or that of whom one acts for. */
export const myHelpCall = z.object({
  ...call,
  words: z.string(),
  address: z.string(),
  phone: z.string(),
  /** How many neighbours were asked so far. */
  asked: z.int(),
  /** When more are asked; null when nobody is to be asked any more. */
  nextRingAt: z.nullable(instant),
  /** Who comes, by name and phone, from accepting until the call is over. */
  volunteer: z.nullable(z.object({ name: z.string(), phone: z.nullable(z.string()) })),
  takenAt: z.nullable(instant),
  /** What was done, in the words of who came or of the staff. */
  outcome: z.nullable(z.string()),
  communityPhone: z.string(),
});
export type MyHelpCall = z.infer<typeof myHelpCall>;

export const callForHelp = endpoint({
  method: "POST",
  path: "/api/help-calls",
  who: "resident",
  onBehalf: "apply",
  summary: "Calls the nearest willing volunteers, ring by ring, until one of them comes.",
  body: z.object({
    kind: helpKind,
    words: maybeWords(200),
    /** Left out: the home address and the phone that the hall knows. */
    address: maybeWords(120),
    contactPhone: z.optional(phone),
    /** Cannot wait until the morning. */
    urgent: z._default(z.boolean(), false),
    point: z.optional(point),
  }),
  reply: myHelpCall,
  errors: ["already_registered", "bad_input", "community_doubtful", "too_many_requests"],
  creates: true,
});

export const listMyHelpCalls = endpoint({
  method: "GET",
  path: "/api/my/help-calls",
  who: "resident",
  onBehalf: "any",
  summary: "One's own calls for help, the newest first.",
  query: z.object({ cursor }),
  reply: z.object({
    calls: z.array(myHelpCall),
    nextCursor: z.nullable(z.string()),
    /** What the hall knows already, to be shown before calling; the phone is masked. */
    known: z.object({ address: z.string(), phone: z.nullable(z.string()) }),
  }),
});

export const moveMyHelpCall = endpoint({
  method: "POST",
  path: "/api/my/help-calls/:callId/moves",
  who: "resident",
  onBehalf: "apply",
  summary: "Says of one's own call that it is well, that somebody else should come, or that nobody need come.",
  params: callId,
  body: z.object({ move: z.enum(["confirm", "again", "cancel"]), words: maybeWords(200) }),
  reply: myHelpCall,
  errors: ["not_found", "wrong_state"],
  creates: true,
});

/** A call as those see it who were asked: no name, words, address or phone before they have accepted. */
export const offeredHelpCall = z.object({
  ...call,
  about: z.string(),
  metres: z.int(),
  askedAt: instant,
  /** open: may be accepted; mine: one has accepted it; over: somebody else has it, or it is over. */
  standing: z.enum(["open", "mine", "over"]),
  /** Only to who has accepted it, and only until it is over. */
  contact: z.nullable(
    z.object({ name: z.string(), phone: z.nullable(z.string()), address: z.string(), words: z.string() }),
  ),
  outcome: z.nullable(z.string()),
});
export type OfferedHelpCall = z.infer<typeof offeredHelpCall>;

export const listOfferedHelpCalls = endpoint({
  method: "GET",
  path: "/api/my/offered-help-calls",
  who: "resident",
  summary: "Calls for help to which one was asked to come, the newest first; those that one has accepted before all.",
  query: z.object({ cursor }),
  reply: z.object({
    calls: z.array(offeredHelpCall),
    nextCursor: z.nullable(z.string()),
    /** Whether one is asked at all; null for who is no volunteer. */
    answersCalls: z.nullable(z.boolean()),
  }),
});

export const moveOfferedHelpCall = endpoint({
  method: "POST",
  path: "/api/my/offered-help-calls/:callId/moves",
  who: "resident",
  summary:
    "Accepts a call (the first has it), declines it, gives it back so that others are asked, or says what was done.",
  params: callId,
  body: z.object({ move: z.enum(["accept", "decline", "give_back", "finish"]), words: maybeWords(200) }),
  reply: offeredHelpCall,
  errors: ["not_found", "wrong_state", "taken_by_other", "overlapping_booking", "bad_input"],
  creates: true,
});
