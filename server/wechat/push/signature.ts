import { createHash, timingSafeEqual } from "node:crypto";
import { now } from "../../env/clock.js";
import { settings } from "../../env/settings.js";

interface Signed {
  signature: string;
  timestamp: string;
  nonce: string;
}

/** WeChat sends again for some minutes; what is older was overheard. */
const freshMs = 10 * 60_000;

/** sha1 of token, timestamp and nonce, sorted and joined; as WeChat's page on message pushes has it. */
export function pushSignature(token: string, timestamp: string, nonce: string): string {
  return createHash("sha1").update([token, timestamp, nonce].sort().join("")).digest("hex");
}

/** Does it come from WeChat, and is it of now? Without a token of its own a hall takes no pushes at all. */
export function isFromWechat({ signature, timestamp, nonce }: Signed): boolean {
  const { pushToken } = settings.wechat;
  if (!pushToken || Math.abs(now().getTime() - Number(timestamp) * 1_000) > freshMs) return false;
  const expected = Buffer.from(pushSignature(pushToken, timestamp, nonce));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
