import { randomBytes } from "node:crypto";
import { setTimeout as wait } from "node:timers/promises";
import { pushSignature } from "../push/signature.js";

/** WeChat's pushes: to the address that the hall's owner entered, until it answers in time or three times were in vain. */
export interface Pushes {
  /** As the owner's 保存 does: the address must give the words back. */
  setAddress(url: string, token: string): Promise<object>;
  push(event: Record<string, unknown>): Promise<void>;
}

const patience = 5_000;
const tries = 3;

export function newPushes(): Pushes {
  let address: { url: string; token: string } | undefined;
  return {
    async setAddress(url, token) {
      const echostr = randomBytes(8).toString("hex");
      const response = await fetch(signed(url, token, { echostr }));
      if ((await response.text()) !== echostr) return { errcode: -1, errmsg: "token verification failed" };
      address = { url, token };
      return {};
    },
    async push(event) {
      if (!address) return;
      const { url, token } = address;
      const seconds = Math.floor(Date.now() / 1_000);
      const body = JSON.stringify({ ToUserName: "gh_standin", CreateTime: seconds, MsgType: "event", ...event });
      for (let attempt = 0; attempt < tries; attempt++) {
        if (await isTaken(signed(url, token), body)) return;
        await wait(200);
      }
    },
  };
}

function signed(url: string, token: string, more: Record<string, string> = {}): string {
  const timestamp = String(Math.floor(Date.now() / 1_000));
  const nonce = String(Math.floor(Math.random() * 1e9));
  return `${url}?${new URLSearchParams({ signature: pushSignature(token, timestamp, nonce), timestamp, nonce, ...more })}`;
}

async function isTaken(url: string, body: string): Promise<boolean> {
  const request = {
    method: "POST",
    body,
    headers: { "content-type": "application/json" },
    signal: AbortSignal.timeout(patience),
  };
  const answer = await fetch(url, request)
    .then((response) => (response.ok ? response.text() : null))
    .catch(() => null);
  return answer === "success" || answer === "";
}
