import { isMediationLetter } from "../../contract/mediation-letter.js";
import type { ResidentActor } from "../actor/actor.js";
import { insert, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { log } from "../log/log.js";
import { sendSubscribeMessage, WechatError } from "../wechat/client.js";
import { findConsent, findOpenid } from "./queries.js";

export interface Letter {
  /** The id of the outbox row: a second delivery finds the first one's row and changes nothing. */
  id: string;
  residentId: string;
  requestNumber: string | null;
  /** Whose request it is, where the reader acts for somebody. */
  forResidentId?: string | null;
  title: string;
  text: string;
}

/** Puts a message into the inbox, then tries WeChat. @returns false when this letter was delivered before */
export async function deliver(letter: Letter): Promise<boolean> {
  const fresh = await putIntoInbox(letter);
  if (fresh) await sendOverWechat(letter);
  return fresh;
}

async function putIntoInbox({
  id,
  residentId,
  requestNumber,
  forResidentId = null,
  title,
  text,
}: Letter): Promise<boolean> {
  try {
    await commit({
      steps: [
        sql`UPDATE resident SET unread = unread + 1 WHERE id = ${residentId}`,
        insert("Notification", { id, residentId, requestNumber, forResidentId, title, text, createdAt: now() }),
      ],
      result: null,
    });
    return true;
  } catch (error) {
    if ((error as { errno?: number }).errno === 1062) return false;
    throw error;
  }
}

/** What WeChat does with it changes nothing in the inbox: a refusal (43101) empties the ledger and is never retried. */
async function sendOverWechat(letter: Letter): Promise<void> {
  const templateId = settings.wechat.progressTemplate;
  const account = templateId ? await findOpenid(letter.residentId) : null;
  if (!account) return;
  const { openid } = account;
  const consent = await findConsent(openid, templateId);
  if (!consent || consent.remaining <= 0) return;
  const spent = sql`UPDATE subscription SET remaining = GREATEST(remaining - 1, 0)
    WHERE openid = ${openid} AND templateId = ${templateId}`;
  const emptied = sql`UPDATE subscription SET remaining = 0 WHERE openid = ${openid} AND templateId = ${templateId}`;
  try {
    await sendSubscribeMessage({ openid, templateId, page: pageOf(letter), data: fieldsOf(letter) });
    await noteOutcome(letter.id, "sent", spent);
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    const refused = error.errcode === 43101;
    if (!refused) log.warn({ errcode: error.errcode }, "WeChat did not take a message");
    await noteOutcome(letter.id, refused ? "refused" : "failed", refused ? emptied : undefined);
  }
}

function pageOf(letter: Letter): string {
  if (!letter.requestNumber) return "tabs/messages/index";
  if (isMediationLetter(letter)) return `disputes/file/index?number=${letter.requestNumber}`;
  const forWhom = letter.forResidentId ? `&for=${letter.forResidentId}` : "";
  return `requests/detail/index?number=${letter.requestNumber}${forWhom}`;
}

/** Fields of the template 办件进度通知; `thing` takes 20 characters. */
function fieldsOf(letter: Letter): Record<string, string> {
  const fields: Record<string, string> = { thing1: letter.title.slice(0, 20), thing2: clip(letter.text) };
  if (letter.requestNumber) fields.character_string3 = letter.requestNumber;
  return fields;
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim() || "请打开看看";
  return plain.length > 20 ? `${plain.slice(0, 19)}…` : plain;
}

async function noteOutcome(id: string, outcome: string, ledger: ReturnType<typeof sql> | undefined): Promise<void> {
  const note = sql`UPDATE notification SET wechat = ${outcome} WHERE id = ${id}`;
  await commit({ steps: ledger ? [note, ledger] : [note], result: null });
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

/** Keeps WeChat's answer to requestSubscribeMessage: +1 for each template accepted, nothing left for one refused. */
export async function recordConsent(
  actor: ResidentActor,
  answer: { accepted: readonly string[]; refused: readonly string[] },
): Promise<void> {
  const account = await findOpenid(actor.id);
  if (!account) return;
  const { openid } = account;
  await commit({
    steps: [
      ...answer.accepted.map(
        (
          templateId,
        ) => sql`INSERT INTO subscription (openid, templateId, remaining) VALUES (${openid}, ${templateId}, 1)
          ON DUPLICATE KEY UPDATE remaining = remaining + 1`,
      ),
      ...answer.refused.map(
        (templateId) =>
          sql`UPDATE subscription SET remaining = 0 WHERE openid = ${openid} AND templateId = ${templateId}`,
      ),
    ],
    result: {},
    intention: actor.intention,
  });
}
