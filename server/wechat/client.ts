import { redis } from "../db/redis.js";
import { settings } from "../env/settings.js";
import { refused } from "../errors/fault.js";

// https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/ ; errors come with HTTP 200 and an errcode.

/** WeChat said no, or nothing. `errcode` is WeChat's own; -1 and "no answer" may be tried again. */
export class WechatError extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
    this.name = "WechatError";
  }
}

/** WeChat's system is busy or silent (-1), or a limit for this minute or the token is to be waited for. */
const passing = new Set([-1, 40001, 40014, 42001, 45011]);

/** May the same be asked again a little later? */
export function isPassing(error: WechatError): boolean {
  return passing.has(error.errcode);
}

const patience = 5_000;
/** The access token is invalid or has expired: fetch a new one and ask again, once. */
const tokenGone = new Set([40001, 40014, 42001]);

interface Answer {
  errcode?: number;
  errmsg?: string;
}

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
 * @throws WechatError 43101: no consent left, never to be retried
 */
export async function sendSubscribeMessage(message: {
  openid: string;
  templateId: string;
  page: string;
  data: Record<string, string>;
}): Promise<void> {
  await askWithToken("/cgi-bin/message/subscribe/send", {
    touser: message.openid,
    template_id: message.templateId,
    page: message.page,
    data: Object.fromEntries(Object.entries(message.data).map(([name, value]) => [name, { value }])),
    miniprogram_state: "formal",
    lang: "zh_CN",
  });
}

/** Turns WeChat's refusal of a code into the hall's; whatever else went wrong there is WeChat's own trouble. */
export function asFault(error: unknown) {
  if (error instanceof WechatError && [40029, 40163, 40226].includes(error.errcode)) {
    return refused("wrong_credentials", "微信的登录码过期了，请再试一次。");
  }
  if (error instanceof WechatError && error.errcode === 45011) return refused("too_many_requests");
  return error instanceof WechatError ? refused("wechat_unavailable") : error;
}

async function askWithToken<T extends object>(path: string, body: object): Promise<T & Answer> {
  try {
    return await ask<T>(`${path}?access_token=${await accessToken(false)}`, body);
  } catch (error) {
    if (!(error instanceof WechatError) || !tokenGone.has(error.errcode)) throw error;
    return ask<T>(`${path}?access_token=${await accessToken(true)}`, body);
  }
}

const tokenKey = () => `wechat:token:${settings.wechat.appid}`;

/** The access token, shared by all processes through Redis; stable_token gives the same one to those who ask at once. */
async function accessToken(renew: boolean): Promise<string> {
  const kept = renew
    ? null
    : await redis()
        .get(tokenKey())
        .catch(() => null);
  if (kept) return kept;
  const { appid, secret } = settings.wechat;
  const answer = await ask<{ access_token: string; expires_in: number }>("/cgi-bin/stable_token", {
    grant_type: "client_credential",
    appid,
    secret,
  });
  // The old token lives five more minutes after a renewal, so this much before its end is early enough.
  const seconds = Math.max(60, answer.expires_in - 300);
  await redis()
    .set(tokenKey(), answer.access_token, "EX", seconds)
    .catch(() => undefined);
  return answer.access_token;
}

async function ask<T extends object>(path: string, body?: object): Promise<T & Answer> {
  const answer = await fetchJson(`${settings.wechat.origin}${path}`, body);
  if (answer.errcode) throw new WechatError(answer.errcode, answer.errmsg ?? "");
  return answer as T & Answer;
}

async function fetchJson(url: string, body?: object): Promise<Answer> {
  try {
    const response = await fetch(url, {
      method: body ? "POST" : "GET",
      ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
      signal: AbortSignal.timeout(patience),
    });
    return (await response.json()) as Answer;
  } catch {
    throw new WechatError(-1, "no answer");
  }
}
