import * as z from "zod/mini";
import { endpoint } from "./endpoint.js";
import { requestNumber } from "./fields.js";

const signed = {
  signature: z.string().check(z.maxLength(40)),
  timestamp: z.string().check(z.regex(/^\d{1,13}$/)),
  nonce: z.string().check(z.maxLength(64)),
} as const;

export const greetWechat = endpoint({
  method: "GET",
  path: "/api/wechat/push",
  who: "anyone",
  summary:
    "WeChat asks once whether this is the address of its pushes: its own words come back, if its signature is right.",
  query: z.object({ ...signed, echostr: z.string().check(z.maxLength(200)) }),
  reply: z.string(),
  errors: ["not_found"],
  raw: "download",
});

/** https://developers.weixin.qq.com/miniprogram/dev/framework/server-ability/message-push.html , JSON in plain text. */
export const wechatEvent = z.looseObject({
  MsgType: z.string().check(z.maxLength(40)),
  Event: z.optional(z.string().check(z.maxLength(60))),
  FromUserName: z.optional(z.string().check(z.maxLength(64))),
});
export type WechatEvent = z.infer<typeof wechatEvent>;

export const takeWechatPush = endpoint({
  method: "POST",
  path: "/api/wechat/push",
  who: "anyone",
  summary:
    "WeChat pushes an event: consents given and taken back, messages that arrived, the verdict on a photo. A repeat changes nothing.",
  query: z.object(signed),
  body: wechatEvent,
  reply: z.string(),
  errors: ["not_found"],
  raw: "download",
});

export const requestCode = endpoint({
  method: "GET",
  path: "/api/staff/requests/:number/code",
  who: "staff",
  summary:
    "The mini-program code (a picture) that opens the request on its resident's phone, to be printed on a receipt.",
  params: z.object({ number: requestNumber }),
  reply: z.string(),
  errors: ["not_found", "wechat_unavailable"],
  raw: "download",
});

export const requestLink = endpoint({
  method: "POST",
  path: "/api/staff/requests/:number/link",
  who: "staff",
  summary: "A link that opens the request in the mini-program, to be sent by text message; it works for 30 days.",
  params: z.object({ number: requestNumber }),
  reply: z.object({ url: z.string() }),
  errors: ["not_found", "wechat_unavailable"],
});
