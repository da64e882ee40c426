import type { ResidentActor } from "../actor/actor.js";
import { publish } from "../db/outbox.js";
import { insert, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { allowNone, allowOne } from "../wechat/ledger.js";
import { findOpenid } from "./queries.js";
import { allowsWechat } from "./wechat.js";

export interface Letter {
  /** The id of the outbox row: a second delivery finds the first one's row and changes nothing. */
  id: string;
  residentId: string;
  requestNumber: string | null;
  /** Whose request it is, where the reader acts for somebody. */
  forResidentId?: string | null;
  /** The page that it opens, where it is about no request. */
  opens?: string | null;
  title: string;
  text: string;
}

/**
 * Puts a message into the inbox and, where the resident allowed one, leaves another in the outbox for WeChat: so that the
 * inbox never waits for WeChat, and WeChat's bad hour is made up for.
 * @returns false when this letter was delivered before
 */
export async function deliver(letter: Letter): Promise<boolean> {
  const { id, residentId, requestNumber, forResidentId = null, opens = null, title, text } = letter;
  const at = now();
  try {
    await commit({
      steps: [
        sql`UPDATE resident SET unread = unread + 1 WHERE id = ${residentId}`,
        insert("Notification", { id, residentId, requestNumber, forResidentId, opens, title, text, createdAt: at }),
        ...((await allowsWechat(residentId)) ? [publish("notify.wechat", { notificationId: id }, at)] : []),
      ],
      result: null,
    });
    return true;
  } catch (error) {
    if ((error as { errno?: number }).errno === 1062) return false;
    throw error;
  }
}

/** Marks messages as read; none named means all. The counter is set anew from what is left. */
export async function markRead(actor: ResidentActor, ids: readonly string[]): Promise<void> {
  const named = ids.length ? sql`AND id IN (${ids})` : sql``;
  await commit({
    steps: [
      sql`UPDATE resident SET acts = acts + 1 WHERE id = ${actor.id}`,
      sql`UPDATE notification SET readAt = ${now()} WHERE residentId = ${actor.id} AND readAt IS NULL ${named}`,
      sql`UPDATE resident SET unread = (SELECT COUNT(*) FROM notification WHERE residentId = ${actor.id} AND readAt IS NULL)
          WHERE id = ${actor.id}`,
    ],
    result: null,
  });
}

/**
 * Keeps WeChat's answer to requestSubscribeMessage: +1 for each template accepted, nothing left for one refused. Where WeChat
 * itself pushes that answer, what it says counts and the phone's word would count twice.
 */
export async function recordConsent(
  actor: ResidentActor,
  answer: { accepted: readonly string[]; refused: readonly string[] },
): Promise<void> {
  const account = settings.wechat.pushToken ? null : await findOpenid(actor.id);
  if (!account) return;
  const { openid } = account;
  await commit({
    steps: [
      ...answer.accepted.map((templateId) => allowOne(openid, templateId)),
      ...answer.refused.map((templateId) => allowNone(openid, templateId)),
    ],
    result: {},
    intention: actor.intention,
  });
}
