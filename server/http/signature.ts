import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../env/settings.js";

/** The hall's signature under a text, for links that open without signing in. The text begins with what it is for. */
export function signatureOf(text: string): string {
  return createHmac("sha256", settings.signingKey).update(text).digest("base64url");
}

/** Was it this hall that signed the text? Takes the same time for any wrong answer. */
export function isSigned(text: string, given: string): boolean {
  const expected = Buffer.from(signatureOf(text));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}
