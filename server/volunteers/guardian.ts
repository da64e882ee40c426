import { decryptField, encryptField } from "../db/cipher.js";

/** The guardian's name of a minor's sign-up as it is stored; nothing where nobody was named. */
export function sealGuardian(signupId: string, name: string): string | null {
  return name ? encryptField("activity_signup", "guardianName", signupId, name) : null;
}

export function openGuardian(signupId: string, stored: string | null): string {
  return decryptField("activity_signup", "guardianName", signupId, stored) ?? "";
}
