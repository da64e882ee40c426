import Taro from "@tarojs/taro";
import { HallError, readError } from "../../../contract/client.js";
import { uploadFile } from "../../../contract/files.js";
import type { Attachment } from "../../../contract/requests.js";
import { tokenNow } from "./session";
import { origin } from "./transport";

/**
 * Uploads one photo of this phone.
 * @param key kept over retries, so a photo that did arrive is not stored twice
 * @throws HallError
 */
export async function uploadPhoto(filePath: string, name: string, key: string): Promise<Attachment> {
  let answer: { statusCode: number; data: string };
  try {
    answer = await Taro.uploadFile({
      url: origin + uploadFile.path,
      filePath,
      name: "file",
      fileName: name,
      header: { authorization: `Bearer ${tokenNow() ?? ""}`, "idempotency-key": key },
    });
  } catch {
    throw new HallError("network", "照片没传上去，点一下再传。");
  }
  const body = parse(answer.data);
  if (answer.statusCode >= 200 && answer.statusCode < 300) return body as Attachment;
  throw readError(answer.statusCode, body);
}

function parse(text: unknown): unknown {
  if (typeof text !== "string") return text;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The address of an attachment; the server signs a path of its own origin. */
export function addressOf(url: string): string {
  return url.startsWith("/") ? origin + url : url;
}
