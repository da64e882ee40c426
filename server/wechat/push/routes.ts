import { greetWechat, takeWechatPush } from "../../../contract/wechat.js";
import { notFound } from "../../errors/fault.js";
import { route } from "../../http/route.js";
import { takeEvent } from "./commands.js";
import { isFromWechat } from "./signature.js";

export const wechatPushRoutes = [
  route(greetWechat, async ({ query, ctx }) => {
    if (!isFromWechat(query)) throw notFound();
    ctx.type = "text/plain";
    ctx.body = query.echostr;
  }),

  route(takeWechatPush, async ({ actor, query, body, ctx }) => {
    if (!isFromWechat(query)) throw notFound();
    await takeEvent({ kind: "stranger", requestId: actor.requestId }, body);
    ctx.type = "text/plain";
    ctx.body = "success";
  }),
];
