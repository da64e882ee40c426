import { decryptField, encryptField } from "../db/cipher.js";

// Every word of a dispute is encrypted, bound to its table, column and row. The columns stand in db/rotate.ts.

type Sealed =
  | "dispute_party"
  | "dispute_mediator"
  | "dispute_event"
  | "dispute_session"
  | "dispute_attendance"
  | "dispute_signature"
  | "dispute_agreement"
  | "agreement_step";

/** Seals words; what is empty or left out stays null. */
export function seal(table: Sealed, column: string, id: string, words: string | null | undefined): string | null {
  return words ? encryptField(table, column, id, words) : null;
}

export function unseal(table: Sealed, column: string, id: string, stored: string): string;
export function unseal(table: Sealed, column: string, id: string, stored: string | null): string | null;
export function unseal(table: Sealed, column: string, id: string, stored: string | null): string | null {
  return decryptField(table, column, id, stored);
}
