import { decryptField, encryptField } from "../../db/cipher.js";

/** What the staff wrote of somebody for who visits: it speaks of health and habits. */
export function sealNote(pairId: string, note: string): string | null {
  return note ? encryptField("pair", "note", pairId, note) : null;
}

export function openNote({ id, note }: { id: string; note: string | null }): string {
  return decryptField("pair", "note", id, note) ?? "";
}

/** How a visit found somebody. */
export function sealVisit(visitId: string, words: string): string {
  return encryptField("pair_visit", "words", visitId, words);
}

export function openVisit({ id, words }: { id: string; words: string | null }): string {
  return decryptField("pair_visit", "words", id, words) ?? "";
}
