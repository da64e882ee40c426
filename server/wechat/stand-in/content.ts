import { randomBytes } from "node:crypto";
import type { Pushes } from "./push.js";

const twoHours = 2 * 60 * 60_000;

/** Those who were in the mini-program, by openid: when. */
export type Visits = Map<string, number>;

/** Two of WeChat's labels: 20001 politics, 20006 crime. Which words fall under them is the stand-in's own. */
const unfit = [{ words: ["枪支", "毒品"], suggest: "risky", label: 20006 }] as const;
const doubtful = [{ words: ["加我微信"], suggest: "review", label: 10001 }] as const;

export function checkText(visits: Visits, body: Record<string, unknown>): object {
  const wrong = wrongOf(visits, body);
  if (wrong) return wrong;
  const content = String(body.content ?? "");
  if (!content || content.length > 2_500) return { errcode: 40129, errmsg: "invalid content" };
  const found = [...unfit, ...doubtful].find(({ words }) => words.some((word) => content.includes(word)));
  return {
    errcode: 0,
    errmsg: "ok",
    result: { suggest: found?.suggest ?? "pass", label: found?.label ?? 100 },
    trace_id: randomBytes(12).toString("hex"),
  };
}

/** Fetches the picture as WeChat does, and pushes the verdict afterwards. A picture out of reach gets -1008. */
export function checkMedia(visits: Visits, body: Record<string, unknown>, { push }: Pushes, suggest: string): object {
  const wrong = wrongOf(visits, body);
  if (wrong) return wrong;
  if (body.media_type !== 2) return { errcode: 40013, errmsg: "invalid media_type" };
  const trace_id = randomBytes(12).toString("hex");
  void look(String(body.media_url ?? "")).then((seen) =>
    push({
      FromUserName: body.openid,
      Event: "wxa_media_check",
      appid: "wx-stand-in",
      trace_id,
      version: 2,
      errcode: seen ? 0 : -1008,
      errmsg: seen ? "ok" : "fetch media failed",
      // WeChat's own answers have it as a number and as a string.
      ...(seen ? { result: { suggest, label: suggest === "pass" ? 100 : "20006" } } : {}),
    }),
  );
  return { errcode: 0, errmsg: "ok", trace_id };
}

async function look(url: string): Promise<boolean> {
  const response = await fetch(url).catch(() => null);
  const seen = response?.ok === true && response.headers.get("content-type")?.startsWith("image/") === true;
  await response?.arrayBuffer().catch(() => undefined);
  return seen;
}

function wrongOf(visits: Visits, { version, scene, openid }: Record<string, unknown>): object | undefined {
  if (version !== 2 || ![1, 2, 3, 4].includes(Number(scene))) return { errcode: 40097, errmsg: "invalid args" };
  const at = visits.get(String(openid));
  if (at === undefined) return { errcode: 40003, errmsg: "invalid openid" };
  return at < Date.now() - twoHours ? { errcode: 61010, errmsg: "code is expired" } : undefined;
}
