import { mediationLetter } from "../../../contract/mediation-letter.js";
import { idOf } from "../chance.js";
import type { NotificationRow, ResidentRow } from "../rows.js";
import type { RequestFile } from "./request-file.js";

/** Words of a message's title by what happened; what else happens sends none. */
const titles: Record<string, string> = {
  claim: "有人接了",
  assign: "有人接了",
  reply: "有新消息",
  ask_back: "要您补材料",
  transfer: "换了窗口",
  extend: "要延期几天",
  resolve: "办好了",
  reject: "这件事办不了",
  call_back: "回访了您",
  mediate: mediationLetter.title,
};

/** So many of the newest nobody has read yet. */
const unreadCount = 2;
const keptFor = 45 * 24 * 3_600_000;

/**
 * The inboxes of the demonstration's people: what staff did with their requests in the last weeks, the newest unread.
 * The count on the resident's row follows.
 */
export function writeLetters(
  files: readonly RequestFile[],
  residents: readonly ResidentRow[],
  now: Date,
): NotificationRow[] {
  const demo = residents.filter((resident) => resident.demo);
  return demo.flatMap((resident) => {
    const own = [
      ...files.filter(({ row }) => row.residentId === resident.id).flatMap((file) => lettersOf(file, now)),
      ...files.filter(({ invited }) => invited?.residentId === resident.id).flatMap((file) => askedBy(file, now)),
    ];
    own.sort((one, other) => other.createdAt.getTime() - one.createdAt.getTime());
    for (const letter of own.slice(0, unreadCount)) letter.readAt = null;
    resident.unread = Math.min(unreadCount, own.length);
    return own;
  });
}

function lettersOf({ row, events, desk }: RequestFile, now: Date): NotificationRow[] {
  return events
    .filter(
      ({ action, actorKind, at }) => actorKind === "staff" && titles[action] && now.getTime() - at.getTime() < keptFor,
    )
    .map(({ id, action, at, text }) => ({
      id: idOf("notification", id),
      residentId: row.residentId,
      requestNumber: row.number,
      forResidentId: null,
      opens: null,
      // A mediation's words stay inside it; its message only says that there is something to read.
      ...(row.confidential
        ? mediationLetter
        : {
            title: `${row.title}：${titles[action]}`,
            text: text ?? `${desk.name}收下了，您现在什么都不用做。`,
          }),
      createdAt: at,
      readAt: new Date(Math.min(at.getTime() + 3_600_000, now.getTime())),
      wechat: null,
      wechatId: null,
    }));
}

/** The letter to whom a mediation invites: it says no more than the others. */
function askedBy({ key, row, invited }: RequestFile, now: Date): NotificationRow[] {
  if (!invited) return [];
  return [
    {
      id: idOf("notification", `${key}/invited`),
      residentId: invited.residentId,
      requestNumber: row.number,
      forResidentId: null,
      opens: null,
      ...mediationLetter,
      createdAt: invited.at,
      readAt: new Date(Math.min(invited.at.getTime() + 3_600_000, now.getTime())),
      wechat: null,
      wechatId: null,
    },
  ];
}
