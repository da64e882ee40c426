import { askWithToken } from "./ask.js";

/** What WeChat thinks of a text or a picture: fine, a person should look, not to be shown. */
export type Verdict = "pass" | "review" | "risky";

/** 资料、评论、论坛、社交日志: the last is what neighbours write to each other. */
const scene = 4;
/** A neighbour in need does not wait for the check of their words. */
const patience = 1_500;
const longest = 2_500;

/**
 * POST /wxa/msg_sec_check, version 2, of a text of at most 2,500 characters.
 * @throws WechatError 61010: the person was not in the mini-program within two hours
 */
export async function checkText(openid: string, text: string): Promise<Verdict> {
  const { result } = await askWithToken<{ result: { suggest: Verdict } }>(
    "/wxa/msg_sec_check",
    { content: text.slice(0, longest), version: 2, scene, openid },
    patience,
  );
  return result.suggest;
}

/**
 * POST /wxa/media_check_async, version 2: WeChat fetches the picture and pushes its verdict within 30 minutes.
 * @param url a link that WeChat can open
 * @returns the trace by which the verdict is known
 */
export async function askMediaCheck(openid: string, url: string): Promise<string> {
  const { trace_id } = await askWithToken<{ trace_id: string }>("/wxa/media_check_async", {
    media_url: url,
    media_type: 2,
    version: 2,
    scene,
    openid,
  });
  return trace_id;
}
