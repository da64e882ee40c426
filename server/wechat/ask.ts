import { redis } from "../db/redis.js";
import { settings } from "../env/settings.js";

// How WeChat is asked: https://developers.weixin.qq.com/miniprogram/dev/OpenApiDoc/ ; errors come with HTTP 200 and an errcode.

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

/** Milliseconds; after these the answer is no longer waited for. */
const usualPatience = 5_000;
/** The access token is invalid or has expired: fetch a new one and ask again, once. */
const tokenGone = new Set([40001, 40014, 42001]);

interface Answer {
  errcode?: number;
  errmsg?: string;
}

/** Asks with the access token. @param patience milliseconds that one waits for the answer */
export async function askWithToken<T extends object>(
  path: string,
  body: object,
  patience = usualPatience,
): Promise<T & Answer> {
  return withToken((token) => ask<T>(`${path}?access_token=${token}`, body, patience));
}

/** Asks for a picture: WeChat answers with its bytes, or with JSON where it refuses. */
export async function askForPicture(path: string, body: object): Promise<Buffer> {
  return withToken(async (token) => {
    const response = await send(`${settings.wechat.origin}${path}?access_token=${token}`, body, usualPatience);
    const content = Buffer.from(await response.arrayBuffer().catch(noAnswer));
    if (!response.headers.get("content-type")?.includes("json")) return content;
    const { errcode, errmsg } = JSON.parse(content.toString("utf8")) as Answer;
    throw new WechatError(errcode ?? -1, errmsg ?? "");
  });
}

async function withToken<T>(use: (token: string) => Promise<T>): Promise<T> {
  try {
    return await use(await accessToken(false));
  } catch (error) {
    if (!(error instanceof WechatError) || !tokenGone.has(error.errcode)) throw error;
    return use(await accessToken(true));
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

/** Asks without a token. @throws WechatError -1: no answer in time, or one that is not WeChat's */
export async function ask<T extends object>(
  path: string,
  body?: object,
  patience = usualPatience,
): Promise<T & Answer> {
  const response = await send(`${settings.wechat.origin}${path}`, body, patience);
  const answer = (await response.json().catch(noAnswer)) as T & Answer;
  if (answer.errcode) throw new WechatError(answer.errcode, answer.errmsg ?? "");
  return answer;
}

function send(url: string, body: object | undefined, patience: number): Promise<Response> {
  return fetch(url, {
    method: body ? "POST" : "GET",
    ...(body ? { body: JSON.stringify(body), headers: { "content-type": "application/json" } } : {}),
    // WeChat sends nobody elsewhere; the token in the address is for nobody else.
    redirect: "error",
    signal: AbortSignal.timeout(patience),
  }).catch(noAnswer);
}

function noAnswer(): never {
  throw new WechatError(-1, "no answer");
}
