import { createHash } from "node:crypto";
import { mkdir, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromBuffer } from "file-type";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { newId } from "../db/ids.js";
import { insert, mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { badInput, refused } from "../errors/fault.js";
import type { Upload } from "./upload.js";

const accepted = new Set(["image/jpeg", "image/png", "image/webp", "application/pdf"]);

export interface StoredFile {
  id: string;
  name: string;
  mime: string;
  bytes: number;
}

/**
 * Stores an upload under its own id, outside of what is served. Its type is read from its content, whatever its name says.
 * It belongs to its uploader until a submission or a reply takes it.
 * @throws Fault wrong_file_type
 */
export async function storeFile(actor: ResidentActor | StaffActor, upload: Upload): Promise<StoredFile> {
  const type = await fileTypeFromBuffer(upload.content);
  if (!type || !accepted.has(type.mime)) throw refused("wrong_file_type");
  const stored = { id: newId(), name: upload.name, mime: type.mime, bytes: upload.content.length };
  const sha256 = createHash("sha256").update(upload.content).digest("hex");
  // The file first: a file without a row is litter, a row without a file is a lie.
  await writeWhole(stored.id, upload.content);
  return commit({
    steps: [
      insert("Attachment", { ...stored, uploaderKind: actor.kind, uploaderId: actor.id, sha256, createdAt: now() }),
    ],
    result: stored,
    intention: actor.intention && { id: actor.intention.id, bodyHash: sha256 },
  });
}

/** Gives uploads to a request's event, in that event's own work. Somebody else's file, or one in use, is refused. */
export function takeFiles(
  actor: { kind: string; id: string },
  fileIds: readonly string[],
  owner: { requestId: string; eventId: string },
): Statement[] {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return [];
  return [
    mustChange(
      wanted.length,
      () => badInput([{ path: "attachmentIds", message: "有一张照片没传上来，请重新加一次。" }]),
      sql`UPDATE attachment SET requestId = ${owner.requestId}, eventId = ${owner.eventId}
          WHERE id IN (${wanted}) AND requestId IS NULL AND uploaderKind = ${actor.kind} AND uploaderId = ${actor.id}`,
    ),
  ];
}

export function pathOf(fileId: string): string {
  return path.join(settings.filesDir, fileId.slice(-2), fileId);
}

async function writeWhole(fileId: string, content: Buffer): Promise<void> {
  const target = pathOf(fileId);
  await mkdir(path.dirname(target), { recursive: true });
  await writeFile(`${target}.part`, content);
  await rename(`${target}.part`, target);
}
