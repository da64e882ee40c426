import Taro from "@tarojs/taro";
import { HallError, readError } from "../../../contract/client.js";
import { uploadFile } from "../../../contract/files.js";
import type { Attachment } from "../../../contract/requests.js";
import { actingHeader } from "./acting";
import { tokenNow } from "./session";
import { origin } from "./transport";

/** A photo that was chosen: where it lies, and in a browser the file itself. */
export interface ChosenPhoto {
  /** Kept over retries, so a photo that did arrive is not stored twice. */
  key: string;
  path: string;
  name: string;
  file?: File;
}

/**
 * Uploads one photo of this phone.
 * @throws HallError
 */
export async function uploadPhoto(photo: ChosenPhoto): Promise<Attachment> {
  const header = { ...actingHeader(), authorization: `Bearer ${tokenNow() ?? ""}`, "idempotency-key": photo.key };
  let answer: { statusCode: number; data: unknown };
  try {
    answer = photo.file ? await uploadInBrowser(photo.file, header) : await uploadInWechat(photo, header);
  } catch {
    throw new HallError("network", "照片没传上去，点一下再传。");
  }
  const body = parse(answer.data);
  if (answer.statusCode >= 200 && answer.statusCode < 300) return body as Attachment;
  throw readError(answer.statusCode, body);
}

function uploadInWechat(photo: ChosenPhoto, header: Record<string, string>) {
  return Taro.uploadFile({
    url: origin + uploadFile.path,
    filePath: photo.path,
    name: "file",
    fileName: photo.name,
    header,
  });
}

/** Taro would read the file through a blob address, which the hall's content policy rightly forbids. */
async function uploadInBrowser(file: File, headers: Record<string, string>) {
  const body = new FormData();
  body.append("file", file, file.name);
  const answer = await fetch(origin + uploadFile.path, { method: "POST", headers, body });
  return { statusCode: answer.status, data: await answer.text() };
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
