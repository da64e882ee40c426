import type { AnswerOf } from "../../../contract/endpoint.js";
import type { getOwnAccount } from "../../../contract/own-account.js";
import type { StaffActor } from "../../actor/actor.js";
import type { Session, StaffCredential, StaffTotp } from "../../db/generated/client.js";
import { isDemanded } from "./second-factor.js";

interface Account {
  credential: StaffCredential;
  factor: StaffTotp | null;
  recoveryCodesLeft: number;
  sessions: Session[];
}

export function presentAccount(actor: StaffActor, account: Account): AnswerOf<typeof getOwnAccount> {
  const { credential, factor, recoveryCodesLeft, sessions } = account;
  return {
    username: credential.username,
    passwordChangedAt: credential.changedAt.toISOString(),
    secondFactor: factor && { since: (factor.confirmedAt ?? factor.createdAt).toISOString(), recoveryCodesLeft },
    demanded: isDemanded(actor),
    sessions: sessions.map((session) => ({
      id: session.id.slice(0, 12),
      device: deviceWords(session.device),
      address: session.address,
      since: session.createdAt.toISOString(),
      lastSeenAt: (session.lastSeenAt ?? session.createdAt).toISOString(),
      current: session.id === actor.sessionId,
    })),
  };
}

// A browser pretends to be its forerunners: the last to be named is the one that it is.
const browsers = [
  [/Edg\//, "Edge"],
  [/QQBrowser/, "QQ 浏览器"],
  [/(360SE|360EE|QIHU)/, "360 浏览器"],
  [/Firefox\//, "Firefox"],
  [/Chrome\//, "Chrome"],
  [/Safari\//, "Safari"],
] as const;
const systems = [
  [/Windows/, "Windows"],
  [/(iPhone|iPad)/, "iPhone 或 iPad"],
  [/Android/, "安卓"],
  [/Mac OS X/, "Mac"],
  [/(UOS|Kylin|Linux)/, "Linux"],
] as const;

/** Windows 上的 Chrome */
export function deviceWords(userAgent: string): string {
  const browser = browsers.find(([sign]) => sign.test(userAgent))?.[1] ?? "别的程序";
  const system = systems.find(([sign]) => sign.test(userAgent))?.[1];
  return system ? `${system} 上的 ${browser}` : browser;
}
