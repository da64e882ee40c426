import { signInWithWechat } from "../../contract/identity.js";
import { type StandIn, startStandIn } from "../../server/wechat/stand-in.js";
import type { TestResident } from "./factories.js";
import type { Hall } from "./hall.js";
import { newKey } from "./keys.js";
import { rows } from "./rows.js";

export interface Wechat extends StandIn {
  /** A code as wx.login (or the phone button) hands it to the mini-program. */
  code(openid: string, phone?: string): Promise<string>;
  /** The person taps 允许 once. */
  consent(openid: string, templateId: string): Promise<void>;
  /** How WeChat is from now on. */
  mood(mood: "well" | "slow" | "wrong" | "silent" | "forgetful"): Promise<void>;
  /** Enters the hall's address for pushes, as its owner does in WeChat's console; from then on WeChat pushes. */
  pushTo(origin: string): Promise<void>;
  /** Pushes an event. */
  push(event: object): Promise<void>;
  /** What WeChat thinks of the pictures that it is shown from now on. */
  verdict(suggest: "pass" | "review" | "risky"): Promise<void>;
  sent(): Promise<{ touser: string; template_id: string; data: Record<string, { value: string }> }[]>;
}

export const template = "progress-template";
const pushToken = "push-token";

/** Starts the stand-in for WeChat and points this process's hall to it. */
export async function startWechat(): Promise<Wechat> {
  const standIn = await startStandIn();
  Object.assign(process.env, {
    WECHAT_ORIGIN: standIn.origin,
    // An appid of its own: the token that processes share in Redis goes by it.
    WECHAT_APPID: `wx-${standIn.origin.split(":").at(-1)}-${process.pid}-${Date.now()}`,
    WECHAT_SECRET: "secret",
    WECHAT_TEMPLATE_PROGRESS: template,
  });
  const ask = async (path: string, body?: object) => {
    const response = await fetch(standIn.origin + path, body ? { method: "POST", body: JSON.stringify(body) } : {});
    return response.json() as Promise<never>;
  };
  return {
    ...standIn,
    code: async (openid, phone) => ((await ask("/stand-in/codes", { openid, phone })) as { code: string }).code,
    consent: async (openid, templateId) => void (await ask("/stand-in/consents", { openid, templateId })),
    mood: async (mood) => void (await ask("/stand-in/mood", { mood })),
    pushTo: async (origin) => {
      Object.assign(process.env, { WECHAT_PUSH_TOKEN: pushToken, HALL_ORIGIN: origin });
      const answer = await ask("/stand-in/push", { url: `${origin}/api/wechat/push`, token: pushToken });
      expect(answer).toEqual({});
    },
    push: async (event) => void (await ask("/stand-in/events", event)),
    verdict: async (suggest) => void (await ask("/stand-in/verdict", { suggest })),
    sent: async () => ((await ask("/stand-in/sent")) as { sent: never[] }).sent,
  };
}

/** Makes a phone with WeChat this resident's. @returns the openid by which WeChat knows them */
export async function giveWechat(hall: Hall, wechat: Wechat, resident: TestResident): Promise<string> {
  const openid = `o-${newKey()}`;
  const { resident: made } = await hall.anyone(signInWithWechat, { body: { code: await wechat.code(openid) } });
  // Whom the sign-in made has nothing else.
  await rows`UPDATE wechat_account SET residentId = ${resident.id} WHERE residentId = ${made.id}`;
  return openid;
}
