import { type AuditCheck, auditGroups, auditWords, type listAudit } from "../../contract/audit.js";
import type { AnswerOf } from "../../contract/endpoint.js";
import { consentPurposes } from "../../contract/privacy.js";
import { queueModeNames } from "../../contract/staffing.js";
import type { AuditCheck as CheckRow } from "../db/generated/client.js";
import { maskName } from "../identity/masks.js";
import type { EntryRow, Names } from "./queries.js";

/** What the tables are called that have no names to show. */
const tableWords: Record<string, string> = {
  vacancy: "招聘岗位",
  placement: "求职推荐",
  calendar_day: "日历",
  community: "社区地址表",
  rule_set: "派单规则",
  resource: "预约的资源",
  booking_pause: "暂停预约",
  activity_signup: "活动报名",
  activity: "活动",
  team: "志愿队伍",
  service_record: "服务记录",
  hours_correction: "时长更正",
  outbox: "送不出的消息",
};

export function presentEntry(row: EntryRow, names: Names): AnswerOf<typeof listAudit>["entries"][number] {
  const { id, at, action, seq } = row;
  return {
    id,
    at: at.toISOString(),
    ...doerOf(row, names),
    action,
    words: auditWords(action),
    ...objectOf(row, names),
    reason: reasonOf(row),
    seq,
  };
}

function doerOf({ actorKind, actorId }: EntryRow, names: Names): { by: string; byPlace: string | null } {
  const staff = names.staff.get(actorId ?? "");
  if (staff) return { by: staff.name, byPlace: staff.place };
  const resident = names.residents.get(actorId ?? "");
  if (resident) return { by: `居民 ${maskName(resident)}`, byPlace: null };
  return { by: actorKind === "stranger" ? "没登录的人" : "系统", byPlace: null };
}

function objectOf({ subject, action }: EntryRow, names: Names): { object: string; requestNumber: string | null } {
  const [table = "", id = ""] = subject.split(":");
  if (table === "resident") {
    // 人民调解法 13, 15, 23: who is a party is nobody's to read here.
    if (action in auditGroups.mediation.actions) return { object: "调解当事人（保密）", requestNumber: null };
    const name = names.residents.get(id);
    return { object: name ? `居民 ${maskName(name)}` : "居民", requestNumber: null };
  }
  if (table === "request") {
    const number = names.requests.get(id) ?? null;
    return { object: number ? `办件 ${number}` : "办件", requestNumber: number };
  }
  const staff = names.staff.get(id);
  const object = staff?.name ?? names.desks.get(id) ?? (table === "calendar_day" ? id : tableWords[table]);
  return { object: object ?? "", requestNumber: null };
}

/** The words that somebody wrote, where they are words and no confidence: ids and codes are put into words or left out. */
function reasonOf({ action, reason }: EntryRow): string | null {
  if (!reason || action in auditGroups.mediation.actions || action.endsWith("_team_leader")) return null;
  if (action.endsWith("_consent")) return (consentPurposes as Record<string, string>)[reason] ?? reason;
  if (action === "set_queue") {
    const [mode = "", cap] = reason.split(" ");
    return `${(queueModeNames as Record<string, string>)[mode] ?? mode}，每人最多 ${cap} 件`;
  }
  return action === "set_roster" ? `${reason} 那一周` : reason;
}

export function presentCheck(check: CheckRow | null): AuditCheck {
  if (!check) return null;
  const { at, sealed, brokenAt, anchoredAt, anchoredSeq, anchoredHash } = check;
  return {
    at: at.toISOString(),
    sealed,
    whole: brokenAt === null,
    brokenAt,
    anchor:
      anchoredAt && anchoredSeq !== null && anchoredHash
        ? { at: anchoredAt.toISOString(), seq: anchoredSeq, hash: anchoredHash }
        : null,
  };
}
