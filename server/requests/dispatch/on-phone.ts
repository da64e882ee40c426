import type { StaffActor } from "../../actor/actor.js";
import { refused } from "../../errors/fault.js";
import { WechatError } from "../../wechat/ask.js";
import { makeCode, makeLink } from "../../wechat/links.js";
import { openRequest } from "./commands.js";

const linkDays = 30;

/** The picture that opens a request on its resident's phone. @throws Fault not_found; wechat_unavailable */
export async function codeOf(actor: StaffActor, number: string): Promise<Buffer> {
  const page = pageOf(await openRequest(actor, number));
  return makeCode({ page, scene: `number=${number}` }).catch(asFault);
}

/** The link that does. @throws Fault not_found; wechat_unavailable */
export async function linkOf(actor: StaffActor, number: string): Promise<string> {
  const path = pageOf(await openRequest(actor, number));
  return makeLink({ path, query: `number=${number}`, days: linkDays }).catch(asFault);
}

function pageOf({ kind }: { kind: string }): string {
  return kind === "dispute" ? "disputes/file/index" : "requests/detail/index";
}

function asFault(error: unknown): never {
  throw error instanceof WechatError ? refused("wechat_unavailable") : error;
}
