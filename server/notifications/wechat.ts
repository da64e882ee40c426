import { isMediationLetter } from "../../contract/mediation-letter.js";
import { db } from "../db/prisma.js";
import { type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { log } from "../log/log.js";
import { isPassing, WechatError } from "../wechat/ask.js";
import { sendSubscribeMessage } from "../wechat/client.js";
import { allowNone, useOne } from "../wechat/ledger.js";
import { findConsent, findOpenid } from "./queries.js";

/** News older than this is in the inbox; a phone that rings for it would only puzzle. */
const staleMs = 6 * 60 * 60_000;

/** Has the resident WeChat, and a message left that they allowed? */
export async function allowsWechat(residentId: string): Promise<boolean> {
  return (await findAllowed(residentId)) !== null;
}

/**
 * Sends what is in the inbox over WeChat as a subscribe message. A refusal (43101) empties the ledger and is never sent
 * again; what may pass (no answer, too busy) is thrown, so that the outbox tries again later. A worker that dies after
 * WeChat took it and before that is noted leaves a duplicate, never a loss.
 */
export async function sendOverWechat({ notificationId }: { notificationId: string }): Promise<void> {
  const letter = await db().notification.findUnique({ where: { id: notificationId } });
  if (!letter || letter.wechat !== null) return;
  if (letter.createdAt.getTime() < now().getTime() - staleMs) return noteOutcome(notificationId, "failed");
  const openid = await findAllowed(letter.residentId);
  if (!openid) return;
  const templateId = settings.wechat.progressTemplate;
  try {
    const message = { openid, templateId, page: pageOf(letter), data: fieldsOf(letter) };
    const wechatId = await sendSubscribeMessage(message);
    await noteOutcome(notificationId, "sent", useOne(openid, templateId), wechatId);
  } catch (error) {
    if (!(error instanceof WechatError) || isPassing(error)) throw error;
    const refused = error.errcode === 43101;
    if (!refused) log.warn({ errcode: error.errcode }, "WeChat did not take a message");
    const emptied = refused ? allowNone(openid, templateId) : undefined;
    await noteOutcome(notificationId, refused ? "refused" : "failed", emptied);
  }
}

async function findAllowed(residentId: string): Promise<string | null> {
  const templateId = settings.wechat.progressTemplate;
  const account = templateId ? await findOpenid(residentId) : null;
  const consent = account && (await findConsent(account.openid, templateId));
  return account && consent && consent.remaining > 0 ? account.openid : null;
}

interface Kept {
  requestNumber: string | null;
  forResidentId: string | null;
  opens: string | null;
  title: string;
  text: string;
}

function pageOf(letter: Kept): string {
  if (!letter.requestNumber) return letter.opens ?? "tabs/messages/index";
  if (isMediationLetter(letter)) return `disputes/file/index?number=${letter.requestNumber}`;
  const forWhom = letter.forResidentId ? `&for=${letter.forResidentId}` : "";
  return `requests/detail/index?number=${letter.requestNumber}${forWhom}`;
}

/** Fields of the template 办件进度通知; `thing` takes 20 characters. */
function fieldsOf(letter: Kept): Record<string, string> {
  const fields: Record<string, string> = { thing1: letter.title.slice(0, 20), thing2: clip(letter.text) };
  if (letter.requestNumber) fields.character_string3 = letter.requestNumber;
  return fields;
}

function clip(text: string): string {
  const plain = text.replace(/\s+/g, " ").trim() || "请打开看看";
  return plain.length > 20 ? `${plain.slice(0, 19)}…` : plain;
}

async function noteOutcome(id: string, outcome: string, ledger?: Statement, wechatId: string | null = null) {
  const note = sql`UPDATE notification SET wechat = ${outcome}, wechatId = ${wechatId} WHERE id = ${id}`;
  await commit({ steps: ledger ? [note, ledger] : [note], result: null });
}
