import { db } from "../db/prisma.js";
import { sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { log } from "../log/log.js";
import { isPassing, WechatError } from "../wechat/ask.js";
import { askMediaCheck } from "../wechat/content.js";
import { signLink } from "./signed-links.js";

/** WeChat answers within 30 minutes; who waits for an answer does not wait longer for one that never comes. */
const patienceMs = 40 * 60_000;

/** WeChat must be able to fetch the photo and to push what it thinks of it. */
export function checksPhotos(): boolean {
  return Boolean(settings.wechat.pushToken && settings.publicOrigin);
}

/** Why nobody but who uploaded it sees a file. */
export function heldFor(file: { verdict: string | null; createdAt: Date }, at: Date): "waiting" | "unfit" | null {
  if (file.verdict === "risky") return "unfit";
  return file.verdict === "waiting" && at.getTime() - file.createdAt.getTime() < patienceMs ? "waiting" : null;
}

/** Shows a photo to WeChat, whose verdict is pushed later. Who did not come over WeChat cannot be asked about: it is released. */
export async function haveChecked({ fileId }: { fileId: string }): Promise<void> {
  const file = await db().attachment.findUnique({ where: { id: fileId } });
  if (file?.verdict !== "waiting" || file.checkTrace) return;
  const account = await db().wechatAccount.findUnique({
    where: { residentId: file.uploaderId },
    select: { openid: true },
  });
  const trace = account && (await ask(account.openid, fileId));
  await commit({
    steps: [
      trace
        ? sql`UPDATE attachment SET checkTrace = ${trace} WHERE id = ${fileId}`
        : sql`UPDATE attachment SET verdict = NULL WHERE id = ${fileId}`,
    ],
    result: null,
  });
}

async function ask(openid: string, fileId: string): Promise<string | null> {
  try {
    return await askMediaCheck(openid, `${settings.publicOrigin}${signLink(fileId, now())}`);
  } catch (error) {
    if (!(error instanceof WechatError) || isPassing(error)) throw error;
    log.warn({ errcode: error.errcode }, "WeChat does not look at a photo");
    return null;
  }
}
