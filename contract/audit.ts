import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { cursor, day, id, instant, requestNumber } from "./fields.js";

/**
 * What stands on the audit log, in the groups by which it is searched. The server writes no other: an act that is not
 * named here does not compile. `vacancy` and the like stand for all moves of the kind (`vacancy_publish`).
 */
export const auditGroups = {
  account: {
    name: "登录和账号",
    actions: {
      sign_in: "登录",
      sign_in_refused: "密码或口令不对，没让登录",
      sign_out: "退出登录",
      change_password: "换了密码",
      enrol_second_factor: "绑定动态口令",
      drop_second_factor: "停用动态口令",
      renew_recovery_codes: "换了一批恢复码",
      end_other_sessions: "退出别处的登录",
    },
    families: {},
  },
  personal: {
    name: "居民的个人信息",
    actions: {
      reveal_phone: "看了居民的电话",
      reveal_idNumber: "看了居民的身份证号",
      state_identity: "居民自己填了身份证号",
      check_identity: "核对了居民的身份证",
      identity_differed: "核对身份证，没对上",
      look_up_resident: "查找居民",
      register_resident: "替居民登记",
      give_consent: "同意使用敏感信息",
      withdraw_consent: "撤回同意",
      revoke_wechat: "在微信里收回授权",
      export_own_data: "导出自己的资料",
      erase_self: "注销",
      consent_employer: "同意把求职资料给用人单位",
      withdraw_employer: "不再给用人单位看求职资料",
    },
    families: {},
  },
  mediation: {
    name: "调解卷宗",
    actions: {
      take_mediation: "登记调解",
      open_mediation: "打开调解卷宗",
      move_mediation: "办理调解",
      print_invitation: "打印调解邀请",
      set_panelist: "改调解员名册",
      sign_record: "签调解笔录",
      sign_agreement: "在调解协议上签字",
      seal_agreement: "给调解协议盖章",
      print_agreement: "打印调解协议",
      print_mediation: "打印整卷调解",
      reveal_mediation_phone: "看了调解当事人的电话",
      reveal_mediation_idNumber: "看了调解当事人的身份证号",
    },
    families: {},
  },
  staffing: {
    name: "人员、排班和日历",
    actions: {
      set_roster: "排值班",
      add_absence: "登记请假",
      end_absence: "撤销请假",
      add_kinship: "登记回避",
      remove_kinship: "撤销回避",
      set_queue: "改派法",
      found_county: "开通大厅",
      add_person: "加同事",
      give_post: "给岗位",
      take_post: "收回岗位",
      set_desks: "改在哪些窗口",
      disable_person: "停用账号",
      enable_person: "恢复账号",
      renew_access: "重发密码",
      unbind_second_factor: "解绑动态口令",
      hand_over: "交接一件",
      declare_day: "改日历",
      undeclare_day: "撤销改日历",
    },
    families: {},
  },
  rules: {
    name: "规则、地址和消息",
    actions: {
      publish_rules: "发布派单规则",
      add_address: "加地址",
      remove_address: "删地址",
      import_boundaries: "导入社区边界",
      retry_parked: "再送一次送不出的消息",
      drop_parked: "不再送一条消息",
    },
    families: {},
  },
  bookings: {
    name: "预约",
    actions: {
      save_schedule: "改预约排班",
      close_resource: "停约",
      lift_booking_pause: "解除暂停预约",
      keep_booking_pause: "申诉没有通过",
    },
    families: {},
  },
  jobs: {
    name: "就业",
    actions: { export_job_ledger: "导出就业台账" },
    families: { vacancy: "办理招聘岗位", placement: "办理求职推荐", fair: "办招聘会" },
  },
  volunteers: {
    name: "志愿服务",
    actions: {
      note_attendance: "补记签到签退",
      confirm_hours: "确认时长",
      issue_service_record: "开服务记录",
      plan_activity: "发起活动",
      change_activity: "改活动",
      found_team: "建队伍",
      change_team: "改队伍",
      name_team_leader: "任命队长",
      end_team_leader: "免去队长",
      remove_team_member: "请人离开队伍",
      approve_team: "同意建队伍",
      refuse_team: "没有同意建队伍",
      make_pair: "结对",
      change_pair: "改结对",
      end_pair: "结束结对",
      call_for_help: "叫人帮忙",
      accept_help_call: "接下求助，看到住址电话",
      open_help_contact: "看了求助的住址电话",
      set_help_rings: "改求助的问法",
    },
    families: { activity: "推进活动", correction: "答复时长更正", help: "处理求助" },
  },
} as const;

export type AuditGroup = keyof typeof auditGroups;
type GroupOf<G extends AuditGroup> = (typeof auditGroups)[G];
type ActionOf<G extends AuditGroup> = G extends G ? keyof GroupOf<G>["actions"] : never;
type FamilyOf<G extends AuditGroup> = G extends G ? keyof GroupOf<G>["families"] & string : never;
/** What an entry says was done. */
export type AuditAction = ActionOf<AuditGroup> | `${FamilyOf<AuditGroup>}_${string}`;

const auditGroup = z.enum(Object.keys(auditGroups) as [AuditGroup, ...AuditGroup[]]);

/** The words of what was done. */
export function auditWords(action: string): string {
  for (const { actions, families } of Object.values(auditGroups)) {
    const words = (actions as Record<string, string>)[action];
    if (words) return words;
    const family = Object.entries(families).find(([name]) => action.startsWith(`${name}_`));
    if (family) return family[1] as string;
  }
  return action;
}

export const auditEntry = z.object({
  id,
  at: instant,
  by: z.string(),
  /** Where who did it works; null for residents and strangers. */
  byPlace: z.nullable(z.string()),
  action: z.string(),
  words: z.string(),
  /** To whom or what, as its name; residents' names are masked, those of mediations left out. */
  object: z.string(),
  requestNumber: z.nullable(requestNumber),
  reason: z.nullable(z.string()),
  /** Its place in the chain; null for some seconds, until it is sealed. */
  seq: z.nullable(z.int()),
});
export type AuditEntry = z.infer<typeof auditEntry>;

/** What the last walk over the whole chain found; null before the first one. */
export const auditCheck = z.nullable(
  z.object({
    at: instant,
    sealed: z.int(),
    whole: z.boolean(),
    brokenAt: z.nullable(z.int()),
    /** The newest head that is kept outside the database. */
    anchor: z.nullable(z.object({ at: instant, seq: z.int(), hash: z.string() })),
  }),
);
export type AuditCheck = z.infer<typeof auditCheck>;

export const listAudit = endpoint({
  method: "GET",
  path: "/api/staff/audit",
  who: "staff",
  summary:
    "Who did what to whose data and why, the latest first: the county sees all, a head what their own people did or what was done to their accounts.",
  query: z.object({
    /** A part of the name of who did it. */
    who: z.optional(z.string().check(z.maxLength(30))),
    group: z.optional(auditGroup),
    action: z.optional(z.string().check(z.regex(/^\w{1,40}$/))),
    /** A request's number, or the name of the staff member or resident that it was done to. */
    object: z.optional(z.string().check(z.maxLength(30))),
    from: z.optional(day),
    until: z.optional(day),
    cursor,
  }),
  reply: z.object({ entries: z.array(auditEntry), nextCursor: z.nullable(z.string()), check: auditCheck }),
  errors: ["not_allowed"],
});
