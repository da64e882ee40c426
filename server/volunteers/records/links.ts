import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../../env/settings.js";

/** Long enough to open and to print; the address names a person's paper and must not live on in a history. */
const openMs = 10 * 60_000;

export function paperLink(number: string, at: Date): string {
  const until = String(at.getTime() + openMs);
  return `/api/service-records/${number}/paper.pdf?until=${until}&signature=${signatureOf(number, until)}`;
}

export function isPaperLink(
  number: string,
  { until, signature }: { until: string; signature: string },
  at: Date,
): boolean {
  const expected = Buffer.from(signatureOf(number, until));
  const actual = Buffer.from(signature);
  return expected.length === actual.length && timingSafeEqual(expected, actual) && Number(until) > at.getTime();
}

function signatureOf(number: string, until: string): string {
  return createHmac("sha256", settings.signingKey).update(`service-record:${number}:${until}`).digest("base64url");
}
