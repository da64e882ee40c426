import { createHmac, timingSafeEqual } from "node:crypto";
import { settings } from "../env/settings.js";

/** A link works this long: enough to look at a page, too short to be passed around. */
const validFor = 30 * 60_000;

/** A short-lived link to a file; whoever holds it may read the file until then. */
export function signLink(fileId: string, at: Date): string {
  // Rounded up, so that a page fetched twice shows the same links and the phone's cache works.
  const until = Math.ceil((at.getTime() + validFor) / 600_000) * 600_000;
  return `/api/files/${fileId}?until=${until}&signature=${signature(fileId, until)}`;
}

export function isLinkValid(fileId: string, until: number, given: string, at: Date): boolean {
  if (until < at.getTime()) return false;
  const expected = Buffer.from(signature(fileId, until));
  const actual = Buffer.from(given);
  return expected.length === actual.length && timingSafeEqual(expected, actual);
}

function signature(fileId: string, until: number): string {
  return createHmac("sha256", settings.signingKey).update(`file:${fileId}:${until}`).digest("base64url");
}
