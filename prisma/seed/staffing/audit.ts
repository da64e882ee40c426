import { chanceOf, idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { RequestFile } from "../requests/request-file.js";
import type { AbsenceRow, AuditEntryRow } from "../rows.js";
import { daysLater, instantOf } from "../shanghai.js";
import type { World } from "../world.js";

const days = 5;
const reasons = ["约上门的时间", "核对地址", "电话通知补材料", "回访", "核对身份"];

/** Who signed in, whose number was looked at and why, in the last working days. The hall's worker seals them into the chain. */
export function keepLog(
  { now, today, workingDays }: World,
  staff: readonly StaffPlan[],
  files: readonly RequestFile[],
  absences: readonly AbsenceRow[],
): AuditEntryRow[] {
  const dates = Array.from({ length: 2 * days }, (_, count) => daysLater(today, -count))
    .filter(workingDays.isWorkingDay)
    .slice(0, days);
  const signedIn = staff.flatMap(({ id }) =>
    dates.map((day) =>
      entry(id, "sign_in", `staff_member:${id}`, instantOf(day, chanceOf(`${id}${day}`).between(495, 560))),
    ),
  );
  const revealed = files
    .filter(({ row }) => row.ownerId && row.acceptedAt && !row.confidential)
    .map(({ row }) => {
      const chance = chanceOf(`reveal ${row.id}`);
      const at = new Date((row.acceptedAt ?? now).getTime() + chance.between(5, 90) * 60_000);
      return entry(row.ownerId, "reveal_phone", `resident:${row.residentId}`, at, chance.pick(reasons));
    });
  const away = absences.map(({ staffId, createdAt }) =>
    entry(staffId, "add_absence", `staff_member:${staffId}`, createdAt),
  );
  return [...signedIn, ...revealed, ...away].filter(({ at }) => at < now);
}

function entry(staffId: string | null, action: string, subject: string, at: Date, reason?: string): AuditEntryRow {
  return {
    id: idOf("audit_entry", `${staffId}/${action}/${subject}/${at.toISOString()}`),
    at,
    actorKind: "staff",
    actorId: staffId,
    action,
    subject,
    reason: reason ?? null,
    requestId: null,
    seq: null,
    hash: null,
  };
}
