import { randomBytes } from "node:crypto";
import qrcode from "qrcode-generator";
import sharp from "sharp";

const pagePattern = /^[\w-]+(\/[\w-]+)+$/;

/** A square code where WeChat draws a round one; what it opens can be read from it. */
export async function drawCode(body: Record<string, unknown>): Promise<Buffer | object> {
  const [page, scene] = [String(body.page ?? ""), String(body.scene ?? "")];
  if (!pagePattern.test(page)) return { errcode: 41030, errmsg: "invalid page rid: stand-in" };
  if (!/^[\w!#$&'()*+,/:;=?@\-.~]{1,32}$/.test(scene)) return { errcode: 40169, errmsg: "invalid length for scene" };
  const code = qrcode(0, "M");
  code.addData(`${page}?${scene}`);
  code.make();
  return sharp(Buffer.from(code.createSvgTag({ cellSize: 8, margin: 16 })))
    .png()
    .toBuffer();
}

export function makeLink(body: Record<string, unknown>): object {
  if (!pagePattern.test(String(body.path ?? ""))) return { errcode: 40165, errmsg: "invalid weapp pagepath" };
  const days = Number(body.expire_interval);
  if (body.expire_type !== 1 || !(days >= 1 && days <= 30))
    return { errcode: 85401, errmsg: "time limit between 1min and 1month" };
  return { errcode: 0, errmsg: "ok", url_link: `https://wxaurl.cn/${randomBytes(6).toString("hex")}` };
}
