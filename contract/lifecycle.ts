import * as z from "zod/mini";

/** What a request is about. The kind decides which service keeps its own facts. */
export const kindNames = {
  application: "申请",
  booking: "预约",
  job: "就业登记",
  dispute: "调解",
  volunteer: "志愿报名",
} as const;
export type RequestKind = keyof typeof kindNames;
export const requestKind = z.enum(Object.keys(kindNames) as [RequestKind, ...RequestKind[]]);

/** The states of a request, with the words that staff read. */
export const stateNames = {
  queued: "等人接",
  accepted: "已接",
  in_progress: "办理中",
  waiting_on_resident: "等居民补材料",
  booked: "约好了",
  resolved: "办好了",
  closed: "已办结",
  rejected: "不予办理",
  withdrawn: "居民撤回",
} as const;
export type RequestState = keyof typeof stateNames;
export const requestState = z.enum(Object.keys(stateNames) as [RequestState, ...RequestState[]]);

/** States in which somebody still owes the resident something. */
export const openStates = ["queued", "accepted", "in_progress", "waiting_on_resident"] as const;
/** States in which it is in somebody's hands. */
export const heldStates = ["accepted", "in_progress", "waiting_on_resident", "booked"] as const;
/** States in which it is not over for the resident: `booked` owes nobody any work, and no queue shows it. */
export const liveStates = [...openStates, "booked"] as const;

/**
 * Who may make a move:
 * `resident` whose request it is; `desk` anybody of the desk that has it; `owner` who accepted it (or the head);
 * `head` the head of the community or the county; `system` the worker.
 */
export type Mover = "resident" | "desk" | "owner" | "head" | "system";
/** What a move must bring with it. */
export type Need = "text" | "queue" | "staff" | "days" | "request";

export interface Move {
  readonly who: Mover;
  readonly from: readonly RequestState[];
  /** Absent: the state stays. */
  readonly to?: RequestState;
  readonly needs: readonly Need[];
  /** What the button says. */
  readonly label: string;
  /** What the text field asks for. */
  readonly asks?: string;
  /** Does the resident see it on the timeline? */
  readonly visible: boolean;
  /** Only requests of these kinds have it. */
  readonly only?: readonly RequestKind[];
}

const handled = ["accepted", "in_progress"] as const;
const ended = ["resolved", "closed"] as const;

/**
 * The one table of allowed moves (domain rule 1). The server refuses every other move and both fronts draw
 * their buttons from it. `returned`, `transferred` and `reopened` are moves, not places to rest:
 * the first two put a request back into a queue, the third back to who did it; each is an event and a count.
 */
export const moves = {
  claim: { who: "desk", from: ["queued"], to: "accepted", needs: [], label: "我来接", visible: true },
  assign: {
    who: "head",
    from: ["queued", "accepted", "in_progress"],
    to: "accepted",
    needs: ["staff"],
    label: "派给",
    visible: true,
  },
  hand_over: {
    who: "head",
    from: heldStates,
    needs: ["staff"],
    label: "交接给",
    visible: false,
  },
  reply: {
    who: "owner",
    from: handled,
    to: "in_progress",
    needs: ["text"],
    label: "告诉居民",
    asks: "写给居民的话",
    visible: true,
  },
  ask_back: {
    who: "owner",
    from: handled,
    to: "waiting_on_resident",
    needs: ["text"],
    label: "要补材料",
    asks: "一次写全还缺什么",
    visible: true,
  },
  return: {
    who: "owner",
    from: handled,
    to: "queued",
    needs: ["text"],
    label: "退回队列",
    asks: "为什么退回",
    visible: false,
  },
  transfer: {
    who: "desk",
    from: ["queued", "accepted", "in_progress"],
    to: "queued",
    needs: ["queue", "text"],
    label: "转给别的窗口",
    asks: "为什么转，居民看得到",
    visible: true,
  },
  split: {
    who: "owner",
    from: handled,
    needs: ["queue", "text"],
    label: "请别的窗口协办",
    asks: "请他们办什么，居民看得到",
    visible: true,
  },
  merge: { who: "owner", from: handled, to: "closed", needs: ["request"], label: "并到另一件", visible: true },
  extend: {
    who: "owner",
    from: handled,
    needs: ["days", "text"],
    label: "延期",
    asks: "为什么要延期，居民看得到",
    visible: true,
  },
  resolve: {
    who: "owner",
    from: handled,
    to: "resolved",
    needs: ["text"],
    label: "办好了",
    asks: "告诉居民结果",
    visible: true,
  },
  approve: {
    who: "owner",
    from: handled,
    to: "booked",
    needs: [],
    label: "同意预约",
    visible: true,
    only: ["booking"],
  },
  reject: {
    who: "owner",
    from: handled,
    to: "rejected",
    needs: ["text"],
    label: "不予办理",
    asks: "写明原因、依据的条款和该去哪里办",
    visible: true,
  },
  note: {
    who: "desk",
    from: [...liveStates, ...ended, "rejected", "withdrawn"],
    needs: ["text"],
    label: "只给同事",
    asks: "同事看得到，居民看不到",
    visible: false,
  },
  call_back: {
    who: "head",
    from: ended,
    needs: ["text"],
    label: "记回访",
    asks: "居民说了什么，怎么整改",
    visible: true,
  },
  answer: {
    who: "resident",
    from: ["waiting_on_resident"],
    to: "in_progress",
    needs: ["text"],
    label: "去补",
    asks: "补充说明",
    visible: true,
  },
  add: {
    who: "resident",
    from: liveStates,
    needs: ["text"],
    label: "再说一句",
    asks: "还想告诉我们什么",
    visible: true,
  },
  urge: { who: "resident", from: ["queued", "accepted", "in_progress"], needs: [], label: "催一下", visible: true },
  withdraw: {
    who: "resident",
    from: liveStates,
    to: "withdrawn",
    needs: [],
    label: "撤回",
    visible: true,
  },
  reopen: {
    who: "resident",
    from: ended,
    to: "in_progress",
    needs: ["text"],
    label: "还没办好",
    asks: "哪里还没办好",
    visible: true,
  },
  close: { who: "system", from: ["resolved"], to: "closed", needs: [], label: "办结", visible: true },
} as const satisfies Record<string, Move>;

export type Action = keyof typeof moves;
export const action = z.enum(Object.keys(moves) as [Action, ...Action[]]);

/**
 * Kinds that a law of their own moves: of the general moves only these are left, and none of them takes words, which
 * would lie unencrypted in the timeline. Every other is refused with the sentence.
 */
export const governed: Partial<Record<RequestKind, { left: readonly Action[]; because: string }>> = {
  dispute: {
    left: ["claim", "assign", "urge", "call_back", "close"],
    because: "调解的事和话都在卷宗里办、写在卷宗里，不外传（《人民调解法》第十五条）。",
  },
};

/** What a move needs of a request of this kind. */
export function needsOf(action: Action, kind: RequestKind): Need[] {
  const { needs }: Move = moves[action];
  return needs.filter((need) => need !== "text" || !governed[kind]);
}

/** The actions that start in a state for these movers, of a request of this kind. */
export function actionsFrom(state: RequestState, movers: readonly Mover[], kind: RequestKind): Action[] {
  return (Object.entries(moves) as [Action, Move][])
    .filter(([, move]) => movers.includes(move.who) && move.from.includes(state))
    .filter(([name, move]) => (!move.only || move.only.includes(kind)) && governed[kind]?.left.includes(name) !== false)
    .map(([name]) => name);
}

/** 好差评, the five official words (国办发〔2019〕51号), best first; 5 is 非常满意. */
export const ratingNames = {
  5: "非常满意",
  4: "满意",
  3: "基本满意",
  2: "不满意",
  1: "非常不满意",
} as const;
export type RatingScore = keyof typeof ratingNames;
