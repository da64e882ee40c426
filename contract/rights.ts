import type { Role } from "./identity.js";

/**
 * How far a right of a post goes: what is one's own, the desks where one answers, the community of the post, the county.
 */
export const reachNames = { own: "自己的", desk: "自己窗口的", community: "本社区的", county: "全县的" } as const;
export type Reach = keyof typeof reachNames;

export interface RightEntry {
  /** What one may do, as the end of "可以". */
  readonly words: string;
  readonly group: string;
  readonly reach: { readonly [R in Role]?: Reach };
}

const everywhere = { head: "community", supervisor: "county", administrator: "county" } as const;
const atDesks = { officer: "desk", mediator: "desk", ...everywhere } as const;
const atOfficersDesks = { officer: "desk", ...everywhere } as const;
const county = { supervisor: "county", administrator: "county" } as const;

/**
 * The one table of rights: which post may do what, and how far. The server asks it, the console shows it and draws its
 * side bar from it. A right that a post does not have stands nowhere else.
 */
export const rights = {
  see_requests: {
    group: "办件",
    words: "看有哪些办件（调解只看得到有一件）",
    reach: { officer: "community", mediator: "community", ...everywhere },
  },
  work_requests: { group: "办件", words: "接件、回复、转办、办结", reach: atDesks },
  lead_requests: { group: "办件", words: "派给同事、记差评回访", reach: everywhere },
  rule_requests: { group: "办件", words: "裁定两个窗口都不认的办件", reach: county },
  take_requests: {
    group: "办件",
    words: "替居民登记",
    reach: { officer: "community", mediator: "community", ...everywhere },
  },
  see_figures: { group: "办件", words: "看数据、导出", reach: everywhere },
  open_mediations: {
    group: "调解（人民调解法 13、15、23）",
    words: "打开调解卷宗：调解员看自己的和还没人调解的",
    reach: { mediator: "own", head: "community" },
  },
  lead_mediations: {
    group: "调解（人民调解法 13、15、23）",
    words: "派调解员、盖章、管调解员名单",
    reach: { head: "community" },
  },
  see_mediation_figures: {
    group: "调解（人民调解法 13、15、23）",
    words: "看调解的数：县里看全县合计，少于 5 件的隐去",
    reach: { mediator: "community", ...everywhere },
  },
  serve_hall: { group: "窗口", words: "叫号、签到", reach: atDesks },
  run_jobs: { group: "窗口", words: "管招聘岗位和推荐（职业介绍所）", reach: atOfficersDesks },
  run_activities: { group: "窗口", words: "办志愿活动、确认时长（志愿服务站、文化站）", reach: atOfficersDesks },
  answer_help: { group: "窗口", words: "看求助、接着问更多的人（志愿服务站）", reach: atOfficersDesks },
  decide_appeals: { group: "窗口", words: "处理爽约申诉", reach: everywhere },
  see_places: {
    group: "社区",
    words: "看值班、请假、预约排班、地址",
    reach: { officer: "community", mediator: "community", ...everywhere },
  },
  steer_places: { group: "社区", words: "排值班、登记别人的请假和回避、改派法、改预约排班", reach: everywhere },
  edit_addresses: { group: "社区", words: "改地址表", reach: everywhere },
  share_views: { group: "社区", words: "改同事共享的列表和常用回复", reach: { head: "community" } },
  manage_people: {
    group: "人员",
    words: "加同事、给岗位、停用、交接",
    reach: { head: "community", administrator: "county" },
  },
  appoint_leaders: { group: "人员", words: "给负责人、县级的岗位", reach: { administrator: "county" } },
  see_audit: { group: "人员", words: "看操作记录", reach: everywhere },
  edit_rules: { group: "全县", words: "改派单规则", reach: county },
  import_boundaries: { group: "全县", words: "导入社区边界", reach: county },
  mend_outbox: { group: "全县", words: "看送不出的消息，再送一次或者不再送", reach: county },
  declare_days: { group: "全县", words: "改日历", reach: county },
} as const satisfies Record<string, RightEntry>;

export type Right = keyof typeof rights;

/** How far somebody's posts reach with a right, the widest of each post; nothing where none has it. */
export function reachesOf<P extends { role: Role }>(posts: readonly P[], right: Right): (P & { reach: Reach })[] {
  const { reach }: RightEntry = rights[right];
  return posts.flatMap((post) => {
    const own = reach[post.role];
    return own ? [{ ...post, reach: own }] : [];
  });
}
