import Taro from "@tarojs/taro";
import type { Transport } from "../../../contract/client.js";
import { readError } from "../../../contract/client.js";
import { signInWithWechat } from "../../../contract/identity.js";
import { actingHeader } from "./acting";
import { beginSession, endSession, tokenNow } from "./session";

/** The browser asks its own origin; WeChat needs a full address. */
export const origin = process.env.TARO_ENV === "weapp" ? (process.env.TARO_APP_API ?? "") : "";

/** WeChat allows 60 s; a resident on a weak line gives up long before. */
const timeout = 20_000;

/** Reaches the server with the session's token. In WeChat a session that ran out is renewed without asking. */
export const transport: Transport = async (request) => {
  const answer = await send(request, tokenNow());
  if (answer.status !== 401 || request.url.startsWith("/api/sessions/")) return answer;
  if (process.env.TARO_ENV === "weapp") {
    const token = await signInSilently();
    if (token) return send(request, token);
  }
  endSession();
  return answer;
};

let signingIn: Promise<string | undefined> | undefined;

/** Signs in with wx.login; several callers at once share one try. Answers undefined when it failed. */
export function signInSilently(): Promise<string | undefined> {
  signingIn ??= tryToSignIn().finally(() => {
    signingIn = undefined;
  });
  return signingIn;
}

async function tryToSignIn(): Promise<string | undefined> {
  try {
    const { code } = await Taro.login();
    const answer = await send(
      {
        method: "POST",
        url: signInWithWechat.path,
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ code }),
      },
      undefined,
    );
    if (answer.status !== 200 && answer.status !== 201) throw readError(answer.status, answer.body);
    const session = answer.body as Parameters<typeof beginSession>[0];
    beginSession(session);
    return session.token;
  } catch {
    return undefined;
  }
}

async function send(request: Parameters<Transport>[0], token: string | undefined) {
  const answer = await Taro.request({
    url: origin + request.url,
    method: request.method as keyof Taro.request.Method,
    header: { ...actingHeader(), ...request.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) },
    data: request.body,
    dataType: "json",
    timeout,
  });
  return { status: answer.statusCode, body: answer.data as unknown };
}
