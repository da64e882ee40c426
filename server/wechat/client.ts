import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";
import { ask, askWithToken, WechatError } from "./ask.js";

/** GET /sns/jscode2session. The code works once and for five minutes; the session key never leaves the server. */
export async function exchangeLoginCode(code: string) {
  const { appid, secret } = settings.wechat;
  const query = new URLSearchParams({ appid, secret, js_code: code, grant_type: "authorization_code" });
  return ask<{ openid: string; session_key: string; unionid?: string }>(`/sns/jscode2session?${query}`);
}

/** POST /wxa/business/getuserphonenumber. @returns the number without country code */
export async function exchangePhoneCode(code: string): Promise<string> {
  const answer = await askWithToken<{ phone_info: { purePhoneNumber: string } }>("/wxa/business/getuserphonenumber", {
    code,
  });
  return answer.phone_info.purePhoneNumber;
}

/**
 * POST /cgi-bin/message/subscribe/send. Each value must fit its field's kind (thing: 20 characters at most).
 * @returns WeChat's number of the message, by which its push tells whether the phone got it
 * @throws WechatError 43101: no consent left, never to be retried
 */
export async function sendSubscribeMessage(message: {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}): Promise<string> {
  const { msgid } = await askWithToken<{ msgid: number | string }>("/cgi-bin/message/subscribe/send", {
    touser: message.openid,
    template_id: message.templateId,
    page: message.page,
    data: Object.fromEntries(Object.entries(message.data).map(([name, value]) => [name, { value }])),
    miniprogram_state: "formal",
    lang: "zh_CN",
  });
  return String(msgid);
}

/** Turns WeChat's refusal of a code into the hall's; whatever else went wrong there is WeChat's own trouble. */
export function asFault(error: unknown) {
  if (error instanceof WechatError && [40029, 40163, 40226].includes(error.errcode)) {
    return refused("wrong_credentials", "微信的登录码过期了，请再试一次。");
  }
  if (error instanceof WechatError && error.errcode === 45011) return refused("too_many_requests");
  return error instanceof WechatError ? refused("wechat_unavailable") : error;
}
