import type { Attachment } from "../../contract/requests.js";
import { signLink } from "./signed-links.js";

export function presentAttachment(
  file: { id: string; name: string; mime: string; bytes: number },
  at: Date,
): Attachment {
  const { id, name, mime, bytes } = file;
  return { id, name, mime, bytes, url: signLink(id, at) };
}
