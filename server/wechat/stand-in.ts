import { randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as wait } from "node:timers/promises";
import { checkMedia, checkText } from "./stand-in/content.js";
import { drawCode, makeLink } from "./stand-in/links.js";
import { newPushes } from "./stand-in/push.js";

/**
 * WeChat's servers, stood in for over HTTP, for development and tests: same paths, same error codes, single-use codes.
 * Paths below /stand-in/ are not WeChat's; there one plays the phone (making codes, giving consent), enters the address for pushes, and reads
 * what was sent.
 */
export interface StandIn {
  origin: string;
  close(): Promise<void>;
}

interface Code {
  openid: string;
  phone?: string;
  madeAt: number;
  used: boolean;
}

const fiveMinutes = 5 * 60_000;
/** What DevTools hands to wx.login under `touristappid`. */
const touristCode = "the code is a mock one";

export async function startStandIn(port = 0): Promise<StandIn> {
  const state = newState();
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? "/", "http://stand-in");
    const mood = url.pathname.startsWith("/stand-in/") ? "well" : state.mood;
    if (mood === "silent") return; // the caller's patience ends it
    if (mood === "wrong") return void response.writeHead(502).end("<html>Bad Gateway</html>");
    const answer = await reply(state, request, url).catch(() => ({ errcode: 47001, errmsg: "data format error" }));
    if (mood === "slow") await wait(slowMs);
    const picture = Buffer.isBuffer(answer);
    response.setHeader("content-type", picture ? "image/png" : "application/json; charset=utf-8");
    response.end(picture ? answer : JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close: () => stop(server) };
}

/** Longer than the hall waits for an answer. */
const slowMs = 6_000;
type Mood = "well" | "slow" | "wrong" | "silent";

type State = ReturnType<typeof newState>;

function newState() {
  return {
    codes: new Map<string, Code>(),
    tokens: new Map<string, number>(),
    /** Consents left by openid and template. */
    consents: new Map<string, number>(),
    sent: [] as object[],
    /** Who was in the mini-program, and when last. */
    visits: new Map<string, number>(),
    pushes: newPushes(),
    /** What WeChat thinks of the pictures that it is shown from now on. */
    verdict: "pass",
    /** How WeChat is today; "slow" does what it is asked and answers when nobody listens any more. */
    mood: "well" as Mood,
  };
}

async function reply(state: State, request: IncomingMessage, url: URL): Promise<object | Buffer> {
  const body = request.method === "POST" ? await readJson(request) : {};
  switch (url.pathname) {
    case "/cgi-bin/stable_token":
      return token(state, body);
    case "/sns/jscode2session":
      return login(state, url.searchParams);
    case "/wxa/business/getuserphonenumber":
      return withToken(state, url, () => phoneNumber(state, String(body.code)));
    case "/cgi-bin/message/subscribe/send":
      return withToken(state, url, () => send(state, body));
    case "/wxa/msg_sec_check":
      return withToken(state, url, () => checkText(state.visits, body));
    case "/wxa/media_check_async":
      return withToken(state, url, () => checkMedia(state.visits, body, state.pushes, state.verdict));
    case "/wxa/getwxacodeunlimit":
      return withToken(state, url, () => drawCode(body));
    case "/wxa/generate_urllink":
      return withToken(state, url, () => makeLink(body));
    case "/stand-in/push":
      return state.pushes.setAddress(String(body.url), String(body.token));
    case "/stand-in/events":
      await state.pushes.push(body);
      return {};
    case "/stand-in/verdict":
      state.verdict = String(body.suggest);
      return {};
    case "/stand-in/codes":
      return makeCode(state, String(body.openid), body.phone ? String(body.phone) : undefined);
    case "/stand-in/consents":
      return consent(state, String(body.openid), String(body.templateId), Number(body.times ?? 1));
    case "/stand-in/mood":
      return setMood(state, String(body.mood));
    case "/stand-in/sent":
      return { sent: state.sent };
    default:
      return { errcode: 40066, errmsg: "invalid url" };
  }
}

function token(state: State, body: Record<string, unknown>): object {
  if (body.grant_type !== "client_credential") return { errcode: 40002, errmsg: "invalid grant_type" };
  if (!body.appid) return { errcode: 40013, errmsg: "invalid appid" };
  if (!body.secret) return { errcode: 40125, errmsg: "invalid appsecret" };
  const made = randomBytes(32).toString("hex");
  state.tokens.set(made, Date.now() + 7_200_000);
  return { access_token: made, expires_in: 7200 };
}

function withToken<T>(state: State, url: URL, answer: () => T): T | object {
  const until = state.tokens.get(url.searchParams.get("access_token") ?? "");
  if (!until) return { errcode: 40001, errmsg: "invalid credential, access_token is invalid or not latest" };
  return until < Date.now() ? { errcode: 42001, errmsg: "access_token expired" } : answer();
}

function login(state: State, query: URLSearchParams): object {
  const given = query.get("js_code") ?? "";
  if (given === touristCode) return session(state, "tourist");
  const code = takeCode(state, given);
  return "errcode" in code ? code : session(state, code.openid);
}

function session(state: State, openid: string): object {
  state.visits.set(openid, Date.now());
  return { openid, session_key: randomBytes(16).toString("base64") };
}

function phoneNumber(state: State, given: string): object {
  const code = takeCode(state, given);
  if ("errcode" in code) return code;
  const number = code.phone ?? "13800000000";
  return {
    errcode: 0,
    errmsg: "ok",
    phone_info: {
      phoneNumber: number,
      purePhoneNumber: number,
      countryCode: "86",
      watermark: { timestamp: 0, appid: "" },
    },
  };
}

function takeCode(state: State, given: string): Code | { errcode: number; errmsg: string } {
  const code = state.codes.get(given);
  if (!code || code.madeAt < Date.now() - fiveMinutes) return { errcode: 40029, errmsg: "invalid code, rid: stand-in" };
  if (code.used) return { errcode: 40163, errmsg: "code been used, rid: stand-in" };
  code.used = true;
  return code;
}

function send(state: State, body: Record<string, unknown>): object {
  const openid = String(body.touser ?? "");
  if (!state.visits.has(openid)) return { errcode: 40003, errmsg: "invalid openid" };
  if (!body.template_id) return { errcode: 40037, errmsg: "invalid template_id" };
  if (String(body.page ?? "").startsWith("/")) return { errcode: 41030, errmsg: "invalid page" };
  const data = (body.data ?? {}) as Record<string, { value?: unknown }>;
  const wrong = Object.entries(data).find(([name, { value }]) => !fits(name, String(value ?? "")));
  if (wrong) return { errcode: 47003, errmsg: `argument invalid! data.${wrong[0]}.value is invalid` };
  const key = `${openid} ${String(body.template_id)}`;
  const left = state.consents.get(key) ?? 0;
  if (left <= 0) return { errcode: 43101, errmsg: "user refuse to accept the msg" };
  state.consents.set(key, left - 1);
  state.sent.push(body);
  const msgid = state.sent.length;
  const arrived = {
    TemplateId: String(body.template_id),
    MsgID: String(msgid),
    ErrorCode: "0",
    ErrorStatus: "success",
  };
  void state.pushes.push({ FromUserName: openid, Event: "subscribe_msg_sent_event", List: arrived });
  return { errcode: 0, errmsg: "ok", msgid };
}

/** The kinds of a template's fields that the hall uses: thing is 1 to 20 characters, phrase 1 to 5 Chinese ones. */
function fits(field: string, value: string): boolean {
  if (field.startsWith("thing")) return value.length >= 1 && value.length <= 20;
  if (field.startsWith("phrase")) return /^[\u4e00-\u9fff]{1,5}$/.test(value);
  if (field.startsWith("character_string")) return /^[\x20-\x7e]{1,32}$/.test(value);
  return value.length >= 1;
}

function makeCode(state: State, openid: string, phone?: string): object {
  const code = randomBytes(16).toString("hex");
  state.codes.set(code, { openid, madeAt: Date.now(), used: false, ...(phone ? { phone } : {}) });
  return { code };
}

function consent(state: State, openid: string, templateId: string, times: number): object {
  const key = `${openid} ${templateId}`;
  state.consents.set(key, (state.consents.get(key) ?? 0) + times);
  const answer = { TemplateId: templateId, SubscribeStatusString: "accept", PopupScene: "0" };
  // One entry comes as an object, several as an array.
  const List = times === 1 ? answer : Array.from({ length: times }, () => answer);
  void state.pushes.push({ FromUserName: openid, Event: "subscribe_msg_popup_event", List });
  return {};
}

/** "forgetful" is over at once: the tokens given out so far are worth nothing. */
function setMood(state: State, mood: string): object {
  if (mood === "forgetful") state.tokens.clear();
  else state.mood = mood as Mood;
  return {};
}

async function readJson(request: IncomingMessage): Promise<Record<string, unknown>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString("utf8")) as Record<string, unknown>;
}

function stop(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
