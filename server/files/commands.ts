import { createHash } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileTypeFromBuffer } from "file-type";
import type { ResidentActor, StaffActor } from "../actor/actor.js";
import { newId } from "../db/ids.js";
import { publish } from "../db/outbox.js";
import { db } from "../db/prisma.js";
import { insert, mustChange, type Statement, sql } from "../db/statement.js";
import { commit } from "../db/work.js";
import { now } from "../env/clock.js";
import { settings } from "../env/settings.js";
import { badInput, refused } from "../errors/fault.js";
import { log } from "../log/log.js";
import { checksPhotos } from "./check.js";
import { redrawPhoto } from "./photo.js";
import type { Upload } from "./upload.js";

const accepted = new Set(["image/jpeg", "image/png", "image/webp", "application/pdf"]);

export interface StoredFile {
  id: string;
  name: string;
  mime: string;
  bytes: number;
}

/** What one person may upload and not yet use within a day: a few full forms, and no more than a disk can take. */
const mostWaiting = 60;
const day = 24 * 60 * 60_000;

/**
 * Stores an upload under its own id, outside of what is served. Its type is read from its content, whatever its name says;
 * photos are drawn anew. It belongs to its uploader until a submission or a reply takes it.
 * @throws Fault wrong_file_type; too_many_requests; unavailable: the disk is full
 */
export async function storeFile(actor: ResidentActor | StaffActor, upload: Upload): Promise<StoredFile> {
  const type = await fileTypeFromBuffer(upload.content);
  if (!type || !accepted.has(type.mime)) throw refused("wrong_file_type");
  if ((await countWaiting(actor)) >= mostWaiting) throw refused("too_many_requests", "今天传得太多了，请先交上去。");
  const content = type.mime.startsWith("image/") ? await redrawPhoto(upload.content) : upload.content;
  const stored = { id: newId(), name: upload.name, mime: type.mime, bytes: content.length };
  // Of what was sent, so that the same file under the same key is known again.
  const sha256 = createHash("sha256").update(upload.content).digest("hex");
  // The file first: a file without a row is litter, a row without a file is a lie.
  await writeWhole(stored.id, content);
  return commit({
    steps: [
      insert("Attachment", { ...stored, uploaderKind: actor.kind, uploaderId: actor.id, sha256, createdAt: now() }),
    ],
    result: stored,
    intention: actor.intention && { id: actor.intention.id, bodyHash: sha256 },
  });
}

/** What an upload belongs to once it is handed in: an event of a request, a visit, or a vacancy. */
export type FileOwner =
  | { requestId: string; eventId: string; confidential: boolean }
  | { visitId: string }
  | { vacancyId: string };

/** Belongs to nobody but its uploader yet. */
const unowned = { requestId: null, visitId: null, vacancyId: null };
const isUnowned = sql`requestId IS NULL AND visitId IS NULL AND vacancyId IS NULL`;

/**
 * Gives uploads to their owner, in the owner's own work. Somebody else's file, or one in use, is refused. WeChat looks at a
 * resident's photos before others do, but never at evidence of a mediation, which is shown to nobody outside (人民调解法 13).
 */
export function takeFiles(
  actor: { kind: string; id: string },
  fileIds: readonly string[],
  owner: FileOwner,
): Statement[] {
  const wanted = [...new Set(fileIds)];
  if (wanted.length === 0) return [];
  const confidential = "confidential" in owner && owner.confidential;
  const check = actor.kind === "resident" && !confidential && checksPhotos();
  return [
    mustChange(
      wanted.length,
      () => badInput([{ path: "attachmentIds", message: "有一张照片没传上来，请重新加一次。" }]),
      sql`UPDATE attachment SET ${columnsOf(owner)}, verdict = ${check ? sql`IF(mime LIKE 'image/%', 'waiting', NULL)` : null}
          WHERE id IN (${wanted}) AND ${isUnowned} AND uploaderKind = ${actor.kind} AND uploaderId = ${actor.id}`,
    ),
    ...(check ? wanted.map((fileId) => publish("wechat.media", { fileId }, now())) : []),
  ];
}

function columnsOf(owner: FileOwner): Statement {
  if ("visitId" in owner) return sql`visitId = ${owner.visitId}`;
  return "vacancyId" in owner
    ? sql`vacancyId = ${owner.vacancyId}`
    : sql`requestId = ${owner.requestId}, eventId = ${owner.eventId}`;
}

export function pathOf(fileId: string): string {
  return path.join(settings.filesDir, fileId.slice(-2), fileId);
}

/** A person has few of these, and they lie together in the index. */
function countWaiting(actor: ResidentActor | StaffActor): Promise<number> {
  const since = new Date(now().getTime() - day);
  return db().attachment.count({
    where: { uploaderId: actor.id, createdAt: { gt: since }, ...unowned },
  });
}

async function writeWhole(fileId: string, content: Buffer): Promise<void> {
  const target = pathOf(fileId);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(`${target}.part`, content);
    await rename(`${target}.part`, target);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    await rm(`${target}.part`, { force: true }).catch(() => undefined);
    log.error({ code }, "an upload could not be written");
    throw refused("unavailable", "照片现在存不下，请过一会儿再传。您写的都还在。");
  }
}

/** Removes what was uploaded and never handed in. @returns how many */
export async function removeUnused(): Promise<number> {
  const before = new Date(now().getTime() - 7 * day);
  const unused = await db().attachment.findMany({
    where: { ...unowned, createdAt: { lt: before } },
    select: { id: true },
    take: 500,
  });
  for (const { id } of unused) {
    // The row first: whoever takes the file at this moment finds it gone, not half there.
    const gone = { steps: [mustChange(1, () => refused("wrong_state"), forget(id))], result: null };
    const removed = await commit(gone).then(
      () => true,
      () => false,
    );
    if (removed) await rm(pathOf(id), { force: true });
  }
  return unused.length;
}

function forget(fileId: string): Statement {
  return sql`DELETE FROM attachment WHERE id = ${fileId} AND ${isUnowned}`;
}
