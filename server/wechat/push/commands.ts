import { createHash } from "node:crypto";
import * as z from "zod/mini";
import type { WechatEvent } from "../../../contract/wechat.js";
import type { Stranger } from "../../actor/actor.js";
import { audit } from "../../db/audit.js";
import { publish } from "../../db/outbox.js";
import { db } from "../../db/prisma.js";
import { insert, mustChange, type Statement, sql } from "../../db/statement.js";
import { commit } from "../../db/work.js";
import { now } from "../../env/clock.js";
import { refused } from "../../errors/fault.js";
import { log } from "../../log/log.js";
import { allowNone, allowOne } from "../ledger.js";
import { type KnownEvent, knownEvent } from "./events.js";

/**
 * Does what an event of WeChat means, once: an event that is pushed again finds its row. An event that the hall does not
 * know is answered all the same, or WeChat would go on sending it.
 * @returns false for a repeat
 */
export async function takeEvent(actor: Stranger, pushed: WechatEvent): Promise<boolean> {
  const event = z.safeParse(knownEvent, pushed);
  if (!event.success) {
    log.info({ event: pushed.Event ?? pushed.MsgType }, "WeChat pushed what the hall does not know");
    return true;
  }
  const id = createHash("sha256").update(JSON.stringify(pushed)).digest("hex");
  const seen = insert("WechatPush", { id, event: event.data.Event, at: now() });
  try {
    await commit({ steps: [seen, ...(await meaningOf(event.data, actor))], result: null });
    return true;
  } catch (error) {
    if ((error as { errno?: number }).errno === 1062) return false;
    throw error;
  }
}

function meaningOf(event: KnownEvent, actor: Stranger): Statement[] | Promise<Statement[]> {
  switch (event.Event) {
    case "subscribe_msg_popup_event":
    case "subscribe_msg_change_event":
      return event.List.map(({ TemplateId, SubscribeStatusString }) =>
        SubscribeStatusString === "accept"
          ? allowOne(event.FromUserName, TemplateId)
          : allowNone(event.FromUserName, TemplateId),
      );
    case "subscribe_msg_sent_event":
      return event.List.filter(({ ErrorCode }) => Number(ErrorCode) !== 0).map(({ MsgID }) =>
        notArrived(String(MsgID)),
      );
    case "wxa_media_check":
      return [noteVerdict(event.trace_id, event.errcode ? null : (event.result?.suggest ?? null))];
    case "user_authorization_revoke":
      return tellOfRevocation(event.OpenID, actor);
  }
}

function notArrived(wechatId: string): Statement {
  return sql`UPDATE notification SET wechat = 'failed' WHERE wechatId = ${wechatId}`;
}

/**
 * A photo that WeChat could not look at is not held back: a person will look at it. A verdict that comes before its trace
 * is written down is refused, so that WeChat sends it again.
 */
function noteVerdict(trace: string, verdict: string | null): Statement {
  return mustChange(
    1,
    () => refused("unavailable"),
    sql`UPDATE attachment SET verdict = ${verdict} WHERE checkTrace = ${trace} AND verdict = 'waiting'`,
  );
}

/** What the hall holds was given for services that are under way; the person hears how to have it deleted (PIPL 15, 47). */
async function tellOfRevocation(openid: string, actor: Stranger): Promise<Statement[]> {
  const account = await db().wechatAccount.findUnique({ where: { openid }, select: { residentId: true } });
  if (!account) return [];
  const letter = {
    residentId: account.residentId,
    requestNumber: null,
    title: "您在微信里收回了授权",
    text: "以后不再从微信取您的资料。已经留在这里的，在“我的、我的资料和授权”里可以拿走一份或者注销。",
    urgent: false,
    opens: "identity/privacy/index",
  };
  return [audit(actor, "revoke_wechat", `resident:${account.residentId}`), publish("notify.resident", letter, now())];
}
