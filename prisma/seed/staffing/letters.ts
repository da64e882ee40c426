import { rungTable } from "../../../server/requests/escalation/rungs.js";
import { idOf } from "../chance.js";
import type { StaffPlan } from "../people/staff.js";
import type { RequestFile } from "../requests/request-file.js";
import type { StaffInboxRow, StaffNotificationRow } from "../rows.js";

/** So many of the newest nobody has read yet. */
const unreadCount = 2;
const keptFor = 14 * 24 * 3_600_000;

/** What climbed in the last two weeks, in the inboxes of those whom it climbed to; the newest unread. */
export function writeStaffLetters(
  files: readonly RequestFile[],
  staff: readonly StaffPlan[],
  now: Date,
): { staff_notification: StaffNotificationRow[]; staff_inbox: StaffInboxRow[] } {
  const letters = files.flatMap((file) => lettersOf(file, staff, now));
  const readers = [...new Set(letters.map(({ staffId }) => staffId))];
  const inbox = readers.map((staffId): StaffInboxRow => {
    const own = letters.filter((letter) => letter.staffId === staffId);
    own.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    for (const letter of own.slice(0, unreadCount)) letter.readAt = null;
    return { staffId, unread: Math.min(unreadCount, own.length) };
  });
  return { staff_notification: letters, staff_inbox: inbox };
}

function lettersOf({ row, events, desk }: RequestFile, staff: readonly StaffPlan[], now: Date): StaffNotificationRow[] {
  const heads = staff.filter(
    (person) =>
      idOf("community", person.communityCode) === row.communityId && person.posts.some(({ role }) => role === "head"),
  );
  const supervisors = staff.filter((person) => person.posts.some(({ role }) => role === "supervisor"));
  return events
    .filter(({ action, at }) => action === "escalate" && now.getTime() - at.getTime() < keptFor)
    .flatMap(({ id, at, data }) => {
      const { level, words } = rungTable[(data as { reason: keyof typeof rungTable }).reason];
      const readers = level === 2 && !row.confidential ? supervisors : heads;
      return readers.map((reader) => ({
        id: idOf("staff_notification", `${id}/${reader.id}`),
        messageId: id,
        staffId: reader.id,
        requestNumber: row.number,
        title: row.confidential ? "调解（保密）" : `${row.title}：请您督办`,
        text: row.confidential ? "请打开办件看一看。" : `${desk.name}，${words}`,
        urgent: true,
        createdAt: at,
        readAt: new Date(Math.min(at.getTime() + 3_600_000, now.getTime())),
      }));
    });
}
