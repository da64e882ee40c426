import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { settings } from "../env/settings.js";

// PIPL 28, 51: sensitive data are encrypted at rest. AES-256-GCM for each field; table, column and row are bound in,
// so that a value copied to another row does not open. The key id stands before, so that keys can be rotated.

/** Encrypts one field of one row. */
export function encryptField(table: string, column: string, rowId: string, plain: string): string {
  const [keyId, key] = newestKey();
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", key, nonce);
  cipher.setAAD(place(table, column, rowId));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return `${keyId}:${Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64")}`;
}

/** Opens a field; `null` stays `null`. @throws when the value was changed, moved, or its key is gone */
export function decryptField(table: string, column: string, rowId: string, stored: string): string;
export function decryptField(table: string, column: string, rowId: string, stored: string | null): string | null;
export function decryptField(table: string, column: string, rowId: string, stored: string | null): string | null {
  if (stored === null) return null;
  const [keyId = "", body = ""] = stored.split(":");
  const key = keys().get(keyId);
  if (!key) throw new Error(`the field key ${keyId} is not at hand`);
  const bytes = Buffer.from(body, "base64");
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12));
  decipher.setAAD(place(table, column, rowId));
  decipher.setAuthTag(bytes.subarray(12, 28));
  return decipher.update(bytes.subarray(28), undefined, "utf8") + decipher.final("utf8");
}

/** Finds an encrypted value without opening it: an HMAC of its normal form, under a key of its own. */
export function blindIndex(
  kind: "phone" | "idNumber" | "mandateCode" | "household" | "invitation" | "recoveryCode" | "figures",
  value: string,
): string {
  const normal = value.replace(/[\s-]/g, "").toUpperCase();
  return createHmac("sha256", Buffer.from(settings.indexKey, "hex")).update(`${kind}:${normal}`).digest("hex");
}

function place(table: string, column: string, rowId: string): Buffer {
  return Buffer.from(`${table}.${column}.${rowId}`);
}

let known: Map<string, Buffer> | undefined;

function keys(): Map<string, Buffer> {
  known ??= new Map(
    settings.fieldKeys.split(",").map((pair) => {
      const [id = "", hex = ""] = pair.split(":");
      return [id, Buffer.from(hex, "hex")];
    }),
  );
  return known;
}

function newestKey(): [string, Buffer] {
  const newest = [...keys()].at(-1);
  if (!newest) throw new Error("HALL_FIELD_KEYS is empty");
  return newest;
}
