import { isSigned, signatureOf } from "../http/signature.js";

/** A link works this long: enough to look at a page, too short to be passed around. */
const validFor = 30 * 60_000;

/** A short-lived link to a file; whoever holds it may read the file until then. */
export function signLink(fileId: string, at: Date): string {
  // Rounded up, so that a page fetched twice shows the same links and the phone's cache works.
  const until = Math.ceil((at.getTime() + validFor) / 600_000) * 600_000;
  return `/api/files/${fileId}?until=${until}&signature=${signatureOf(signed(fileId, until))}`;
}

export function isLinkValid(fileId: string, until: number, given: string, at: Date): boolean {
  return until >= at.getTime() && isSigned(signed(fileId, until), given);
}

const signed = (fileId: string, until: number) => `file:${fileId}:${until}`;
