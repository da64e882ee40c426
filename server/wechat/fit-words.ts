import type { ResidentActor } from "../actor/actor.js";
import { db } from "../db/prisma.js";
import { badInput } from "../errors/fault.js";
import { log } from "../log/log.js";
import { WechatError } from "./ask.js";
import { checkText } from "./content.js";

/**
 * Words that other residents will read must be fit to be read (网络信息内容生态治理规定 10). Where WeChat does not answer,
 * or does not know the person, they pass: a neighbour's need does not wait for WeChat.
 * @param path the field in which they were written
 * @throws Fault bad_input
 */
export async function mustBeFit(actor: ResidentActor, path: string, words: string): Promise<void> {
  if (!words.trim()) return;
  const writer = actor.agent?.id ?? actor.id;
  const account = await db().wechatAccount.findUnique({ where: { residentId: writer }, select: { openid: true } });
  if (!account) return;
  try {
    if ((await checkText(account.openid, words)) !== "risky") return;
  } catch (error) {
    if (!(error instanceof WechatError)) throw error;
    log.info({ errcode: error.errcode }, "words were not checked");
    return;
  }
  throw badInput([{ path, message: "这段话里有不能给大家看的内容，请换个说法。" }]);
}
