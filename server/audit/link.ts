import { createHash } from "node:crypto";

/** What a hash covers: every column of the entry, so that none can be changed unseen. */
export interface Entry {
  id: string;
  at: Date;
  actorKind: string;
  actorId: string | null;
  action: string;
  subject: string;
  reason: string | null;
  requestId: string | null;
}

/** The hash before the first entry. */
export const firstHash = "0".repeat(64);

/** The hash of an entry in its place: of the hash before and of all that the entry says. */
export function hashOf(before: string, seq: number, entry: Entry): string {
  const { id, at, actorKind, actorId, action, subject, reason, requestId } = entry;
  const said = JSON.stringify([seq, id, at.toISOString(), actorKind, actorId, action, subject, reason, requestId]);
  return createHash("sha256").update(before).update(said).digest("hex");
}
