import { createHash } from "node:crypto";
import type { Signature } from "../../../contract/signature.js";
import { newId } from "../../db/ids.js";
import { insert, type Statement, sql } from "../../db/statement.js";
import { refused } from "../../errors/fault.js";
import { seal } from "../seal.js";

/** What is signed is told by this: SHA-256 of the exact text. */
export function hashOf(text: string): string {
  return createHash("sha256").update(text, "utf8").digest("hex");
}

/** Refuses who signs another text than the one that stands. @throws Fault wrong_state */
export function assertSameText(read: string, stands: string | null): void {
  if (read !== stands) throw refused("wrong_state", "内容刚刚改过了，请再看一遍，再签字。");
}

interface Signing {
  requestId: string;
  /** The meeting or the agreement. */
  subjectId: string;
  /** The line of the attendance, or whoever signs the agreement. */
  signer: string;
  textHash: string;
  strokes: Signature;
  /** Who of the staff took it down at a counter; null where somebody signs on a phone or console of their own. */
  witnessId: string | null;
  at: Date;
}

export function signed({ requestId, subjectId, signer, textHash, strokes, witnessId, at }: Signing): Statement {
  const id = newId();
  return insert("DisputeSignature", {
    id,
    requestId,
    subjectId,
    signer,
    textHash,
    strokes: seal("dispute_signature", "strokes", id, JSON.stringify(strokes)) ?? "",
    by: witnessId ? "counter" : "phone",
    witnessId,
    signedAt: at,
  });
}

/** A text that changes is not the one that was signed: whatever stands under it falls. */
export function voidSignatures(subjectId: string, at: Date): Statement {
  return sql`UPDATE dispute_signature SET voidedAt = ${at} WHERE subjectId = ${subjectId} AND voidedAt IS NULL`;
}
