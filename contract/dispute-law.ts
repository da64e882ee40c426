import type { DisputeStage } from "./dispute-stages.js";

/** Who moves a mediation: a party, the one who is invited, its mediators, the committee's head, the worker. */
export type DisputeMover = "party" | "respondent" | "mediator" | "head" | "system";

/** What a move works on where that is not the mediation as a whole; its button stands there. */
export type DisputePart = "session" | "agreement" | "step";

export interface DisputeMove {
  readonly who: readonly DisputeMover[];
  readonly from: readonly DisputeStage[];
  /** Absent: the stage stays. */
  readonly to?: DisputeStage;
  readonly part?: DisputePart;
  /** What the button says. */
  readonly label: string;
  /** What the register says happened. */
  readonly told: string;
  /** Where the law says so. */
  readonly article: string;
  /** The article in plain words: what somebody hears who tries it at the wrong time. */
  readonly because: string;
}

const law = "《人民调解法》";
const rules = "《人民调解工作若干规定》";
const talking = ["mediator_assigned", "in_session", "agreed"] as const;
const before = ["applied", "screened", "invited", "consented", ...talking] as const;
const met = ["in_session", "agreed", "performing", "performed", "broken", "failed", "ended"] as const;

/** The one table of a mediation's moves. The server refuses every other, in the words of its article. */
export const disputeMoves = {
  screen: {
    who: ["mediator", "head"],
    from: ["applied"],
    to: "screened",
    label: "可以调解",
    told: "看过了，可以调解",
    article: `${rules}第二十二条`,
    because: "受理前只看一次：是不是民间纠纷、能不能调解。",
  },
  exclude: {
    who: ["mediator", "head"],
    from: ["applied", "screened"],
    to: "excluded",
    label: "不能调解",
    told: "这件事调解不能接",
    article: `${rules}第二十二条`,
    because: "已经请了对方的，不能再说不受理。",
  },
  invite: {
    who: ["mediator", "head"],
    from: ["screened", "invited"],
    to: "invited",
    label: "请对方",
    told: "请了对方",
    article: `${law}第十七条`,
    because: "先看能不能调解，再请对方；对方回过话就不再请。",
  },
  accept: {
    who: ["respondent", "mediator", "head"],
    from: ["invited"],
    to: "consented",
    label: "愿意调解",
    told: "对方愿意调解",
    article: `${law}第十七条`,
    because: "请了对方，对方才能回话。",
  },
  refuse: {
    who: ["respondent", "mediator", "head"],
    from: ["invited"],
    to: "not_mediated",
    label: "不愿意调解",
    told: "对方不愿意调解",
    article: `${law}第十七条`,
    because: "一方明确说不愿意，就不能再调解。",
  },
  choose: {
    who: ["party"],
    from: ["consented"],
    label: "选调解员",
    told: "选了调解员",
    article: `${law}第十九条`,
    because: "双方都愿意以后，调解员还没定时才能选。",
  },
  assign: {
    who: ["mediator", "head"],
    from: ["consented"],
    to: "mediator_assigned",
    label: "定调解员",
    told: "定了调解员",
    article: `${law}第十九条`,
    because: "双方都愿意以后，才定调解员。",
  },
  object: {
    who: ["party"],
    from: talking,
    label: "换调解员",
    told: "有一方要求换调解员",
    article: `${law}第二十三条`,
    because: "调解员定了、还没谈成时，可以要求换。",
  },
  replace: {
    who: ["head"],
    // Whether it is done is still looked after, also when the mediator leaves.
    from: [...talking, "performing"],
    label: "换调解员",
    told: "换了调解员",
    article: `${law}第十九条`,
    because: "定过调解员、还没办完时才能换。",
  },
  join: {
    who: ["head"],
    from: talking,
    label: "加调解员",
    told: "多了一位调解员",
    article: `${law}第十九条`,
    because: "定过调解员、还没谈成时，才能再加一位。",
  },
  meet: {
    who: ["mediator", "head"],
    from: talking,
    to: "in_session",
    label: "约来谈",
    told: "约了时间来谈",
    article: `${law}第二十二条`,
    because: "调解员定了、还没说好时，才能约来谈。",
  },
  move_session: {
    who: ["mediator", "head"],
    from: ["in_session"],
    part: "session",
    label: "改时间",
    told: "来谈的时间改了",
    article: `${law}第二十二条`,
    because: "约好了、还没谈的，才能改时间。",
  },
  call_off: {
    who: ["mediator", "head"],
    from: ["in_session"],
    part: "session",
    label: "取消这次",
    told: "约好的这次取消了",
    article: `${law}第二十二条`,
    because: "约好了、还没谈的，才能取消。",
  },
  answer_session: {
    who: ["party"],
    from: ["in_session"],
    part: "session",
    label: "回话来不来",
    told: "回了话，来不来",
    article: `${law}第二十三条`,
    because: "约好了、还没谈的，才用回话。",
  },
  record: {
    who: ["mediator", "head"],
    from: ["in_session"],
    part: "session",
    label: "记笔录",
    told: "谈过了，记了笔录",
    article: `${law}第二十七条`,
    because: "约了来谈的，谈过以后才记笔录。",
  },
  sign_record: {
    who: ["party", "mediator", "head"],
    from: met,
    part: "session",
    label: "在笔录上签字",
    told: "在笔录上签了字",
    article: `${law}第二十七条`,
    because: "记了笔录，才能签字；归档以后不再改。",
  },
  draft: {
    who: ["mediator", "head"],
    from: ["in_session", "agreed"],
    to: "agreed",
    label: "写协议",
    told: "写好了协议，请双方看",
    article: `${law}第二十九条`,
    because: "谈过以后才写协议；生效以后不能再改。",
  },
  ask_change: {
    who: ["party"],
    from: ["agreed"],
    part: "agreement",
    label: "有不对的地方",
    told: "有一方说协议要改",
    article: `${law}第二十三条`,
    because: "协议写好、还没生效时，才能要求改。",
  },
  sign_agreement: {
    who: ["party", "mediator"],
    from: ["agreed"],
    part: "agreement",
    label: "在协议上签字",
    told: "在协议上签了字",
    article: `${law}第二十九条`,
    because: "协议写好、还没生效时，才能签字。",
  },
  seal: {
    who: ["head"],
    from: ["agreed"],
    to: "performing",
    part: "agreement",
    label: "盖章，让协议生效",
    told: "委员会盖了章，协议生效",
    article: `${law}第二十九条`,
    because: "双方和调解员都签了字，委员会才能盖章。",
  },
  oral: {
    who: ["mediator", "head"],
    from: ["in_session", "agreed"],
    to: "performing",
    label: "口头协议",
    told: "口头说好了，记下了内容",
    article: `${law}第三十条`,
    because: "双方谈过、都说不用写，才是口头协议。",
  },
  tell_step: {
    who: ["party"],
    from: ["performing", "broken"],
    part: "step",
    label: "说一声做没做",
    told: "有一方说了做没做",
    article: `${law}第三十一条`,
    because: "协议生效、还没做完时，才用说。",
  },
  visit: {
    who: ["mediator", "head"],
    from: ["performing", "broken"],
    label: "记回访",
    told: "回访了，看照做没有",
    article: `${law}第三十一条`,
    because: "协议生效、还没做完时，才去回访。",
  },
  perform: {
    who: ["mediator", "head"],
    from: ["performing", "broken"],
    to: "performed",
    part: "step",
    label: "都做到了",
    told: "说好的都做到了",
    article: `${law}第三十一条`,
    because: "协议生效、还没做完时，才去回访。",
  },
  breach: {
    who: ["mediator", "head"],
    from: ["performing"],
    to: "broken",
    part: "step",
    label: "没有照做",
    told: "没有照协议做，告诉双方可以去法院",
    article: `${law}第三十二条`,
    because: "协议生效、还没做完时，才去回访。",
  },
  want_confirmation: {
    who: ["party"],
    from: ["performing", "broken", "performed"],
    part: "agreement",
    label: "想一起去法院确认",
    told: "有一方想去法院确认",
    article: `${law}第三十三条`,
    because: "协议生效以后三十天内，双方一起去。",
  },
  record_court: {
    who: ["mediator", "head"],
    from: ["performing", "broken", "performed"],
    part: "agreement",
    label: "记法院确认",
    told: "记下了法院确认的事",
    article: `${law}第三十三条`,
    because: "协议生效以后，才有法院确认。",
  },
  fail: {
    who: ["mediator", "head"],
    from: talking,
    to: "failed",
    label: "谈不成",
    told: "没谈成，告诉双方别的路",
    article: `${law}第二十六条`,
    because: "谈过、还没生效的，才能说谈不成。",
  },
  end: {
    // Who has no phone in the hall says so by word of mouth, and the committee takes it down.
    who: ["party", "mediator", "head"],
    from: before,
    to: "ended",
    label: "不调解了",
    told: "有一方不调解了",
    article: `${law}第二十三条`,
    because: "协议生效以前，任何一方都可以不谈。",
  },
  archive: {
    who: ["mediator", "head"],
    from: ["excluded", "not_mediated", "failed", "ended", "performed", "broken"],
    to: "archived",
    label: "归档",
    told: "归档了",
    article: `${law}第二十七条`,
    because: "有了结果才能归档。",
  },
} as const satisfies Record<string, DisputeMove>;
export type DisputeAction = keyof typeof disputeMoves;

/** The moves that these people may make now; fronts draw their buttons from it. */
export function disputeActions(stage: DisputeStage, movers: readonly DisputeMover[]): DisputeAction[] {
  return (Object.entries(disputeMoves) as [DisputeAction, DisputeMove][])
    .filter(([, move]) => move.from.includes(stage) && move.who.some((who) => movers.includes(who)))
    .map(([action]) => action);
}
