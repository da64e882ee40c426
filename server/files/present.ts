import type { Attachment } from "../../contract/requests.js";
import { heldFor } from "./check.js";
import { signLink } from "./signed-links.js";

interface Row {
  id: string;
  name: string;
  mime: string;
  bytes: number;
  uploaderId?: string;
  verdict?: string | null;
  createdAt?: Date;
}

/** @param readerId who looks, where it is a resident: one's own photos are never held back from oneself */
export function presentAttachment(file: Row, at: Date, readerId: string | null): Attachment {
  const { id, name, mime, bytes, uploaderId, verdict = null, createdAt = at } = file;
  const held = uploaderId === readerId ? null : heldFor({ verdict, createdAt }, at);
  return { id, name, mime, bytes, url: held ? null : signLink(id, at), held };
}
